package org.pullquote.run.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.pullquote.extract.StatementExtractor;
import org.pullquote.model.Article;
import org.pullquote.model.Statement;
import org.pullquote.score.StatementScorer;

/** Extracts and scores with the models, which are loaded once per JVM, when first needed. */
public record ModelAnalyzer() implements ArticleAnalyzer {
    @Override
    public List<Statement> statements(Article article) {
        List<Statement> found = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : Models.EXTRACTOR.find(article)) {
            (statement.verdict().tier().isStatement() ? statements : found).add(statement);
        }
        found.addAll(0, Models.SCORER.score(statements));
        return found;
    }

    @Override
    public void prepare() {
        Objects.requireNonNull(Models.SCORER);
    }

    @Override
    public Map<String, String> fingerprints() {
        Map<String, String> fingerprints = new TreeMap<>(Models.SCORER.fingerprints());
        fingerprints.putAll(Models.EXTRACTOR.fingerprints());
        return fingerprints;
    }

    /** Loaded by the JVM's own class initialisation: once, whatever the number of threads. */
    static final class Models {
        static final StatementExtractor EXTRACTOR;
        static final StatementScorer SCORER;

        static {
            // On an executor too: CoreNLP changes case by the default locale, and in Turkish the lower case of "I" is
            // not "i".
            Locale.setDefault(Locale.ROOT);
            CompletableFuture<StatementScorer> scorer = CompletableFuture.supplyAsync(StatementScorer::load);
            EXTRACTOR = StatementExtractor.load();
            SCORER = scorer.join();
        }
    }
}
