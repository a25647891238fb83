package org.pullquote.aggregate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

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
 * Groups of statements, article by article: statements are added up within each article first, and then a group's articles
 * pass through memory one by one, so that a group may be of any size.
 */
final class ArticleSums {
    /** The column with the identity of a statement's article: copies of one text have the same. */
    static final String ARTICLE = "independent_article";

    private static final String SUMS = "sums";

    private ArticleSums() {}

    /** What the ratios are made of, by name. */
    static List<String> of(List<Ratio> ratios) {
        return ratios.stream()
                .flatMap(ratio -> Stream.of(ratio.part(), ratio.whole()))
                .distinct()
                .toList();
    }

    /**
     * What a function makes of each group.
     *
     * @param sums what a statement adds to each sum
     * @param names of the sums that the function takes, in order
     * @param function from a group's key and its articles, as {@link #identity} and {@link #values} read them
     * @param schema of the rows that it makes, the key first
     */
    static Dataset<Row> grouped(
            Dataset<Row> statements,
            List<String> key,
            Map<String, Column> sums,
            List<String> names,
            FlatMapGroupsFunction<Row, Row, Row> function,
            StructType schema) {
        if (key.isEmpty()) {
            return groupedAsOne(statements, sums, names, function, schema);
        }
        List<String> articleKey = new ArrayList<>(key);
        articleKey.add(ARTICLE);
        List<Column> values = new ArrayList<>(List.of(columns(articleKey)));
        values.add(array(columns(names)).as(SUMS));
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

    static StructType keyOf(Dataset<Row> statements, List<String> key) {
        return statements.select(columns(key)).schema();
    }

    static String identity(Row article) {
        return article.getString(article.size() - 2);
    }

    static long[] values(Row article) {
        List<Long> sums = article.getList(article.size() - 1);
        return sums.stream().mapToLong(sum -> sum).toArray();
    }

    /** Spark groups by nothing only where it aggregates. */
    private static Dataset<Row> groupedAsOne(
            Dataset<Row> statements,
            Map<String, Column> sums,
            List<String> names,
            FlatMapGroupsFunction<Row, Row, Row> function,
            StructType schema) {
        String one = "everything";
        StructType withOne = new StructType().add(one, DataTypes.BooleanType, false);
        for (StructField field : schema.fields()) {
            withOne = withOne.add(field);
        }
        return grouped(statements.withColumn(one, lit(true)), List.of(one), sums, names, function, withOne)
                .drop(one);
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(functions::col).toArray(Column[]::new);
    }
}
