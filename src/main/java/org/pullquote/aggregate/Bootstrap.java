package org.pullquote.aggregate;

import static org.apache.spark.sql.functions.udf;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A Poisson bootstrap over the articles of each group of statements. */
final class Bootstrap {
    /** The number of independent articles of a group. */
    static final String ARTICLES = "interval_articles";

    static final String LOW = "_low";
    static final String HIGH = "_high";

    private Bootstrap() {}

    /**
     * A row for each group: its key, {@link #ARTICLES}, the replicates of a sum, and the ends {@code NAME_low} and {@code
     * NAME_high} of each ratio; null, all but the first two, where they would rest on too few articles.
     *
     * @param sums what a statement adds to each sum that the ratios name
     * @param replicated the name of the sum, and of the column with its replicates
     */
    static Dataset<Row> intervals(
            Dataset<Row> statements,
            List<String> key,
            Map<String, Column> sums,
            List<Ratio> ratios,
            String replicated) {
        List<String> names = Stream.concat(Stream.of(replicated), ArticleSums.of(ratios).stream())
                .distinct()
                .toList();
        StructType schema = ArticleSums.keyOf(statements, key)
                .add(ARTICLES, DataTypes.LongType)
                .add(replicated, DataTypes.createArrayType(DataTypes.LongType, false));
        for (Ratio ratio : ratios) {
            schema =
                    schema.add(ratio.name() + LOW, DataTypes.DoubleType).add(ratio.name() + HIGH, DataTypes.DoubleType);
        }
        return ArticleSums.grouped(statements, key, sums, names, new GroupIntervals(names, ratios), schema);
    }

    /** For each group, its key and the replicates of a sum. */
    static Dataset<Row> replicates(
            Dataset<Row> statements, List<String> key, Map<String, Column> sums, String replicated) {
        StructType schema = ArticleSums.keyOf(statements, key)
                .add(replicated, DataTypes.createArrayType(DataTypes.LongType, false));
        return ArticleSums.grouped(statements, key, sums, List.of(replicated), new GroupReplicates(), schema);
    }

    /** The interval of the ratio of two replicated sums, as a structure of low and high. */
    static Column interval(Column parts, Column wholes, Column articles) {
        StructType interval = new StructType().add("low", DataTypes.DoubleType).add("high", DataTypes.DoubleType);
        return udf(new ReplicatedRatio(), interval).apply(parts, wholes, articles);
    }
}
