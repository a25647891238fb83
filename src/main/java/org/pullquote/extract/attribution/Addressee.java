package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.model.Span;

/** Adds the addressee of a demand to the content: "asked <em>the media to look closer</em>". */
final class Addressee {
    private static final int LONGEST = 8;

    private Addressee() {}

    /** The attribution with the words between its cue and the infinitive that is its content. */
    static Attribution included(Document document, Attribution attribution) {
        Span first = attribution.content().get(0);
        if (attribution.cue().size() != 1 || attribution.cue().get(0).end() >= first.begin()) {
            return attribution;
        }
        int begin = document.tokenAt(attribution.cue().get(0).end());
        int end = document.tokenAt(first.begin());
        boolean infinitive = end < document.tokens().size()
                && document.tokens().get(end).pos().equals("TO")
                && document.sentenceOf(begin).index()
                        == document.sentenceOf(end).index();
        if (!infinitive
                || begin == end
                || end - begin > LONGEST
                || !isNounPhrase(document.tokens().subList(begin, end))) {
            return attribution;
        }
        List<Span> content = new ArrayList<>(attribution.content());
        content.set(0, new Span(document.tokens().get(begin).begin(), first.end()));
        return attribution.withContent(content);
    }

    private static boolean isNounPhrase(List<Token> tokens) {
        Token last = tokens.get(tokens.size() - 1);
        boolean nominal = last.isNoun() || last.isPronoun();
        return nominal
                && tokens.stream()
                        .noneMatch(token -> token.isVerb() || token.pos().equals("IN") || !token.isWord());
    }
}
