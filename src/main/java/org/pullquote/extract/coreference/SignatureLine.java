package org.pullquote.extract.coreference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.model.Span;
import org.pullquote.model.Speaker;

/** The paragraph below a quotation that has only its author: "Ada Lund, Riverton Gazette", "— Ada Lund". */
final class SignatureLine {
    private static final double SIGNED = 0.85;
    private static final int MAX_TOKENS = 14;

    private final ArticleEntities entities;
    private final Document document;
    private final DiscourseState state;

    SignatureLine(ArticleEntities entities, DiscourseState state) {
        this.entities = entities;
        this.document = entities.document();
        this.state = state;
    }

    /** Who signs a quotation that ends its paragraph, in the paragraph below it; null if nobody does. */
    @Nullable
    ResolvedSpeaker below(Attribution attribution) {
        List<Span> content = attribution.content();
        int end = content.get(content.size() - 1).end();
        List<Span> paragraphs = document.paragraphs();
        int last = document.sentenceOf(Math.max(0, document.tokenAt(end) - 1)).paragraph();
        boolean quoted = document.quotedShare(content) == 1;
        boolean closes = end + 1 >= paragraphs.get(last).end();
        if (!quoted || !closes || last + 1 >= paragraphs.size()) {
            return null;
        }
        Span line = paragraphs.get(last + 1);
        int from = document.tokenAt(line.begin());
        int to = document.tokenAt(line.end());
        while (from < to && !document.tokens().get(from).isWord()) {
            from++;
        }
        return from < to && to - from <= MAX_TOKENS && isName(from, to) ? signer(from, to) : null;
    }

    private @Nullable ResolvedSpeaker signer(int from, int to) {
        NameMention name = entities.people().mentionAt(from);
        if (name != null && name.name().isFull() && endsOrGoesOn(name.last(), to)) {
            return state.mean(entities.people().of(name), SIGNED);
        }
        if (name != null) {
            return null;
        }
        for (int at = from; at < to; at++) {
            Speaker body = entities.organizations().at(at);
            if (body != null) {
                return new ResolvedSpeaker(body, SIGNED);
            }
        }
        return null;
    }

    private boolean endsOrGoesOn(int at, int to) {
        return at >= to || !document.tokens().get(at).isWord();
    }

    /** Whether the line is only a name: no verb, no full stop, every noun capitalized. */
    private boolean isName(int from, int to) {
        Sentence sentence = document.sentenceOf(from);
        List<Token> line = document.tokens().subList(from, to);
        return sentence.last() >= to
                && line.stream()
                        .noneMatch(token ->
                                token.pos().startsWith("VB") || token.pos().equals("MD"))
                && line.stream()
                        .noneMatch(
                                token -> token.pos().equals(".") || token.text().equals("\u201c"))
                && line.stream()
                        .filter(token -> token.isNoun())
                        .allMatch(token -> Character.isUpperCase(token.text().codePointAt(0)));
    }
}
