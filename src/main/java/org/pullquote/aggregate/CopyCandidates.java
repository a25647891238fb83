package org.pullquote.aggregate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.MinHashLSHModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Pairs of articles that may be copies, by MinHash (Broder 1997) in bands: two articles of Jaccard similarity s meet in a
 * band with probability s², so that of 30 bands one joins them with 0.94 at 0.3 and 0.9998 at 0.5, and hardly ever where they
 * share a phrase only.
 *
 * <p>Articles that meet in a band are not all paired: each is paired with the first of them, and with the one before in the
 * order of the next band, where the most alike are neighbours. So the pairs grow with the articles, however many are alike.
 */
final class CopyCandidates {
    private static final int BANDS = 30;
    private static final int ROWS = 2;
    private static final long SEED = 20_261_125;
    private static final StructType BAND =
            StructType.fromDDL("article_id STRING NOT NULL, band INT NOT NULL, key BIGINT NOT NULL, next BIGINT NOT NULL");

    private CopyCandidates() {}

    /**
     * Pairs {@code one} &lt; {@code other}, each once.
     *
     * @param shingled columns {@code article_id} and {@code shingles}, which are not empty
     */
    static Dataset<Row> of(Dataset<Row> shingled) {
        UserDefinedFunction features =
                udf((UDF1<Seq<Integer>, Vector>) CopyCandidates::features, SQLDataTypes.VectorType());
        Dataset<Row> hashed = model(shingled.sparkSession())
                .transform(shingled.select(
                        col("article_id"), features.apply(col("shingles")).as("features")));
        WindowSpec met = Window.partitionBy("band", "key").orderBy("next", "article_id");
        return hashed.select("article_id", "hashes")
                .flatMap((FlatMapFunction<Row, Row>) CopyCandidates::bands, Encoders.row(BAND))
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

    /** Its hash functions come of the seed alone. */
    private static MinHashLSHModel model(SparkSession spark) {
        StructType schema = new StructType().add("features", SQLDataTypes.VectorType());
        Row any = RowFactory.create(Vectors.sparse(Shingles.BOUND, new int[] {0}, new double[] {1}));
        return new MinHashLSH()
                .setInputCol("features")
                .setOutputCol("hashes")
                .setNumHashTables(BANDS * ROWS)
                .setSeed(SEED)
                .fit(spark.createDataFrame(List.of(any), schema));
    }

    private static Vector features(Seq<Integer> shingles) {
        TreeSet<Integer> distinct = new TreeSet<>(CollectionConverters.asJava(shingles));
        int[] indices = distinct.stream().mapToInt(Integer::intValue).toArray();
        double[] ones = new double[indices.length];
        Arrays.fill(ones, 1);
        return Vectors.sparse(Shingles.BOUND, indices, ones);
    }

    private static Iterator<Row> bands(Row row) {
        List<Vector> hashes = row.getList(1);
        List<Row> bands = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            bands.add(RowFactory.create(row.getString(0), band, key(hashes, band), key(hashes, (band + 1) % BANDS)));
        }
        return bands.iterator();
    }

    private static long key(List<Vector> hashes, int band) {
        long key = 0;
        for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
            key = key << Integer.SIZE | (long) hashes.get(i).apply(0);
        }
        return key;
    }
}
