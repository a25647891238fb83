package org.pullquote.publish.report;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pullquote.LocalSpark;
import org.pullquote.aggregate.Aggregates;
import org.pullquote.model.ArticleTables;
import org.pullquote.model.Table;
import org.pullquote.run.GeneratedTables;

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
        Aggregates.of(changedArticles, changedStatements).forEach((table, rows) -> tables.put(table, kept(rows)));
        return tables;
    }

    private static Dataset<Row> kept(Dataset<Row> rows) {
        return SPARK.createDataFrame(rows.collectAsList(), rows.schema());
    }
}
