package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.model.Span;

/** Adds to a content the comparison at the end of its sentence: "said 80 bridges were unsafe in May<em>, up from 60 a year ago</em>". */
final class MeasureTail {
    private static final Set<String> COMPARING =
            Set.of("up", "down", "below", "above", "far", "well", "compared", "versus", "more", "less", "fewer");

    private MeasureTail() {}

    static List<Attribution> added(Document document, List<Attribution> all) {
        return all.stream()
                .map(attribution -> withTail(document, attribution, all))
                .toList();
    }

    private static Attribution withTail(Document document, Attribution attribution, List<Attribution> all) {
        int last = attribution.content().size() - 1;
        Span span = attribution.content().get(last);
        int comma = document.tokenAt(span.end());
        if (comma + 2 >= document.tokens().size()
                || !document.tokens().get(comma).text().equals(",")
                || document.isQuoted(document.tokens().get(comma))) {
            return attribution;
        }
        Sentence sentence = document.sentenceOf(comma);
        int end = sentence.last();
        while (end > comma
                && !document.tokens().get(end - 1).isWord()
                && !document.tokens().get(end - 1).text().equals("%")) {
            end--;
        }
        List<Token> tail = document.tokens().subList(Math.min(comma + 1, end), end);
        if (tail.size() < 2
                || sentence.first() > document.tokenAt(span.begin())
                || !COMPARING.contains(tail.get(0).lemma())
                || tail.stream().anyMatch(token -> token.isFinite() || document.isQuoted(token))
                || tail.stream().noneMatch(token -> token.pos().equals("CD") || token.isNoun())) {
            return attribution;
        }
        Span words = new Span(tail.get(0).begin(), tail.get(tail.size() - 1).end());
        boolean taken = all.stream()
                .anyMatch(other -> other.cue().stream().anyMatch(words::overlaps)
                        || other.source().stream().anyMatch(words::overlaps)
                        || other.isInContent(words));
        if (taken) {
            return attribution;
        }
        List<Span> content = new ArrayList<>(attribution.content());
        content.set(last, span.union(words));
        return attribution.withContent(content);
    }
}
