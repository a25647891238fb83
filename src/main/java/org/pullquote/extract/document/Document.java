package org.pullquote.extract.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.pullquote.model.Span;

/**
 * A clean text with its paragraphs, sentences and tokens: the input of attribution and speaker resolution, independent of the
 * annotators.
 *
 * @param text the clean text; the headline, if any, is its first paragraph
 * @param headline whether the first paragraph is the headline
 * @param paragraphs in order, without the blank lines between them
 * @param sentences in order; none crosses a paragraph
 * @param tokens in order
 * @param quotations the words in quotation marks, in order; no two overlap
 */
public record Document(
        String text,
        boolean headline,
        List<Span> paragraphs,
        List<Sentence> sentences,
        List<Token> tokens,
        List<Quotation> quotations) {
    /** Shorter words are written small in headings, too. */
    private static final int LONG_WORD = 4;

    /** So many longer words tell how a line is written. */
    private static final int TITLE_WORDS = 4;

    private static final double TITLE_SHARE = 0.9;

    public Document {
        paragraphs = List.copyOf(paragraphs);
        sentences = List.copyOf(sentences);
        tokens = List.copyOf(tokens);
        quotations = List.copyOf(quotations);
    }

    /** The tokens of a sentence. */
    public List<Token> tokens(Sentence sentence) {
        return tokens.subList(sentence.first(), sentence.last());
    }

    /** The tokens that begin in the spans, span by span. */
    public List<Token> tokens(List<Span> spans) {
        List<Token> found = new ArrayList<>();
        for (Span span : spans) {
            for (int i = tokenAt(span.begin());
                    i < tokens.size() && tokens.get(i).begin() < span.end();
                    i++) {
                found.add(tokens.get(i));
            }
        }
        return found;
    }

    /** The words from one token to another, as written. */
    public String text(Token from, Token to) {
        return text.substring(from.begin(), to.end());
    }

    /** Whether a letter or a digit is in the span. */
    public boolean hasWords(Span span) {
        return span.of(text).chars().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether {@code sentence} belongs to the headline. */
    public boolean inHeadline(Sentence sentence) {
        return headline && sentence.paragraph() == 0;
    }

    /**
     * Whether the sentence is written as headings are, with a capital for each longer word, so that capitals do not tell names from
     * other words: "Mayor Says Harbour Must Close".
     */
    public boolean isTitleCased(Sentence sentence) {
        List<Token> words = tokens.subList(sentence.first(), sentence.last()).stream()
                .filter(token -> token.text().length() >= LONG_WORD && token.isWord())
                .toList();
        long capitals = words.stream().filter(Token::isCapitalised).count();
        return words.size() >= TITLE_WORDS && capitals >= TITLE_SHARE * words.size();
    }

    /** Whether only white space separates two spans, in this order. */
    public boolean touch(Span left, Span right) {
        int at = left.end();
        while (at < right.begin() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == right.begin();
    }

    /** The index of the first token that begins at or after {@code offset}; the number of tokens if there is none. */
    public int tokenAt(int offset) {
        return InOrder.firstWhere(tokens, token -> token.begin() >= offset);
    }

    /** The index of the quotation that contains the character at {@code offset}, marks included; -1 if there is none. */
    public int quotationAt(int offset) {
        int at = InOrder.firstWhere(quotations, quotation -> quotation.outer().end() > offset);
        return at < quotations.size() && quotations.get(at).outer().contains(offset) ? at : -1;
    }

    /** The span without the pair of quotation marks around all of it. */
    public Span withoutMarks(Span span) {
        int at = quotationAt(span.begin());
        Quotation around = at < 0 ? null : quotations.get(at);
        return around != null && around.closed() && around.outer().equals(span) ? around.inner() : span;
    }

    /** Whether the character at {@code offset} is in a turn of what is certainly a transcript. */
    public boolean isTurn(int offset) {
        int at = quotationAt(offset);
        return at >= 0 && quotations.get(at).dialogue() == Quotation.Turn.CERTAIN;
    }

    /** The quotations that a span overlaps, marks included, in order. */
    public List<Quotation> quotationsIn(Span span) {
        return meeting(span, quotations, Quotation::outer);
    }

    /** The paragraphs that a span overlaps, in order. */
    public List<Span> paragraphsIn(Span span) {
        return meeting(span, paragraphs, paragraph -> paragraph);
    }

    private static <T> List<T> meeting(Span span, List<T> inOrder, Function<T, Span> place) {
        int first = InOrder.firstWhere(inOrder, one -> place.apply(one).end() > span.begin());
        int last = first;
        while (last < inOrder.size() && place.apply(inOrder.get(last)).begin() < span.end()) {
            last++;
        }
        return inOrder.subList(first, last);
    }

    /** Whether the token is in quotation marks. */
    public boolean isQuoted(Token token) {
        return quotationAt(token.begin()) >= 0;
    }

    /** The share of the words in {@code spans} that are in quotation marks; 0 if there are no words. */
    public double quotedShare(List<Span> spans) {
        List<Token> words = tokens(spans).stream().filter(Token::isWord).toList();
        long quoted = words.stream().filter(this::isQuoted).count();
        return words.isEmpty() ? 0 : quoted / (double) words.size();
    }

    /** Whether it is the first token of its sentence. */
    public boolean opensSentence(Token token) {
        return token.index() == sentenceOf(token.index()).first();
    }

    /** The sentence that contains the token with that index. */
    public Sentence sentenceOf(int token) {
        int following = InOrder.firstWhere(sentences, sentence -> sentence.first() > token);
        return sentences.get(Math.max(0, following - 1));
    }
}
