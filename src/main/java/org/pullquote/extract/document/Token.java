package org.pullquote.extract.document;

/**
 * A word or mark of the clean text, with its annotations.
 *
 * @param index its place in the document, from 0
 * @param begin offset of its first character in the clean text
 * @param end offset after its last character
 * @param text the word as written
 * @param lemma its base form, lower case
 * @param pos part of speech, Penn Treebank tag
 * @param entity PERSON, ORGANIZATION, LOCATION, MISC, or O
 * @param parse the parse of its sentence
 */
public record Token(
        int index, int begin, int end, String text, String lemma, String pos, String entity, SentenceParse parse) {
    /** The index in the document of the word that it depends on (basic dependencies), or -1 for a root. */
    public int head() {
        return parse.head(index);
    }

    /** The relation to that word, Universal Dependencies v1 name as CoreNLP gives it ("nsubj", "ccomp", …). */
    public String relation() {
        return parse.relation(index);
    }

    public boolean isVerb() {
        return pos.startsWith("VB");
    }

    /** A verb with a subject of its own, or a modal: "says", "said", "may". */
    public boolean isFinite() {
        return pos.equals("VBD") || pos.equals("VBZ") || pos.equals("VBP") || pos.equals("MD");
    }

    public boolean isNoun() {
        return pos.startsWith("NN");
    }

    /** A noun in the plural. */
    public boolean isPlural() {
        return isNoun() && pos.endsWith("S");
    }

    /** Whether it is an adjective of a place or people: "Marlish". */
    public boolean isOfPlace() {
        return entity.equals("MISC") && pos.equals("JJ");
    }

    /** Whether it begins with a capital letter. */
    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean isProperNoun() {
        return pos.startsWith("NNP");
    }

    public boolean isPronoun() {
        return pos.equals("PRP");
    }

    public boolean isDash() {
        return text.equals("--") || text.length() == 1 && "-–—―".contains(text);
    }

    public boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0))
                || text.length() > 1 && Character.isLetterOrDigit(text.codePointAt(1));
    }
}
