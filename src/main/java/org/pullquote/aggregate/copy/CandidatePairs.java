package org.pullquote.aggregate.copy;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.least;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;

/**
 * Candidate pairs of near-duplicate articles, by MinHash (Broder 1997) in bands: two articles of Jaccard similarity s have the
 * same key in a band with probability s², so at least one of 30 bands pairs them with probability 0.94 at 0.3 and 0.9998 at 0.5,
 * but hardly ever if they only share a phrase.
 *
 * <p>Articles with the same key are not all paired: each is paired with the first of them, and with its predecessor in the
 * order of the next band's keys, where the most similar articles are neighbours. So the number of pairs grows linearly with the
 * articles, however many are similar.
 */
final class CandidatePairs {
    private static final int BANDS = 30;
    private static final int ROWS = 2;
    private static final MinHash HASHES = new MinHash(BANDS * ROWS, 20_261_125);
    private static final StructType BAND = StructType.fromDDL(
            "article_id STRING NOT NULL, band INT NOT NULL, key BIGINT NOT NULL, next BIGINT NOT NULL");

    private CandidatePairs() {}

    /**
     * Pairs {@code one} &lt; {@code other}, each once.
     *
     * @param shingled columns {@code article_id} and {@code shingles}, which are not empty
     */
    static Dataset<Row> of(Dataset<Row> shingled) {
        WindowSpec met = Window.partitionBy("band", "key").orderBy("next", "article_id");
        return shingled.select("article_id", "shingles")
                .flatMap((FlatMapFunction<Row, Row>) CandidatePairs::bands, Encoders.row(BAND))
                .withColumn("before", lag("article_id", 1).over(met))
                .withColumn("first", first("article_id").over(met))
                .filter(col("before").isNotNull())
                .select(
                        col("article_id"),
                        explode(array(col("before"), col("first"))).as("with"))
                .filter(col("article_id").notEqual(col("with")))
                .select(
                        least(col("article_id"), col("with")).as("one"),
                        greatest(col("article_id"), col("with")).as("other"))
                .distinct();
    }

    private static Iterator<Row> bands(Row row) {
        int[] hashes = HASHES.signature(row.getList(1));
        List<Row> bands = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            bands.add(RowFactory.create(row.getString(0), band, key(hashes, band), key(hashes, (band + 1) % BANDS)));
        }
        return bands.iterator();
    }

    private static long key(int[] hashes, int band) {
        long key = 0;
        for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
            key = key << Integer.SIZE | hashes[i];
        }
        return key;
    }
}
