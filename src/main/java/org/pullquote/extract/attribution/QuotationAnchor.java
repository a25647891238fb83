package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.attribution.DirectAttributions.Utterance;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Quotation;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.rule.AttributionRule;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.model.Span;

/**
 * Assigns each utterance to the attribution that reports it, and extends or splits contents so that no quotation is cut and each belongs to
 * one statement. Utterances that no attribution reports are left for {@link ImplicitSource}.
 */
final class QuotationAnchor {
    private static final double MOST = 0.5;

    private final Document document;
    private final CuePhrases cues;
    private final List<Utterance> utterances;
    private final NearUtterances near;
    private final ExtractionRules rules;

    QuotationAnchor(
            Document document,
            CuePhrases cues,
            List<Utterance> utterances,
            NearUtterances near,
            ExtractionRules rules) {
        this.document = document;
        this.cues = cues;
        this.utterances = utterances;
        this.near = near;
        this.rules = rules;
    }

    /** The draft with every utterance assigned to one of its attributions, or ownerless. */
    AttributionDraft anchored(AttributionDraft draft) {
        List<Attribution> tagged = draft.attributions();
        Map<Attribution, List<Utterance>> owned = new LinkedHashMap<>();
        List<Utterance> ownerless = new ArrayList<>();
        NearAttributions candidates = new NearAttributions(tagged);
        LeadIn leadIn = new LeadIn(document, cues, rules);
        for (Utterance utterance : utterances) {
            Attribution owner = owner(utterance, candidates.of(utterance));
            boolean other = owner != null && hasOtherCue(utterance, owner);
            if (owner == null
                    || isApart(utterance, owner)
                    || leadsBelow(utterance, owner)
                    || utterance.cue == null && leadIn.names(utterance.first(), candidates, owner)
                    || other
                            && (isSigned(utterance, owner) || owned.containsKey(owner) || holdsCue(owner, utterance))) {
                ownerless.add(utterance);
            } else {
                owned.computeIfAbsent(owner, key -> new ArrayList<>()).add(utterance);
            }
        }
        List<Attribution> found = new ArrayList<>();
        for (Attribution attribution : tagged) {
            List<Utterance> own = owned.getOrDefault(attribution, List.of());
            if (own.isEmpty()) {
                whole(attribution, found);
            } else {
                split(attribution, own, found);
            }
        }
        return new AttributionDraft(found, ownerless);
    }

    /** Whether the utterance has a cue of its own beside it, so that it only seems to continue the attribution. */
    private static boolean hasOtherCue(Utterance utterance, Attribution attribution) {
        return utterance.cue != null && !hasCue(utterance, attribution);
    }

    /**
     * Whether the utterance only follows the sentence of an attribution whose cue is no word of speech ("Lund has no doubt about
     * the cause. “It is the road.”"), or is in a paragraph before it.
     */
    private boolean isApart(Utterance utterance, Attribution attribution) {
        if (!rules.uses(AttributionRule.QUOTATION_APART)) {
            return false;
        }
        List<Token> cue = document.tokens(attribution.cue());
        boolean verb = cue.stream().anyMatch(Token::isVerb);
        if (!verb || cue.stream().anyMatch(CueLexicon.instance()::isOfSpeech) || utterance.cue != null) {
            return false;
        }
        int first = Math.min(
                document.tokenAt(utterance.first().outer().begin()),
                document.tokens().size() - 1);
        Sentence quoted = document.sentenceOf(first);
        Sentence reporting = document.sentenceOf(cue.get(0).index());
        boolean below = reporting.index() < quoted.index()
                && !new NearUtterances(document, List.of(utterance))
                        .outside(attribution.content())
                        .isEmpty();
        return below || reporting.paragraph() > quoted.paragraph();
    }

    /**
     * Whether the cue is in a paragraph below the utterance and leads with a colon to what follows: "“We lost.” ¶ Lund added: “We will be
     * back.”"
     */
    private boolean leadsBelow(Utterance utterance, Attribution attribution) {
        if (attribution.cue().isEmpty() || hasCue(utterance, attribution)) {
            return false;
        }
        Span cue = attribution.cue().get(attribution.cue().size() - 1);
        int paragraph = document.sentenceOf(document.tokenAt(cue.begin())).paragraph();
        Span rest = new Span(cue.begin(), document.paragraphs().get(paragraph).end());
        return paragraph > utterance.last().paragraph()
                && rest.of(document.text()).contains(":");
    }

    /** Whether the utterance is signed; a line below its paragraph does not sign what a cue in the paragraph reports. */
    private boolean isSigned(Utterance utterance, Attribution owner) {
        if (utterance.cue == null || !utterance.cue.isSignature()) {
            return false;
        }
        Span paragraph = document.paragraphs().get(utterance.last().paragraph());
        return paragraph.contains(utterance.cue.span()) || owner.cue().stream().noneMatch(paragraph::contains);
    }

    /** Whether the attribution reports the utterance with the cue after it: "'…,' Hall said, according to the Gazette". */
    private static boolean holdsCue(Attribution attribution, Utterance utterance) {
        CuePhrase cue = utterance.cue;
        return cue != null
                && utterance.first().outer().begin() < cue.span().begin()
                && attribution.content().stream().anyMatch(span -> span.contains(cue.span()));
    }

    /** The attribution whose content the utterance is, or whose cue is beside it. */
    private static @Nullable Attribution owner(Utterance utterance, List<Attribution> tagged) {
        Attribution owner = null;
        int most = 0;
        for (Attribution attribution : tagged) {
            int shared = shared(attribution.content(), utterance);
            if (shared > 0 && hasCue(utterance, attribution)) {
                return attribution;
            }
            boolean enough = shared >= MOST * length(utterance) || shared >= MOST * length(attribution.content());
            if (shared > most && enough) {
                owner = attribution;
                most = shared;
            }
        }
        if (owner != null) {
            return owner;
        }
        return tagged.stream()
                .filter(attribution -> hasCue(utterance, attribution))
                .filter(attribution ->
                        attribution.content().stream().allMatch(span -> span.length() < length(utterance)))
                .findFirst()
                .orElse(null);
    }

    /** Whether the attribution's cue is the one beside the utterance. */
    private static boolean hasCue(Utterance utterance, Attribution attribution) {
        return utterance.cue != null && attribution.cue().stream().anyMatch(utterance.cue.span()::overlaps);
    }

    private static int shared(List<Span> content, Utterance utterance) {
        int shared = 0;
        for (Span span : content) {
            for (Quotation part : utterance.parts) {
                shared += Math.max(
                        0,
                        Math.min(span.end(), part.outer().end())
                                - Math.max(span.begin(), part.outer().begin()));
            }
        }
        return shared;
    }

    private static int length(Utterance utterance) {
        return utterance.parts.stream().mapToInt(part -> part.outer().length()).sum();
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }

    /** Adds an attribution without an utterance, with whole quotations and without the utterances of other statements. */
    private void whole(Attribution attribution, List<Attribution> found) {
        List<Span> content = withWholeQuotations(near.outside(attribution.content()));
        if (!content.isEmpty()) {
            found.add(new Attribution(attribution.source(), attribution.cue(), content, false));
        }
    }

    /** Adds one statement per utterance. The reporter's words join the first, or stay alone if it is in a later paragraph. */
    private void split(Attribution attribution, List<Utterance> own, List<Attribution> found) {
        List<Span> first = new ArrayList<>(near.outside(attribution.content()));
        first.removeIf(span -> isAside(document.text(), span, own.get(0)));
        boolean below = isBelow(own.get(0), attribution, first);
        if (!below) {
            own.get(0).parts.forEach(part -> first.add(part.outer()));
            first.sort(Comparator.naturalOrder());
        }
        List<Span> source = source(attribution, own.get(0));
        List<Span> content = withWholeQuotations(first);
        if (!content.isEmpty()) {
            found.add(new Attribution(source, attribution.cue(), content, false));
        }
        for (Utterance next : below ? own : own.subList(1, own.size())) {
            found.add(new Attribution(
                    source,
                    attribution.cue(),
                    next.parts.stream().map(Quotation::outer).toList(),
                    true));
        }
    }

    /** Whether the utterance is in a paragraph below the cue and its other content, without a colon before it. */
    private boolean isBelow(Utterance utterance, Attribution attribution, List<Span> words) {
        int paragraph = utterance.first().paragraph();
        return rules.uses(AttributionRule.QUOTATION_APART)
                && paragraph > 0
                && words.stream().anyMatch(document::hasWords)
                && words.stream().allMatch(span -> isAbove(span, paragraph))
                && !attribution.cue().isEmpty()
                && attribution.cue().stream().allMatch(span -> isAbove(span, paragraph))
                && !document.paragraphs().get(paragraph - 1).of(document.text()).endsWith(":");
    }

    private boolean isAbove(Span span, int paragraph) {
        return span.end() <= document.paragraphs().get(paragraph).begin();
    }

    /** Whether the span lies between two parts of the utterance that a remark between dashes separates. */
    private static boolean isAside(String text, Span span, Utterance utterance) {
        for (int i = 1; i < utterance.parts.size(); i++) {
            int begin = utterance.parts.get(i - 1).outer().end();
            int end = utterance.parts.get(i).outer().begin();
            String gap = begin <= end ? text.substring(begin, end).strip() : "";
            if (begin <= span.begin() && span.end() <= end && DirectAttributions.isAside(gap)) {
                return true;
            }
        }
        return false;
    }

    /** The source; if the tagger found none, the subject of the cue beside the utterance. */
    private static List<Span> source(Attribution attribution, Utterance utterance) {
        CuePhrase cue = utterance.cue;
        return attribution.source().isEmpty() && cue != null && hasCue(utterance, attribution)
                ? cue.source()
                : attribution.source();
    }

    /** Extends spans that have most of a quotation to all of it, and drops those with marks and spaces only. */
    private List<Span> withWholeQuotations(List<Span> spans) {
        List<Span> whole = new ArrayList<>();
        for (Span span : spans) {
            Span grown = SourceTrim.trimmed(document.text(), span);
            for (Quotation quotation : document.quotationsIn(grown)) {
                if (Math.min(grown.end(), quotation.outer().end())
                                - Math.max(grown.begin(), quotation.outer().begin())
                        >= MOST * quotation.outer().length()) {
                    grown = grown.union(quotation.outer());
                }
            }
            if (document.hasWords(grown)) {
                whole.add(grown);
            }
        }
        return whole;
    }
}
