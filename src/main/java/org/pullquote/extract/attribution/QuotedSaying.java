package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.model.Span;

/**
 * Gives "as saying" its speaker, who is the object of the verb before it, or the subject if that is passive: "the agency quoted
 * <em>the general</em> as saying that …", "<em>the general</em> was quoted by the agency as saying that …".
 */
final class QuotedSaying {
    private static final Set<String> QUOTING = Set.of("quote", "cite");

    private final Document document;
    private final CuePhrases cues;

    QuotedSaying(Document document, CuePhrases cues) {
        this.document = document;
        this.cues = cues;
    }

    /** The attribution with its cue and source, if it is such a one. */
    Attribution corrected(Attribution attribution) {
        List<Token> cue = document.tokens(attribution.cue());
        Token saying = cue.isEmpty() ? null : saying(cue.get(cue.size() - 1));
        Token quoting = saying == null ? null : quoting(saying);
        if (saying == null || quoting == null) {
            return attribution;
        }
        List<Span> source = source(quoting, saying);
        List<Span> content = without(behind(saying, attribution.content()), source);
        boolean apart = !content.isEmpty()
                && source.stream().noneMatch(span -> content.stream().anyMatch(span::overlaps));
        List<Span> own = cue.contains(quoting) ? attribution.cue() : List.of(new Span(saying.begin(), saying.end()));
        return source.isEmpty() || !apart ? attribution : new Attribution(source, own, content, attribution.carried());
    }

    /** The participle itself, or that behind a passive which alone was taken for the cue: "was <em>quoted</em> by the agency as saying". */
    private Token saying(Token cue) {
        if (!QUOTING.contains(cue.lemma()) || !cues.isPassive(cue)) {
            return cue;
        }
        List<Token> tokens = document.tokens();
        return tokens.subList(cue.index(), document.sentenceOf(cue.index()).last()).stream()
                .filter(token -> token.lemma().equals("say") && quoting(token) == cue)
                .findFirst()
                .orElse(cue);
    }

    /** The content, where it opens with words before the participle, from what is said on. */
    private List<Span> behind(Token saying, List<Span> content) {
        return content.stream()
                .map(span -> span.contains(saying.begin())
                        ? SourceTrim.trimmed(document.text(), new Span(saying.end(), span.end()))
                        : span)
                .toList();
    }

    /** The content without the speaker's mention at its end: "“…”, he" of "“…”, he was quoted as saying". */
    private List<Span> without(List<Span> content, List<Span> source) {
        Span mention = source.isEmpty() ? null : source.get(0);
        List<Span> rest = new ArrayList<>();
        for (Span span : content) {
            boolean ends = mention != null && span.contains(mention) && span.end() == mention.end();
            Span kept = mention != null && ends
                    ? SourceTrim.trimmed(document.text(), new Span(span.begin(), mention.begin()))
                    : span;
            if (document.hasWords(kept)) {
                rest.add(kept);
            }
        }
        return rest;
    }

    /** The verb that quotes whoever is "as saying"; null if the word is not that. */
    private @Nullable Token quoting(Token saying) {
        List<Token> tokens = document.tokens();
        int as = saying.index() - 1;
        if (!saying.pos().equals("VBG") || as < 0 || !tokens.get(as).text().equals("as")) {
            return null;
        }
        Sentence sentence = document.sentenceOf(as);
        for (int at = as - 1; at >= sentence.first(); at--) {
            if (tokens.get(at).isVerb() && QUOTING.contains(tokens.get(at).lemma())) {
                return tokens.get(at);
            }
        }
        return null;
    }

    private List<Span> source(Token quoting, Token saying) {
        if (cues.isPassive(quoting)) {
            Token subject = cues.child(quoting, "nsubj:pass");
            return subject == null ? List.of() : cues.mention(subject, quoting);
        }
        Span between = new Span(
                quoting.end(), document.tokens().get(saying.index() - 1).begin());
        Span source = SourceTrim.trimmed(document.text(), between);
        return document.hasWords(source) ? List.of(source) : List.of();
    }
}
