package org.pullquote.extract.document;

/** The words behind a cue that tell only whom, when or where something was said, so that its content stands before it. */
public final class SentenceTail {
    private SentenceTail() {}

    /** Whether the tokens {@code [from, to)} of a sentence, up to their first comma, are such words. */
    public static boolean is(Document document, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = document.tokens().get(i);
            if (token.text().equals(",")) {
                return true;
            }
            boolean infinitive = token.pos().equals("TO")
                    && i + 1 < to
                    && document.tokens().get(i + 1).isVerb();
            if (token.isFinite()
                    || infinitive
                    || token.text().equals(":")
                    || token.lemma().equals("that")
                    || document.isQuoted(token)) {
                return false;
            }
        }
        return true;
    }
}
