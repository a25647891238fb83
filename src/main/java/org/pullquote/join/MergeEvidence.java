package org.pullquote.join;

/** The sentences for merges that a rule alone explains. */
final class MergeEvidence {
    private MergeEvidence() {}

    /**
     * @param spelling as articles give it
     * @param name the name that the spelling stands for
     * @param speaker the name that the speaker is shown by
     */
    static String of(MergeRule rule, String spelling, String name, String speaker, NameKind kind) {
        return switch (rule) {
            case ALIAS -> "the alias file says that \"" + spelling + "\" is " + name;
            case LISTED -> "\"" + spelling + "\" and \"" + name + "\" are listed as one organization";
            case KIND -> "\"" + spelling + "\" is nearly always a name of kind " + kind.code();
            case NAME ->
                spelling.equals(speaker)
                        ? "the name itself"
                        : "the same name but for case, accents, marks, articles or titles";
            case MIDDLE_NAME, SHORT_FORM, ROMANIZED, SURNAME, INITIAL, SURNAME_ROLE, SURNAME_DOMINANT, SURNAME_ONLY ->
                "\"" + spelling + "\" and \"" + speaker + "\" are taken for one name";
        };
    }
}
