package org.pullquote.aggregate.corpus;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.pullquote.aggregate.base.TableShape;
import org.pullquote.join.ListedSource;
import org.pullquote.join.ListedSources;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.SourceTables;
import scala.jdk.javaapi.CollectionConverters;

/** Gives the outlets of a collection the user's names. Uses only {@code source_given}, so that renamed outlets can be renamed again. */
public final class NamedSources {
    private static final StructType LISTED = StructType.fromDDL("found STRING NOT NULL, listed_name STRING NOT NULL,"
            + " listed_group STRING, country STRING, attributes MAP<STRING, STRING> NOT NULL");

    private final ListedSources sources;

    /**
     * @param sources the user's list of outlets
     */
    public NamedSources(ListedSources sources) {
        this.sources = sources;
    }

    /**
     * The articles with their outlets under the user's names.
     *
     * @param articles rows of {@link ArticleTables#ARTICLES}, whose {@code source} is ignored
     */
    public Dataset<Row> articles(Dataset<Row> articles) {
        Dataset<Row> named = articles.join(
                        broadcast(listed(articles.sparkSession())),
                        col("source_given").equalTo(col("found")),
                        "left")
                .withColumn("source", coalesce(col("listed_name"), col("source_given")))
                .withColumn("source_group", col("listed_group"));
        Dataset<Row> originals =
                named.select(col("article_id").as("original"), col("source").as("original_source"));
        return named.join(originals, col("copy_group").equalTo(col("original")), "left")
                .withColumn("copy_source", col("original_source"))
                .select(columns(articles.columns()));
    }

    /**
     * Rows of {@link SourceTables#SOURCES}.
     *
     * @param articles as {@link #articles} returns them
     */
    public Dataset<Row> sources(Dataset<Row> articles) {
        Dataset<Row> found = articles.groupBy("source")
                .agg(
                        max("source_group").as("source_group"),
                        sort_array(collect_set("source_given")).as("names_given"),
                        count(lit(1)).as("articles"));
        Dataset<Row> listed = broadcast(listed(articles.sparkSession())
                .select("listed_name", "country", "attributes")
                .dropDuplicates("listed_name"));
        Column none = map().cast("MAP<STRING, STRING>");
        return TableShape.conform(
                SourceTables.SOURCES,
                found.join(listed, col("source").equalTo(col("listed_name")), "left")
                        .withColumn("is_listed", col("listed_name").isNotNull())
                        .withColumn(
                                "attributes",
                                when(col("is_listed"), col("attributes")).otherwise(none)));
    }

    /**
     * The outlets that the user does not list, in order.
     *
     * @param sources rows of {@link SourceTables#SOURCES}
     */
    public static List<String> unlisted(Dataset<Row> sources) {
        return sources.filter(col("is_listed").equalTo(false))
                .select("source")
                .sort("source")
                .as(Encoders.STRING())
                .collectAsList();
    }

    private Dataset<Row> listed(SparkSession spark) {
        Map<String, ListedSource> inOrder = new TreeMap<>(sources.byFoundName());
        List<Row> rows = inOrder.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        return spark.createDataFrame(rows, LISTED);
    }

    private static Row row(String found, ListedSource source) {
        return RowFactory.create(
                found,
                source.name(),
                source.group(),
                source.country(),
                CollectionConverters.asScala(source.attributes()));
    }

    private static Column[] columns(String... names) {
        return List.of(names).stream().map(name -> col(name)).toArray(Column[]::new);
    }
}
