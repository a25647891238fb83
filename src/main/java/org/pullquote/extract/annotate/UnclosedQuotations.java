package org.pullquote.extract.annotate;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Quotation;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.model.Span;

/**
 * Ends the quotations that no mark closes in their paragraph. If a later paragraph has a closing mark without an opening one, the
 * quotation runs up to it; else it ends with its first sentence.
 */
final class UnclosedQuotations {
    /** The largest distance of a closing mark, in paragraphs; one farther away is a separate error. */
    private static final int MAX_CLOSING_DISTANCE_PARAGRAPHS = 4;

    private static final String DOUBLE = "\"“”„«»";

    private final String text;
    private final List<Span> paragraphs;
    private final List<Quotation> found;
    private final List<Quotation> ended = new ArrayList<>();

    private UnclosedQuotations(String text, List<Span> paragraphs, List<Quotation> found) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.found = found;
    }

    /** The quotations with every end known. */
    static List<Quotation> ended(String text, List<Span> paragraphs, List<Quotation> found) {
        UnclosedQuotations unclosed = new UnclosedQuotations(text, paragraphs, found);
        unclosed.end();
        return List.copyOf(unclosed.ended);
    }

    private void end() {
        for (int i = 0; i < found.size(); i++) {
            Quotation quotation = found.get(i);
            if (!ended.isEmpty()
                    && quotation.outer().begin()
                            < ended.get(ended.size() - 1).outer().end()) {
                continue;
            }
            boolean takenUp = i + 1 < found.size() && found.get(i + 1).continues();
            Span close = quotation.closed() || takenUp ? null : closedBelow(quotation);
            if (close != null) {
                addOver(quotation, close);
            } else if (quotation.closed() || takenUp || quotation.continues()) {
                ended.add(quotation);
            } else {
                ended.add(withFirstSentence(quotation));
            }
        }
    }

    /** The mark in a later paragraph that closes the quotation: the first double mark there, if it is a closing one. */
    private @Nullable Span closedBelow(Quotation quotation) {
        char open = text.charAt(quotation.outer().begin());
        boolean reachesEnd =
                quotation.outer().end() == paragraphs.get(quotation.paragraph()).end();
        if (!reachesEnd || open != '“' && open != '"') {
            return null;
        }
        int last = Math.min(paragraphs.size() - 1, quotation.paragraph() + MAX_CLOSING_DISTANCE_PARAGRAPHS);
        for (int i = quotation.paragraph() + 1; i <= last; i++) {
            Span paragraph = paragraphs.get(i);
            for (int at = paragraph.begin(); at < paragraph.end(); at++) {
                if (DOUBLE.indexOf(text.charAt(at)) >= 0) {
                    return closes(at, open, paragraph) ? new Span(at, at + 1) : null;
                }
            }
        }
        return null;
    }

    private boolean closes(int at, char open, Span paragraph) {
        boolean kind = text.charAt(at) == '”' || open == '"' && text.charAt(at) == '"';
        boolean after = at + 1 == paragraph.end() || Character.isWhitespace(text.charAt(at + 1));
        return kind && after && at > paragraph.begin() && ".,?!…".indexOf(text.charAt(at - 1)) >= 0;
    }

    private void addOver(Quotation quotation, Span close) {
        ended.add(quotation);
        int paragraph = quotation.paragraph() + 1;
        while (paragraphs.get(paragraph).end() < close.begin()) {
            Span whole = paragraphs.get(paragraph);
            ended.add(new Quotation(whole, whole, paragraph, false, true, true));
            paragraph++;
        }
        int begin = paragraphs.get(paragraph).begin();
        ended.add(new Quotation(
                new Span(begin, close.end()), new Span(begin, close.begin()), paragraph, true, true, true));
    }

    /** Whether the words end in an abbreviated title or an initial, whose full stop ends no sentence: "Mr.", "J.". */
    private static boolean endsInTitle(String words) {
        String last = words.substring(Math.max(words.lastIndexOf(' '), words.lastIndexOf('.', words.length() - 2)) + 1);
        String word = last.endsWith(".") ? last.substring(0, last.length() - 1) : "";
        boolean initial = word.length() == 1 && !word.equals("I") && Character.isUpperCase(word.charAt(0));
        return initial || !word.isEmpty() && (SpeakerLexicon.isTitle(word) || SpeakerLexicon.isTitle(last));
    }

    private Quotation withFirstSentence(Quotation quotation) {
        Span inner = quotation.inner();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.US);
        sentences.setText(inner.of(text));
        int next = sentences.next();
        while (next != BreakIterator.DONE
                && endsInTitle(inner.of(text).substring(0, next).strip())) {
            next = sentences.next();
        }
        int end = next == BreakIterator.DONE ? inner.end() : inner.begin() + next;
        while (end > inner.begin() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Quotation(
                new Span(quotation.outer().begin(), end),
                new Span(inner.begin(), end),
                quotation.paragraph(),
                false,
                false,
                quotation.utterance());
    }
}
