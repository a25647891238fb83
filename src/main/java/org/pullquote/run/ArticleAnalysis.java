package org.pullquote.run;

import java.io.Serializable;
import java.util.List;
import org.pullquote.model.Article;
import org.pullquote.model.Statement;

/** Finds the statements of an article. An instance serves one thread at a time. */
interface ArticleAnalysis {
    /** The article's statements, scored, in the order of the text. */
    List<Statement> statements(Article article);

    /** Makes analyses where they are needed: on the executors. Analyses of equal sources are alike. */
    @FunctionalInterface
    interface Source extends Serializable {
        /** A new one; called once a task slot and after each that had to be given up. */
        ArticleAnalysis open();
    }
}
