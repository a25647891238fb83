package org.pullquote.run;

import java.io.Serializable;
import java.util.List;
import org.pullquote.model.Article;
import org.pullquote.model.Statement;

/** Finds the statements of an article. Thread-safe; travels to the executors, so it holds no models of its own. */
@FunctionalInterface
interface ArticleAnalysis extends Serializable {
    /** The article's statements, scored, in the order of the text. */
    List<Statement> statements(Article article);

    /** Loads what the first article would else have to wait for. */
    default void prepare() {}
}
