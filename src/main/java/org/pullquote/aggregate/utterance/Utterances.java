package org.pullquote.aggregate.utterance;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.mode;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.base.TableShape;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.Table;
import org.pullquote.schema.UtteranceTables;

/**
 * Finds what was said once and is reported by several articles: matches statements by their words across articles.
 *
 * <p>Statements in quotation marks are compared word by word ({@link QuotedVersions}); those in the reporter's words are matched
 * with quotes of the same speaker at the time, by their content words ({@link Paraphrases}).
 */
public final class Utterances {
    private final Dataset<Row> articles;
    private final Dataset<Row> statements;
    private final Dataset<Row> texts;
    private final Checkpoint keeping;

    private Utterances(Dataset<Row> articles, Dataset<Row> statements, Dataset<Row> texts, Checkpoint keeping) {
        this.articles = articles;
        this.statements = statements;
        this.texts = texts;
        this.keeping = keeping;
    }

    /**
     * The tables of {@link UtteranceTables}, in no particular order of rows.
     *
     * @param articles rows of {@link ArticleTables#ARTICLES}
     * @param statements rows of {@link ArticleTables#STATEMENTS} of those articles; those in headlines, which repeat the body,
     *     are ignored
     * @param texts rows of {@link ArticleTables#TEXTS} of those articles
     */
    public static Map<Table, Dataset<Row>> of(
            Dataset<Row> articles, Dataset<Row> statements, Dataset<Row> texts, Checkpoint keeping) {
        return new Utterances(articles, statements.filter(not(col("in_headline"))), texts, keeping).tables();
    }

    private Map<Table, Dataset<Row>> tables() {
        QuotedVersions quoted = QuotedVersions.of(statements, keeping);
        Paraphrases paraphrases = new Paraphrases(statements, quoted.hubs(), keeping);
        Dataset<Row> members = keeping.keep(
                "utterance-members",
                quoted.members()
                        .withColumn("overlap", lit(null).cast("DOUBLE"))
                        .union(paraphrases.members().select("statement_id", "hub", "overlap")));
        Dataset<Row> disputes = quoted.otherSpeakers();
        Dataset<Row> told = told(members, disputes);
        Dataset<Row> versions =
                keeping.keep("utterance-versions", VersionRows.of(members.join(told, "hub"), statements, texts));
        Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
        tables.put(UtteranceTables.UTTERANCES, utterances(versions, disputes));
        tables.put(
                UtteranceTables.UTTERANCE_VERSIONS, TableShape.conform(UtteranceTables.UTTERANCE_VERSIONS, versions));
        return tables;
    }

    /** The hubs that at least two articles have, or whose words are elsewhere attributed to another speaker. */
    private Dataset<Row> told(Dataset<Row> members, Dataset<Row> disputes) {
        return members.join(statements.select("statement_id", "article_id"), "statement_id")
                .groupBy("hub")
                .agg(countDistinct("article_id").as("told_articles"))
                .filter("told_articles > 1")
                .select("hub")
                .union(disputes.select("hub"))
                .distinct();
    }

    private Dataset<Row> utterances(Dataset<Row> versions, Dataset<Row> disputes) {
        Dataset<Row> times = articles.select("article_id", "published_at");
        Column order = struct(
                coalesce(col("published_date"), lit("9999-12-31").cast("DATE")),
                coalesce(col("published_at"), lit("9999-12-31").cast("TIMESTAMP")),
                col("article_id"));
        List<Column> measures = new ArrayList<>();
        measures.add(speakerOfMost().as("by"));
        measures.add(min("published_date").as("first_date"));
        measures.add(min_by(col("article_id"), order).as("first_article_id"));
        measures.add(min_by(col("source"), order).as("first_source"));
        measures.add(max("published_date").as("last_date"));
        measures.add(count(lit(1)).as("statements"));
        measures.add(countDistinct("article_id").as("articles"));
        measures.add(countDistinct(coalesce(col("copy_of"), col("article_id"))).as("texts"));
        measures.add(countDistinct("source").as("sources"));
        measures.add(array_sort(collect_set("source")).as("source_names"));
        for (String kind : UtteranceTables.VERSION_KINDS) {
            measures.add(count(when(col("version").equalTo(kind), 1)).as(kind));
        }
        Dataset<Row> counted = versions.join(times, "article_id")
                .groupBy("utterance_id")
                .agg(max("fullest").as("content"), measures.toArray(Column[]::new))
                .select(col("*"), col("by.*"));
        Column isOther = not(col("other_speaker").eqNullSafe(col("speaker_id")));
        Dataset<Row> others = disputes.join(
                        versions.select("hub", "utterance_id").distinct(), "hub")
                .join(counted.select("utterance_id", "speaker_id"), "utterance_id")
                .filter(isOther)
                .groupBy("utterance_id")
                .agg(array_sort(collect_set("other_speaker")).as("other_speakers"));
        return TableShape.conform(
                UtteranceTables.UTTERANCES, counted.join(others, new String[] {"utterance_id"}, "left"));
    }

    /**
     * The most frequent speaker, if possible one who has a name and is sure. Key, name and kind are taken together, so that they
     * are of one speaker.
     */
    private static Column speakerOfMost() {
        Column who = struct(col("speaker_id"), col("speaker"), col("speaker_kind"));
        Column sure = col("confidence").geq(SureSpeakers.SURE);
        Column named = col("speaker_id").isNotNull();
        Column known = col("speaker_kind").isNotNull();
        return coalesce(Stream.of(sure.and(named), named, sure.and(known), known)
                .map(which -> mode(when(which, who), true))
                .toArray(Column[]::new));
    }
}
