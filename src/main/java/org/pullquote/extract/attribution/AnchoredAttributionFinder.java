package org.pullquote.extract.attribution;

import java.util.List;
import org.pullquote.extract.attribution.DirectAttributions.Utterance;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.QuotedText;
import org.pullquote.extract.rule.AttributionRule;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.extract.tagger.HeadlineBorder;

/**
 * Corrects the tagger's attributions in passes, each a named rule. Afterwards a quotation is never cut, belongs to one statement, and is
 * a statement even if the tagger found none; missing sources are filled in; attributions without content are dropped. Deterministic and
 * thread-safe.
 */
public final class AnchoredAttributionFinder {
    private final ExtractionRules rules;

    public AnchoredAttributionFinder(ExtractionRules rules) {
        this.rules = rules;
    }

    /**
     * The attributions of a document, sorted by the begin of their contents.
     *
     * @param tagged the attributions that the tagger found in it
     */
    public List<Attribution> find(Document document, List<Attribution> tagged) {
        AttributionDraft draft = new AttributionDraft(tagged, List.of());
        for (AttributionPass pass : passes(document)) {
            if (rules.uses(pass.rule())) {
                draft = pass.step().apply(draft);
            }
        }
        return draft.sorted().attributions();
    }

    /** The passes over a document, in order. */
    private List<AttributionPass> passes(Document document) {
        QuotedText marked = new QuotedText(document);
        CuePhrases cues = new CuePhrases(marked);
        List<Utterance> utterances = new DirectAttributions(marked, cues, rules).utterances();
        NearUtterances near = new NearUtterances(document, utterances);
        SourceTrim trim = new SourceTrim(document);
        QuotationAnchor anchor = new QuotationAnchor(document, cues, utterances, near, rules);
        PassiveCue passive = new PassiveCue(document, cues);
        AsideCue aside = new AsideCue(document, cues);
        QuotedSaying saying = new QuotedSaying(document, cues);
        MissingSource missing = new MissingSource(document, cues);
        HeadlineBorder border = new HeadlineBorder(document);
        RelativeContent relative = new RelativeContent(marked);
        StrayWords stray = new StrayWords(document);
        LinkLine links = new LinkLine(document);
        return List.of(
                new AttributionPass(AttributionRule.CUE_IN_QUOTATION, draft -> draft.without(near::isNested)),
                new AttributionPass(AttributionRule.SOURCE_TRIM, draft -> draft.each(trim::trimmed)),
                new AttributionPass(AttributionRule.QUOTATION_ANCHOR, anchor::anchored),
                new AttributionPass(AttributionRule.PASSIVE_CUE, draft -> draft.each(passive::corrected)),
                new AttributionPass(AttributionRule.MISSING_SOURCE, draft -> draft.each(missing::filled)),
                new AttributionPass(
                        AttributionRule.UNTAGGED_QUOTATION,
                        draft -> ImplicitSource.added(document, cues, rules, draft.sorted())),
                new AttributionPass(AttributionRule.SPLIT_QUOTATION, draft -> draft.sorted()
                        .all(all -> SplitQuotation.joined(document, all))),
                new AttributionPass(AttributionRule.ASIDE_CUE, draft -> draft.each(aside::corrected)),
                new AttributionPass(AttributionRule.QUOTED_SAYING, draft -> draft.each(saying::corrected)),
                new AttributionPass(AttributionRule.LINK_LINE, draft -> draft.without(links::holds)),
                new AttributionPass(AttributionRule.HEADLINE_BORDER, draft -> draft.each(border::onOneSide)),
                new AttributionPass(
                        AttributionRule.EMPTY_CONTENT,
                        draft -> draft.without(attribution -> EmptyContentFilter.is(document, attribution))),
                new AttributionPass(
                        AttributionRule.UNSAID,
                        draft -> draft.without(attribution -> Unsaid.is(document, attribution))),
                new AttributionPass(
                        AttributionRule.BLANK_CONTENT,
                        draft -> draft.without(attribution -> BlankContent.is(document, attribution))),
                new AttributionPass(
                        AttributionRule.ADDRESSEE,
                        draft -> draft.each(attribution -> Addressee.included(document, attribution))),
                new AttributionPass(
                        AttributionRule.RELATIVE_CUE,
                        draft -> draft.all(all -> RelativeCue.taken(document, cues, all))),
                new AttributionPass(
                        AttributionRule.HEADLINE_SOURCE,
                        draft -> draft.all(all -> HeadlineSource.completed(document, all))),
                new AttributionPass(
                        AttributionRule.RELAYED_SPEECH,
                        draft -> draft.all(all -> RelayedSpeech.completed(document, all))),
                new AttributionPass(AttributionRule.RELATIVE_CONTENT, draft -> draft.each(relative::resolved)),
                new AttributionPass(AttributionRule.STRAY_WORDS, draft -> draft.each(stray::without)),
                new AttributionPass(
                        AttributionRule.LEAD_WORDS,
                        draft -> draft.each(attribution -> LeadWords.without(document, attribution))),
                new AttributionPass(
                        AttributionRule.FRONTED_PHRASE,
                        draft -> draft.all(all -> FrontedPhrase.settled(document, all))),
                new AttributionPass(
                        AttributionRule.REPORTER_PHRASE,
                        draft -> draft.each(attribution -> ReporterPhrase.without(document, attribution))),
                new AttributionPass(
                        AttributionRule.MEASURE_TAIL, draft -> draft.all(all -> MeasureTail.added(document, all))),
                new AttributionPass(
                        AttributionRule.CUE_TRIM,
                        draft -> draft.each(attribution -> CueTrim.trimmed(document, attribution))),
                new AttributionPass(AttributionRule.PASSIVE_CUE, draft -> draft.each(passive::marked)));
    }
}
