package org.pullquote.run.tables;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.copy.NearDuplicates;
import org.pullquote.aggregate.corpus.NamedSources;
import org.pullquote.run.job.SourcesFile;

/**
 * Articles with their near-duplicates marked, under the user's names of outlets. The names come first: what counts as a copy differs within
 * one outlet, and an agency's own article is the original of its copies.
 */
public final class MarkedArticles {
    private MarkedArticles() {}

    /**
     * @param articles rows of the articles table and {@code text}, the clean text
     * @return the same without the text, marked anew
     */
    public static Dataset<Row> of(Dataset<Row> articles, SourcesFile sources, Checkpoint keeping) {
        return NearDuplicates.marked(new NamedSources(sources.sources()).articles(articles), keeping)
                .drop("text");
    }
}
