package org.pullquote.run.annotate;

import org.pullquote.extract.StatementExtractor;

/** The extractor that runs in this JVM use, for tests of its parts: a second one would take as much memory again. */
public final class AnalyzerModels {
    private AnalyzerModels() {}

    public static StatementExtractor extractor() {
        return ModelAnalyzer.Models.EXTRACTOR;
    }
}
