package org.pullquote.run.input;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;
import org.pullquote.model.Draft;

/**
 * The amount to annotate, counted while files are read. Used for task sizes and progress, not for the tables: what a task read before it
 * failed and was retried counts twice.
 */
public record Amount(LongAccumulator articles, LongAccumulator characters) implements Serializable {
    public static Amount in(SparkContext spark) {
        return new Amount(spark.longAccumulator("articles read"), spark.longAccumulator("characters read"));
    }

    void add(Draft draft) {
        articles.add(1);
        characters.add(draft.body().length());
    }
}
