package org.pullquote.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.attribution.DirectAttributions.Utterance;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Quotation;
import org.pullquote.extract.rule.AttributionRule;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.model.Span;

/**
 * Gives an utterance the source of its own cue; else the person whom the sentence before introduces; else the source of the
 * statement that it continues.
 */
final class ImplicitSource {
    private final Document document;
    private final LeadIn leadIn;
    private final boolean used;
    private final List<Attribution> found;
    private final NearAttributions near;

    /** How many of {@code found} begin before the last requested utterance. */
    private int passed;

    /** Of those and of the attributions made here, the one with a source that ends last; null if there is none. */
    private @Nullable Attribution farthest;

    private ImplicitSource(Document document, CuePhrases cues, ExtractionRules rules, List<Attribution> found) {
        this.document = document;
        this.leadIn = new LeadIn(document, cues, rules);
        this.used = rules.uses(AttributionRule.IMPLICIT_SOURCE);
        this.found = List.copyOf(found);
        this.near = new NearAttributions(this.found);
    }

    /** The draft with an attribution for each ownerless utterance; {@code draft} must be in text order. */
    static AttributionDraft added(Document document, CuePhrases cues, ExtractionRules rules, AttributionDraft draft) {
        ImplicitSource implicit = new ImplicitSource(document, cues, rules, draft.attributions());
        List<Attribution> all = new ArrayList<>(draft.attributions());
        draft.ownerless().forEach(utterance -> all.add(implicit.attribution(utterance)));
        return new AttributionDraft(all, List.of());
    }

    /** The attribution of an utterance; must be called in text order. */
    private Attribution attribution(Utterance utterance) {
        Attribution made = made(utterance);
        see(made);
        return made;
    }

    private Attribution made(Utterance utterance) {
        List<Span> content = new ArrayList<>();
        for (Quotation part : utterance.parts) {
            content.add(part.outer());
        }
        if (utterance.cue != null) {
            return new Attribution(utterance.cue.source(), List.of(utterance.cue.span()), content, false);
        }
        List<Span> introduced = leadIn.source(utterance.first(), near);
        if (!introduced.isEmpty()) {
            return new Attribution(introduced, List.of(), content, false);
        }
        Attribution before = used ? before(utterance.first()) : null;
        return before == null
                ? new Attribution(List.of(), List.of(), content, false)
                : new Attribution(before.source(), before.cue(), content, true);
    }

    /** The statement that a quotation without a cue continues: the last before it, in its paragraph or the one before. */
    private @Nullable Attribution before(Quotation quotation) {
        while (passed < found.size()
                && found.get(passed).begin() < quotation.outer().begin()) {
            see(found.get(passed++));
        }
        Attribution last = farthest;
        return last != null && end(last) >= reach(quotation) ? last : null;
    }

    private void see(Attribution attribution) {
        if (!attribution.source().isEmpty() && (farthest == null || end(attribution) >= end(farthest))) {
            farthest = attribution;
        }
    }

    /** The begin of the previous paragraph, or of the one before that if it ends with a colon. Nothing continues from the headline. */
    private int reach(Quotation quotation) {
        int before = Math.max(0, quotation.paragraph() - 1);
        boolean leadsUp = document.paragraphs().get(before).of(document.text()).endsWith(":");
        int top = document.headline() ? 1 : 0;
        return document.paragraphs()
                .get(Math.max(Math.min(top, quotation.paragraph()), leadsUp ? before - 1 : before))
                .begin();
    }

    private static int end(Attribution attribution) {
        int end = 0;
        for (List<Span> spans : List.of(attribution.content(), attribution.cue(), attribution.source())) {
            for (Span span : spans) {
                end = Math.max(end, span.end());
            }
        }
        return end;
    }
}
