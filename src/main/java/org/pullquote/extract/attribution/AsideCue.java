package org.pullquote.extract.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Quotation;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.model.Span;

/**
 * Takes the verb of the main clause for the cue of a quotation where the tagger took that of an aside about the speaker: "“…,” a
 * minister, who asked to remain anonymous, <em>told</em> the paper". Such a speaker is no part of the content.
 */
final class AsideCue {
    private final Document document;
    private final CuePhrases cues;

    AsideCue(Document document, CuePhrases cues) {
        this.document = document;
        this.cues = cues;
    }

    Attribution corrected(Attribution attribution) {
        return withCue(withoutSpeaker(attribution));
    }

    /** The quotation alone where the tagger's content goes on over the speaker behind it: "“…,” a minister, who …". */
    private Attribution withoutSpeaker(Attribution attribution) {
        if (attribution.source().isEmpty()
                || attribution.content().stream()
                        .noneMatch(span -> span.contains(attribution.source().get(0)))) {
            return attribution;
        }
        int begin = attribution.content().get(0).begin();
        int source = attribution.source().get(0).begin();
        List<Quotation> quotations = document.quotationsIn(new Span(begin, source));
        boolean opens = quotations.size() == 1
                && quotations.get(0).outer().begin() <= begin
                && quotations.get(0).outer().end() <= source
                && !document.hasWords(new Span(quotations.get(0).outer().end(), source));
        return opens ? attribution.withContent(List.of(quotations.get(0).inner())) : attribution;
    }

    private Attribution withCue(Attribution attribution) {
        List<Token> cue = document.tokens(attribution.cue());
        if (cue.isEmpty() || document.quotedShare(attribution.content()) == 0) {
            return attribution;
        }
        Token speaker = speaker(cue.get(0));
        Token verb = speaker == null ? null : main(speaker, cue.get(0));
        if (speaker == null || verb == null) {
            return attribution;
        }
        List<Span> source = beforeAside(cues.mention(speaker, verb), cue.get(0));
        boolean apart = source.stream().noneMatch(attribution::isInContent);
        return source.isEmpty() || !apart
                ? attribution
                : new Attribution(
                        source,
                        List.of(new Span(verb.begin(), verb.end())),
                        attribution.content(),
                        attribution.carried());
    }

    /** The noun about which the verb's relative clause tells something; null if the verb is in none. */
    private @Nullable Token speaker(Token verb) {
        boolean relative = verb.isVerb() && verb.relation().startsWith("acl") && verb.head() >= 0;
        Token noun = relative ? document.tokens().get(verb.head()) : null;
        boolean before = noun != null
                && document.tokens().subList(noun.index(), Math.max(noun.index(), verb.index())).stream()
                        .anyMatch(Pronouns::isRelative);
        return before ? noun : null;
    }

    /** The verb of speech behind the aside whose subject the noun is. */
    private @Nullable Token main(Token speaker, Token aside) {
        if (!speaker.relation().equals("nsubj") || speaker.head() <= aside.index()) {
            return null;
        }
        Token verb = document.tokens().get(speaker.head());
        CueLexicon.Sense sense = CueLexicon.instance().sense(verb.lemma());
        return verb.isFinite() && sense != null && !document.isQuoted(verb) ? verb : null;
    }

    /** The mention without the aside and the comma before it. */
    private List<Span> beforeAside(List<Span> mention, Token aside) {
        int relative = aside.index();
        while (relative > 0 && !Pronouns.isRelative(document.tokens().get(relative))) {
            relative--;
        }
        int end = document.tokens().get(relative).begin();
        return mention.stream()
                .filter(span -> span.begin() < end)
                .map(span -> SourceTrim.trimmed(document.text(), span.end() > end ? new Span(span.begin(), end) : span))
                .toList();
    }
}
