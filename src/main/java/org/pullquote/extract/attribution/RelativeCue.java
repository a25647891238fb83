package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.model.Span;

/**
 * Separates what a relative clause reports from the content of a cue that is not a verb of speech: "heard from the engineer,
 * <em>who said</em> the pump had failed", "set out a plan for schools <em>which she said</em> were poor". A report inside the
 * content of a verb of speech stays part of it.
 */
final class RelativeCue {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    private final Document document;
    private final CuePhrases cues;

    private RelativeCue(Document document, CuePhrases cues) {
        this.document = document;
        this.cues = cues;
    }

    /** The attributions, each with such a clause split in two. */
    static List<Attribution> taken(Document document, CuePhrases cues, List<Attribution> attributions) {
        RelativeCue relative = new RelativeCue(document, cues);
        List<Attribution> all = new ArrayList<>();
        for (Attribution attribution : attributions) {
            relative.add(attribution, all);
        }
        return all;
    }

    private void add(Attribution attribution, List<Attribution> all) {
        boolean speech = attribution.cue().isEmpty()
                || document.tokens(attribution.cue()).stream().anyMatch(CueLexicon.instance()::isOfSpeech);
        Token verb = speech ? null : verb(attribution);
        Attribution inner = verb == null ? null : inner(attribution, verb);
        if (verb == null || inner == null) {
            all.add(attribution);
            return;
        }
        Attribution outer = outer(attribution, verb);
        if (outer != null) {
            all.add(outer);
        }
        all.add(inner);
    }

    /** The first verb of speech in the content that heads a relative clause. */
    private @Nullable Token verb(Attribution attribution) {
        for (Token token : document.tokens(attribution.content())) {
            CueLexicon.Sense sense = CueLexicon.instance().sense(token.lemma());
            if (FINITE.contains(token.pos())
                    && token.relation().startsWith("acl")
                    && sense != null
                    && sense.takes("clause")
                    && !document.isQuoted(token)
                    && relative(token) != null) {
                return token;
            }
        }
        return null;
    }

    /** The relative pronoun of the clause, before the verb. */
    private @Nullable Token relative(Token verb) {
        for (int i = verb.index() - 1; i >= Math.max(0, verb.index() - 6); i--) {
            Token token = document.tokens().get(i);
            if (token.head() == verb.index() && Pronouns.isRelative(token)) {
                return token;
            }
        }
        return null;
    }

    private @Nullable Attribution inner(Attribution attribution, Token verb) {
        Token relative = relative(verb);
        Span rest = attribution.content().stream()
                .filter(span -> span.begin() <= verb.begin() && span.end() > verb.end())
                .findFirst()
                .orElse(null);
        if (relative == null || rest == null) {
            return null;
        }
        Token subject = null;
        for (int i = relative.index(); i < verb.index(); i++) {
            Token token = document.tokens().get(i);
            subject = token.head() == verb.index() && token.relation().equals("nsubj") ? token : subject;
        }
        if (subject == null || verb.index() + 1 >= document.tokens().size()) {
            return null;
        }
        Token first = document.tokens().get(verb.index() + 1);
        List<Span> source =
                subject == relative ? List.of(new Span(relative.begin(), relative.end())) : cues.mention(subject, verb);
        return first.begin() >= rest.end() || source.isEmpty()
                ? null
                : new Attribution(
                        source,
                        List.of(new Span(verb.begin(), verb.end())),
                        List.of(new Span(first.begin(), rest.end())),
                        false);
    }

    /** The attribution of the content before the relative clause; null if there is none. */
    private @Nullable Attribution outer(Attribution attribution, Token verb) {
        Token relative = relative(verb);
        int end = relative == null ? verb.begin() : relative.begin();
        List<Span> content = new ArrayList<>();
        for (Span span : attribution.content()) {
            if (span.end() <= end) {
                content.add(span);
            } else if (span.begin() < end) {
                int to = end;
                while (to > span.begin()
                        && !Character.isLetterOrDigit(document.text().charAt(to - 1))) {
                    to--;
                }
                content.add(new Span(span.begin(), to));
            }
        }
        content.removeIf(span -> span.length() == 0);
        return content.isEmpty() ? null : attribution.withContent(content);
    }
}
