package org.pullquote.extract.document;

import org.pullquote.model.Span;

/**
 * Words in quotation marks, at the outermost level.
 *
 * @param outer the span with the marks
 * @param inner the span without the marks
 * @param paragraph index of its paragraph
 * @param closed whether a closing mark was found
 * @param continues whether it continues an unclosed quotation at the end of the paragraph before
 * @param utterance whether it reads as something said, such as a sentence, and not as words picked out of one
 * @param dialogue whether, and how surely, it is the text after its speaker's label in a transcript
 */
public record Quotation(
        Span outer, Span inner, int paragraph, boolean closed, boolean continues, boolean utterance, Turn dialogue) {
    /** Whether words are a turn of a transcript; they only may be one if no label returns, since a list has labels too. */
    public enum Turn {
        NONE,
        LIKELY,
        CERTAIN
    }

    private static final String MARKS = "\"”’'»“«›」』";

    /** A quotation that is not a turn of a transcript. */
    public Quotation(Span outer, Span inner, int paragraph, boolean closed, boolean continues, boolean utterance) {
        this(outer, inner, paragraph, closed, continues, utterance, Turn.NONE);
    }

    /** Whether it is the text after its speaker's label in a transcript. */
    public boolean turn() {
        return dialogue != Turn.NONE;
    }

    /** The words with the marks around them: all of {@code outer} but the links that end a post. */
    Span withMarks(String text) {
        int end = inner.end();
        while (end < outer.end() && !Character.isLetterOrDigit(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        while (end < outer.end() && end > inner.end() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(outer.begin(), end);
    }

    /** The last character of the words within, skipping the marks of quotations inside it; a space if there is none. */
    public char lastCharacter(String text) {
        int at = inner.end() - 1;
        while (at >= inner.begin()
                && (Character.isWhitespace(text.charAt(at)) || MARKS.indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return at < inner.begin() ? ' ' : text.charAt(at);
    }
}
