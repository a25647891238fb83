package org.pullquote.extract;

import org.pullquote.extract.annotate.Annotator;
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
        return tagger(extractor());
    }

    public static TaggerAttributionFinder tagger(StatementExtractor extractor) {
        return extractor.tagger();
    }
}
