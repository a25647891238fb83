package org.pullquote.aggregate.wording;

/** A rough stem of an English word: enough to see that two statements are about the same things. */
final class Stems {
    private static final int MIN_STEM_LETTERS = 3;
    private static final String[] ENDINGS = {
        "ingly", "edly", "ings", "ing", "ies", "ied", "es", "ed", "ly", "s", "e", "y"
    };

    private Stems() {}

    /**
     * @param key a word in lower case, without apostrophes
     */
    static String of(String key) {
        for (String ending : ENDINGS) {
            int length = key.length() - ending.length();
            if (key.endsWith(ending) && length >= MIN_STEM_LETTERS && !key.endsWith("ss")) {
                return undoubled(key.substring(0, length));
            }
        }
        return key;
    }

    /** "stopp" of "stopped" is "stop". */
    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean doubled = last >= MIN_STEM_LETTERS
                && stem.charAt(last) == stem.charAt(last - 1)
                && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
        return doubled ? stem.substring(0, last) : stem;
    }
}
