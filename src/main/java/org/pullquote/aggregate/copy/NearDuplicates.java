package org.pullquote.aggregate.copy;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.base.StarClustering;
import org.pullquote.schema.ArticleTables;

/** Finds near-duplicate articles and the likely original of each group. */
public final class NearDuplicates {
    private static final String[] MARKS = {"copy_group", "copy_source", "copy_similarity", "copied_share", "kept_share"
    };
    private static final int DECIMALS = 6;
    private static final StructType SHINGLED = StructType.fromDDL("article_id STRING NOT NULL, source STRING NOT NULL,"
            + " agency STRING, published_date DATE, published_at TIMESTAMP, shingles ARRAY<INT> NOT NULL,"
            + " particulars ARRAY<BIGINT> NOT NULL, size INT NOT NULL");
    private static final StructType COMPARED = StructType.fromDDL(
            "one STRING NOT NULL, other STRING NOT NULL,"
                    + " is_copy BOOLEAN NOT NULL, similarity DOUBLE NOT NULL, of_one DOUBLE NOT NULL, of_other DOUBLE NOT NULL");

    private final Dataset<Row> shingled;
    private final Checkpoint keeping;

    private NearDuplicates(Dataset<Row> shingled, Checkpoint keeping) {
        this.shingled = shingled;
        this.keeping = keeping;
    }

    /**
     * The same articles; those with near-duplicates are marked by {@code copy_group} and its related columns.
     *
     * @param articles the columns of {@link ArticleTables#ARTICLES}, and {@code text}: the clean text
     */
    public static Dataset<Row> marked(Dataset<Row> articles, Checkpoint keeping) {
        Dataset<Row> shingled = keeping.keep(
                "copies-shingles",
                articles.select("article_id", "source", "agency", "published_date", "published_at", "text")
                        .flatMap((FlatMapFunction<Row, Row>) NearDuplicates::shingled, Encoders.row(SHINGLED)));
        Dataset<Row> marks = new NearDuplicates(shingled, keeping).marks();
        return articles.drop(MARKS).join(marks, new String[] {"article_id"}, "left");
    }

    private Dataset<Row> marks() {
        Dataset<Row> links = keeping.keep("copies-links", alike(CandidatePairs.of(shingled)));
        Dataset<Row> ranks = shingled.select(
                col("article_id").as("node"),
                struct(col("size").multiply(-1).as("size"), col("article_id")).as("rank"));
        Dataset<Row> groups = new StarClustering(ranks, this::alike, keeping, "copies").of(links);
        Dataset<Row> members =
                keeping.keep("copies-members", originals(groups.withColumnRenamed("node", "article_id")));
        Dataset<Row> compared = compared(
                members.select(col("article_id").as("one"), col("copy_group").as("other")));
        return keeping.keep(
                "copies-marks",
                members.join(compared.withColumnRenamed("one", "article_id"), "article_id")
                        .select(
                                col("article_id"),
                                col("copy_group"),
                                col("copy_source"),
                                round(col("similarity"), DECIMALS).as("copy_similarity"),
                                round(col("of_one"), DECIMALS).as("copied_share"),
                                round(col("of_other"), DECIMALS).as("kept_share")));
    }

    /** The agency's own article; else one that credits an agency; else the first; else the longest; else the least id. */
    private Dataset<Row> originals(Dataset<Row> groups) {
        Column agencies = collect_set("agency").over(Window.partitionBy("hub"));
        Column credit = when(exists(col("agencies"), agency -> Originality.isAgency(col("source"), agency)), 0)
                .when(col("agency").isNotNull(), 1)
                .otherwise(2);
        Column order = struct(
                credit,
                coalesce(col("published_date"), lit("9999-12-31").cast("DATE")),
                coalesce(col("published_at"), lit("9999-12-31").cast("TIMESTAMP")),
                col("size").multiply(-1),
                col("article_id"));
        Dataset<Row> known = groups.join(shingled.drop("shingles", "particulars"), "article_id")
                .withColumn("agencies", agencies);
        Dataset<Row> originals = known.groupBy("hub")
                .agg(
                        min_by(col("article_id"), order).as("copy_group"),
                        min_by(col("source"), order).as("copy_source"));
        return groups.join(originals, "hub").select("article_id", "copy_group", "copy_source");
    }

    private Dataset<Row> alike(Dataset<Row> pairs) {
        return compared(pairs).filter("is_copy").select("one", "other");
    }

    private Dataset<Row> compared(Dataset<Row> pairs) {
        return pairs.join(side("one"), "one")
                .join(side("other"), "other")
                .select(
                        "one",
                        "other",
                        "one_source",
                        "other_source",
                        "one_shingles",
                        "one_particulars",
                        "other_shingles",
                        "other_particulars")
                .map((MapFunction<Row, Row>) NearDuplicates::comparison, Encoders.row(COMPARED));
    }

    private Dataset<Row> side(String side) {
        return shingled.select(
                col("article_id").as(side),
                col("source").as(side + "_source"),
                col("shingles").as(side + "_shingles"),
                col("particulars").as(side + "_particulars"));
    }

    private static Row comparison(Row pair) {
        TextReuse shared = TextReuse.of(
                new ComparedText(pair.getList(4), pair.getList(5)), new ComparedText(pair.getList(6), pair.getList(7)));
        return RowFactory.create(
                pair.getString(0),
                pair.getString(1),
                shared.isCopy(pair.getString(2).equals(pair.getString(3))),
                shared.similarity(),
                shared.ofFirst(),
                shared.ofSecond());
    }

    private static Iterator<Row> shingled(Row article) {
        ComparedText text = ComparedText.of(article.getString(5));
        int size = new HashSet<>(text.shingles()).size();
        return size < TextReuse.MIN_SHINGLES
                ? List.<Row>of().iterator()
                : List.of(RowFactory.create(
                                article.get(0),
                                article.get(1),
                                article.get(2),
                                article.get(3),
                                article.get(4),
                                text.shingles().toArray(Integer[]::new),
                                text.particulars().toArray(Long[]::new),
                                size))
                        .iterator();
    }
}
