package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pullquote.extract.attribution.DirectAttributions.Utterance;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Quotation;
import org.pullquote.model.Span;

/** Finds the utterances that a span overlaps, by position: an article may have thousands of each. */
final class NearUtterances {
    private final Document document;
    private final Set<Quotation> parts = new HashSet<>();

    NearUtterances(Document document, List<Utterance> utterances) {
        this.document = document;
        utterances.forEach(utterance -> parts.addAll(utterance.parts));
    }

    /** Whether the cue is inside the marks of an utterance: then its speaker reports the statement, not the article. */
    boolean isNested(Attribution attribution) {
        return attribution.cue().stream().anyMatch(cue -> parts(cue).stream()
                .anyMatch(part -> part.inner().contains(cue)));
    }

    /** The parts of the spans that are outside all utterances. */
    List<Span> outside(List<Span> spans) {
        List<Span> outside = new ArrayList<>();
        for (Span span : spans) {
            int begin = span.begin();
            for (Quotation part : parts(span)) {
                if (begin < part.outer().begin()) {
                    outside.add(new Span(begin, part.outer().begin()));
                }
                begin = part.outer().end();
            }
            if (begin < span.end()) {
                outside.add(new Span(begin, span.end()));
            }
        }
        return outside;
    }

    private List<Quotation> parts(Span span) {
        return document.quotationsIn(span).stream().filter(parts::contains).toList();
    }
}
