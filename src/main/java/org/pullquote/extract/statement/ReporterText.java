package org.pullquote.extract.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.model.Span;

/** The reporter's own words around a statement: its sentences without the contents of any statement. */
final class ReporterText {
    private final Document document;
    private final boolean[] attributed;

    ReporterText(Document document, List<Attribution> attributions) {
        this.document = document;
        this.attributed = new boolean[document.tokens().size()];
        for (Attribution attribution : attributions) {
            for (Token token : document.tokens(attribution.content())) {
                attributed[token.index()] = true;
            }
        }
    }

    /** The reporter's words in the sentences that hold the content, cue or source; empty where there are none. */
    String around(Attribution attribution) {
        Set<Integer> sentences = new HashSet<>();
        List<String> parts = new ArrayList<>();
        for (List<Span> spans : List.of(attribution.content(), attribution.cue(), attribution.source())) {
            for (Token token : document.tokens(spans)) {
                sentences.add(document.sentenceOf(token.index()).index());
            }
        }
        sentences.stream()
                .sorted()
                .forEach(index -> addReporterWords(document.sentences().get(index), parts));
        return String.join(" ", parts).strip();
    }

    private void addReporterWords(Sentence sentence, List<String> parts) {
        int first = -1;
        for (int i = sentence.first(); i <= sentence.last(); i++) {
            boolean own = i < sentence.last()
                    && !attributed[i]
                    && !document.isQuoted(document.tokens().get(i));
            if (own && first < 0) {
                first = i;
            } else if (!own && first >= 0) {
                Span words = new Span(
                        document.tokens().get(first).begin(),
                        document.tokens().get(i - 1).end());
                if (document.hasWords(words)) {
                    parts.add(words.of(document.text()));
                }
                first = -1;
            }
        }
    }
}
