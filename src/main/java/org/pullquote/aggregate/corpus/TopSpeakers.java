package org.pullquote.aggregate.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The speakers with the most statements in the outlets with the most statements, few enough for a screen. */
public final class TopSpeakers {
    private static final int SOURCES = 8;
    private static final int SPEAKERS_A_SOURCE = 3;

    private TopSpeakers() {}

    /**
     * @param bySourceSpeaker the published table
     */
    public static List<MostQuoted> of(Dataset<Row> bySourceSpeaker) {
        Dataset<Row> sources = bySourceSpeaker
                .groupBy("source")
                .agg(sum("statements").as("of_source"))
                .orderBy(col("of_source").desc(), col("source"))
                .limit(SOURCES);
        return bySourceSpeaker
                .join(sources, "source")
                .withColumn(
                        "place",
                        row_number()
                                .over(Window.partitionBy("source")
                                        .orderBy(col("statements").desc(), col("speaker_id"))))
                .filter(col("place").leq(SPEAKERS_A_SOURCE))
                .orderBy(col("of_source").desc(), col("source"), col("place"))
                .select("source", "speaker", "statements", "direct_share", "mean_tone")
                .collectAsList()
                .stream()
                .map(row -> new MostQuoted(
                        row.getString(0),
                        row.getString(1),
                        row.getLong(2),
                        row.getDouble(3),
                        row.isNullAt(4) ? null : (Double) row.getDouble(4)))
                .toList();
    }
}
