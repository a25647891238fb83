package org.pullquote.run.annotate;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.pullquote.model.Article;
import org.pullquote.model.Statement;

/** Finds the statements of an article. Thread-safe; serialized to the executors, so it has no models as fields. */
@FunctionalInterface
public interface ArticleAnalyzer extends Serializable {
    /** The article's statements, scored, in the order of the text; then its attitudes, by their tier, not scored. */
    List<Statement> statements(Article article);

    /** Loads the models, so that the first article does not wait for them. */
    default void prepare() {}

    /** The SHA-256 of every model file, by name. */
    default Map<String, String> fingerprints() {
        return Map.of();
    }
}
