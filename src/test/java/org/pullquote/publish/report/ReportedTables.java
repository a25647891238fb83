package org.pullquote.publish.report;

import static org.apache.spark.sql.functions.expr;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pullquote.LocalSpark;
import org.pullquote.aggregate.Aggregates;
import org.pullquote.aggregate.group.Groups;
import org.pullquote.aggregate.utterance.Utterances;
import org.pullquote.run.GeneratedTables;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.SourceTables;
import org.pullquote.schema.SpeakerTables;
import org.pullquote.schema.Table;
import org.pullquote.schema.UtteranceTables;

/** Tables for reports in tests: generated articles and statements, changed as a test likes, and all that comes of them. */
final class ReportedTables {
    private static final SparkSession SPARK = LocalSpark.session();

    private ReportedTables() {}

    static Map<Table, Dataset<Row>> of(
            GeneratedTables generated, UnaryOperator<Dataset<Row>> articles, UnaryOperator<Dataset<Row>> statements) {
        Dataset<Row> changedArticles =
                kept(articles.apply(SPARK.createDataFrame(generated.articles(), GeneratedTables.ARTICLES)));
        Dataset<Row> changedStatements =
                kept(statements.apply(SPARK.createDataFrame(generated.statements(), GeneratedTables.STATEMENTS)));
        Map<Table, Dataset<Row>> tables = new HashMap<>();
        tables.put(ArticleTables.ARTICLES, changedArticles);
        tables.put(ArticleTables.STATEMENTS, changedStatements);
        tables.put(
                SpeakerTables.SPEAKERS,
                kept(changedStatements
                        .filter("speaker_id IS NOT NULL AND NOT in_headline")
                        .selectExpr("*", "speaker AS spelling")
                        .groupBy("speaker_id", "speaker", "speaker_kind", "spelling")
                        .agg(
                                expr("count(*) AS statements"),
                                expr("count(DISTINCT article_id) AS articles"),
                                expr("count(DISTINCT source) AS sources"),
                                expr("min(published_date) AS first_seen"),
                                expr("max(published_date) AS last_seen"),
                                expr("'name' AS rule"),
                                expr("'the name itself' AS evidence"),
                                expr("1.0D AS confidence"))));
        tables.put(
                SourceTables.SOURCES,
                kept(changedArticles
                        .groupBy("source", "source_group")
                        .agg(
                                expr("CAST(NULL AS STRING) AS country"),
                                expr("map('k', 'v') AS attributes"),
                                expr("collect_set(source_given) AS names_given"),
                                expr("true AS is_listed"),
                                expr("count(*) AS articles"))));
        Dataset<Row> counted = kept(changedStatements);
        Groups groups = Groups.of(Aggregates.counted(counted), (name, rows) -> kept(rows));
        Aggregates.of(changedArticles, counted, groups).forEach((table, rows) -> tables.put(table, kept(rows)));
        Aggregates.ofWords(counted, (name, rows) -> kept(rows)).forEach((table, rows) -> tables.put(table, kept(rows)));
        Utterances.of(
                        changedArticles,
                        counted,
                        SPARK.createDataFrame(generated.texts(), GeneratedTables.TEXTS),
                        (name, rows) -> kept(rows))
                .forEach((table, rows) -> tables.put(table, kept(rows)));
        Aggregates.ofCoverage(
                        changedArticles,
                        counted,
                        groups,
                        Objects.requireNonNull(tables.get(UtteranceTables.UTTERANCES)),
                        Objects.requireNonNull(tables.get(UtteranceTables.UTTERANCE_VERSIONS)))
                .forEach((table, rows) -> tables.put(table, kept(rows)));
        return tables;
    }

    private static Dataset<Row> kept(Dataset<Row> rows) {
        return SPARK.createDataFrame(rows.collectAsList(), rows.schema());
    }
}
