package org.pullquote.run.input;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.LongAccumulator;
import org.pullquote.model.Draft;

/**
 * The amount to annotate, counted while files are read, and the files whose bytes could not be had. Used for task sizes, progress and what
 * the next run reads again, not for the tables: what a task read before it failed and was retried counts twice.
 *
 * @param broken the names of the files whose bytes could not be had
 */
public record Amount(LongAccumulator articles, LongAccumulator characters, CollectionAccumulator<String> broken)
        implements Serializable {
    public static Amount in(SparkContext spark) {
        return new Amount(
                spark.longAccumulator("articles read"),
                spark.longAccumulator("characters read"),
                spark.collectionAccumulator("files broken off"));
    }

    void add(Draft draft) {
        articles.add(1);
        characters.add(draft.body().length());
    }
}
