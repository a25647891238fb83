package org.pullquote.extract;

import java.util.List;
import org.pullquote.extract.annotate.Annotator;
import org.pullquote.extract.attribution.AnchoredAttributionFinder;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.extract.tagger.TaggerAttributionFinder;
import org.pullquote.run.annotate.AnalyzerModels;

/** The models and what holds them, loaded once for all tests of a JVM; and those of another extractor. */
public final class LoadedModels {
    private LoadedModels() {}

    public static StatementExtractor extractor() {
        return AnalyzerModels.extractor();
    }

    public static Annotator annotator() {
        return annotator(extractor());
    }

    public static Annotator annotator(StatementExtractor extractor) {
        return extractor.annotator();
    }

    public static TaggerAttributionFinder tagger() {
        return extractor().tagger();
    }

    /** The attributions that the tagger finds in a document, after all rules. */
    public static List<Attribution> attributions(Document document) {
        return attributions(extractor(), document);
    }

    public static List<Attribution> attributions(StatementExtractor extractor, Document document) {
        ExtractionRules rules = ExtractionRules.all();
        return new AnchoredAttributionFinder(rules)
                .find(document, extractor.tagger().tag(document).attributions(rules));
    }
}
