package org.pullquote.aggregate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A Poisson bootstrap over the articles of each group of statements. Statements are added up article by article first; then
 * a group's articles pass through memory one by one, so that a group of any size takes the room of its replicates alone.
 */
final class Bootstrap {
    /** The column with the identity of a statement's article: copies of one text have the same. */
    static final String ARTICLE = "independent_article";

    /** The number of independent articles of a group. */
    static final String ARTICLES = "interval_articles";

    static final String LOW = "_low";
    static final String HIGH = "_high";

    private static final String SUMS = "sums";

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
        List<String> names = Stream.concat(
                        Stream.of(replicated), ratios.stream().flatMap(ratio -> Stream.of(ratio.part(), ratio.whole())))
                .distinct()
                .toList();
        StructType schema = keyOf(statements, key)
                .add(ARTICLES, DataTypes.LongType)
                .add(replicated, DataTypes.createArrayType(DataTypes.LongType, false));
        for (Ratio ratio : ratios) {
            schema =
                    schema.add(ratio.name() + LOW, DataTypes.DoubleType).add(ratio.name() + HIGH, DataTypes.DoubleType);
        }
        return grouped(statements, key, sums, names, new GroupIntervals(names, ratios), schema);
    }

    /** For each group, its key and the replicates of a sum. */
    static Dataset<Row> replicates(
            Dataset<Row> statements, List<String> key, Map<String, Column> sums, String replicated) {
        StructType schema =
                keyOf(statements, key).add(replicated, DataTypes.createArrayType(DataTypes.LongType, false));
        return grouped(statements, key, sums, List.of(replicated), new GroupReplicates(), schema);
    }

    /** The interval of the ratio of two replicated sums, as a structure of low and high. */
    static Column interval(Column parts, Column wholes, Column articles) {
        StructType interval = new StructType().add("low", DataTypes.DoubleType).add("high", DataTypes.DoubleType);
        return udf(new ReplicatedRatio(), interval).apply(parts, wholes, articles);
    }

    private static Dataset<Row> grouped(
            Dataset<Row> statements,
            List<String> key,
            Map<String, Column> sums,
            List<String> names,
            FlatMapGroupsFunction<Row, Row, Row> function,
            StructType schema) {
        if (key.isEmpty()) {
            // Spark groups by nothing only where it aggregates.
            List<String> one = List.of("everything");
            Dataset<Row> all = statements.withColumn(one.get(0), lit(true));
            StructType withOne = new StructType().add(one.get(0), DataTypes.BooleanType, false);
            for (StructField field : schema.fields()) {
                withOne = withOne.add(field);
            }
            return grouped(all, one, sums, names, function, withOne).drop(one.get(0));
        }
        List<String> articleKey = new ArrayList<>(key);
        articleKey.add(ARTICLE);
        List<Column> values = new ArrayList<>(List.of(columns(articleKey)));
        values.add(
                array(names.stream().map(functions::col).toArray(Column[]::new)).as(SUMS));
        Column[] added =
                names.stream().map(name -> sum(sums.get(name)).as(name)).toArray(Column[]::new);
        Dataset<Row> byArticle = statements
                .groupBy(columns(articleKey))
                .agg(lit(0).as("nothing"), added)
                .select(values.toArray(Column[]::new));
        return byArticle
                .groupBy(columns(key))
                .as(Encoders.row(keyOf(statements, key)), Encoders.row(byArticle.schema()))
                .flatMapGroups(function, Encoders.row(schema));
    }

    private static StructType keyOf(Dataset<Row> statements, List<String> key) {
        return statements.select(columns(key)).schema();
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }
}
