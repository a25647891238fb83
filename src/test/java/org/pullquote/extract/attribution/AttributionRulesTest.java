package org.pullquote.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pullquote.extract.LoadedModels;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.model.Span;

/** A rule that is left out does not act, and the others do. */
class AttributionRulesTest {
    private static final Annotator ANNOTATOR = LoadedModels.annotator();

    @Test
    void withoutTheFilterWhatTellsNothingStays() {
        Document document = ANNOTATOR.annotate("", "The mayor declined to comment.");
        Attribution silent = of(document, "The mayor", "declined", "to comment");

        assertThat(find(document, silent, List.of())).isEmpty();
        assertThat(find(document, silent, List.of("empty_content"))).containsExactly(silent);
        assertThat(find(document, silent, List.of("unsaid"))).isEmpty();
    }

    @Test
    void withoutTheRuleOfPassivesTheAddresseeIsTheSource() {
        Document document = ANNOTATOR.annotate("", "The governors were warned that the dam would break.");
        Attribution told = of(document, "The governors", "were warned", "that the dam would break");

        assertThat(find(document, told, List.of()))
                .containsExactly(new Attribution(List.of(), told.cue(), told.content(), false, true));
        assertThat(find(document, told, List.of("passive_cue"))).containsExactly(told);
    }

    @Test
    void withoutTheAnchorQuotationsThatTheTaggerOverlookedAreNoStatements() {
        Document document = ANNOTATOR.annotate("", "“The dam will break,” the mayor said.");

        assertThat(find(document, List.of(), List.of())).hasSize(1);
        assertThat(find(document, List.of(), List.of("quotation_anchor"))).isEmpty();
        assertThat(find(document, List.of(), List.of("untagged_quotation"))).isEmpty();
    }

    private static List<Attribution> find(Document document, Attribution tagged, List<String> without) {
        return find(document, List.of(tagged), without);
    }

    private static List<Attribution> find(Document document, List<Attribution> tagged, List<String> without) {
        return new AnchoredAttributionFinder(ExtractionRules.without(without)).find(document, tagged);
    }

    private static Attribution of(Document document, String source, String cue, String content) {
        return new Attribution(
                List.of(span(document, source)), List.of(span(document, cue)), List.of(span(document, content)), false);
    }

    private static Span span(Document document, String words) {
        int begin = document.text().indexOf(words);
        return new Span(begin, begin + words.length());
    }
}
