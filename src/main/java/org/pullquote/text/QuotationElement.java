package org.pullquote.text;

/** The quotation marks that readers see around the element {@code q} of HTML and NITF, though its text holds none. */
public final class QuotationElement {
    public static final char OPENING = '“';
    public static final char CLOSING = '”';

    private static final String MARKS = "\"“”‘’'«»„";

    private QuotationElement() {}

    /**
     * Whether the text has its own marks.
     *
     * @param before what precedes the element
     * @param inside what is in it
     */
    public static boolean isMarked(CharSequence before, String inside) {
        String content = inside.stripLeading();
        return !before.isEmpty() && MARKS.indexOf(before.charAt(before.length() - 1)) >= 0
                || !content.isEmpty() && MARKS.indexOf(content.charAt(0)) >= 0;
    }
}
