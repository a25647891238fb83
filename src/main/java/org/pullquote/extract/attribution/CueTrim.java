package org.pullquote.extract.attribution;

import java.util.List;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

/** Trims punctuation from the ends of a cue ("said:"); a cue that is only a mark, such as the colon of a transcript, stays. */
final class CueTrim {
    private CueTrim() {}

    static Attribution trimmed(Document document, Attribution attribution) {
        List<Span> cue = attribution.cue().stream()
                .map(span -> trimmed(document.text(), span))
                .toList();
        return attribution.withCue(cue);
    }

    private static Span trimmed(String text, Span span) {
        int begin = span.begin();
        int end = span.end();
        while (end > begin && !isPart(text.charAt(end - 1))) {
            end--;
        }
        // An apostrophe may open a cue: "'s calling for".
        while (begin < end && !isPart(text.charAt(begin)) && "'’".indexOf(text.charAt(begin)) < 0) {
            begin++;
        }
        return begin == end ? span : new Span(begin, end);
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == ')' || c == '(';
    }
}
