package org.pullquote.aggregate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.model.AggregateTables;
import org.pullquote.model.ArticleTables;
import org.pullquote.model.ColumnType;
import org.pullquote.model.ComparisonTables;
import org.pullquote.model.CopyTables;
import org.pullquote.model.StoryTables;
import org.pullquote.model.Table;
import org.pullquote.model.Tables;

/**
 * The tables that compare sources and speakers, as Spark SQL over the statements.
 *
 * <p>Statements of headlines are left out, since they repeat the body's. Sums are exact (scores are rounded to six decimals
 * and added as decimals), so that a table is the same to the last bit however its input is partitioned or ordered; means
 * and shares are rounded to six decimals.
 */
public final class Aggregates {
    private Aggregates() {}

    /**
     * Every aggregate table, of all publications and of each text once, in the order of {@link Tables#all()}, with the columns
     * of its definition. Nothing is computed before the tables are read; they come in no particular order of rows.
     *
     * @param articles rows of {@link ArticleTables#ARTICLES}
     * @param statements rows of {@link ArticleTables#STATEMENTS} of those articles
     */
    public static Map<Table, Dataset<Row>> of(Dataset<Row> articles, Dataset<Row> statements) {
        Dataset<Row> counted = statements
                .filter(not(col("in_headline")))
                .withColumn(ArticleSums.ARTICLE, coalesce(col("copy_of"), col("article_id")));
        Map<Table, Dataset<Row>> tables = new LinkedHashMap<>(groups(articles, counted));
        groups(
                        articles.filter(Originality.NO_COPY),
                        counted.filter(col("copy_of").isNull()))
                .forEach((table, rows) -> tables.put(CopyTables.once(table), rows));
        tables.put(CopyTables.COPIES, CopyRows.of(articles));
        StoryAggregates stories = new StoryAggregates(articles, counted);
        tables.put(StoryTables.STORIES, stories.stories());
        tables.put(StoryTables.HEARD, stories.heard());
        tables.put(ComparisonTables.DIFFERENCES, Differences.of(counted));
        tables.put(ComparisonTables.DISTINCTIVE_WORDS, DistinctiveWords.of(counted));
        return tables;
    }

    private static Map<Table, Dataset<Row>> groups(Dataset<Row> articles, Dataset<Row> counted) {
        Dataset<Row> named = counted.filter(col("speaker_id").isNotNull());
        Dataset<Row> everything = totals(counted, List.of());
        Dataset<Row> ofSource = totals(counted, List.of("source"));

        Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
        tables.put(AggregateTables.BY_SOURCE, bySource(articles, counted, everything));
        tables.put(AggregateTables.BY_SPEAKER, bySpeaker(AggregateTables.BY_SPEAKER, named, everything, List.of()));
        tables.put(
                AggregateTables.BY_SOURCE_SPEAKER,
                bySpeaker(AggregateTables.BY_SOURCE_SPEAKER, named, ofSource, List.of("source")));
        tables.put(AggregateTables.BY_SOURCE_DAY, bySourceDay(articles, counted, ofSource));
        tables.put(AggregateTables.BY_SOURCE_TARGET, bySourceTarget(counted, ofSource));
        return tables;
    }

    private static Dataset<Row> bySource(Dataset<Row> articles, Dataset<Row> counted, Dataset<Row> totals) {
        Table table = AggregateTables.BY_SOURCE;
        Dataset<Row> measured = analysed(articles, table.key(), measured(counted, table.key()))
                .join(Originality.bySource(articles), "source");
        return conformed(table, withVoice(measured.crossJoin(totals)));
    }

    private static Dataset<Row> bySourceDay(Dataset<Row> articles, Dataset<Row> counted, Dataset<Row> totals) {
        Table table = AggregateTables.BY_SOURCE_DAY;
        Dataset<Row> measured = analysed(articles, table.key(), measured(counted, table.key()));
        return conformed(table, withVoice(joined(measured, totals, List.of("source"), "left")));
    }

    private static Dataset<Row> bySpeaker(Table table, Dataset<Row> named, Dataset<Row> totals, List<String> whole) {
        Dataset<Row> measured = measured(named, table.key());
        Dataset<Row> withTotals =
                whole.isEmpty() ? measured.crossJoin(totals) : joined(measured, totals, whole, "inner");
        return conformed(
                table,
                withVoice(withTotals)
                        .withColumn(
                                "unattributed_share",
                                Measures.ratio(col("all_statements").minus(col("all_named")), col("all_statements"))));
    }

    private static Dataset<Row> bySourceTarget(Dataset<Row> counted, Dataset<Row> totals) {
        Table table = AggregateTables.BY_SOURCE_TARGET;
        Map<String, Column> sums = StatementSums.all();
        sums.putAll(TargetTones.sums());
        List<Ratio> ratios = Ratio.all();
        ratios.add(TargetTones.MEAN);
        Dataset<Row> measured = measured(TargetTones.exploded(counted), table.key(), sums, ratios);
        return conformed(table, withVoice(joined(measured, totals, List.of("source"), "inner")));
    }

    private static Dataset<Row> measured(Dataset<Row> statements, List<String> key) {
        return measured(statements, key, StatementSums.all(), Ratio.all());
    }

    private static Dataset<Row> measured(
            Dataset<Row> statements, List<String> key, Map<String, Column> sums, List<Ratio> ratios) {
        List<Column> measures = Measures.of(sums, ratios);
        Dataset<Row> measured = statements
                .groupBy(columns(key))
                .agg(measures.get(0), measures.subList(1, measures.size()).toArray(Column[]::new));
        Dataset<Row> intervals = Bootstrap.intervals(statements, key, sums, ratios, StatementSums.NAMED)
                .withColumnRenamed(StatementSums.NAMED, "named_replicates");
        return joined(measured, intervals, key, "left");
    }

    /** A row for every key that had an article analysed, and what was measured there, if anything. */
    private static Dataset<Row> analysed(Dataset<Row> articles, List<String> key, Dataset<Row> measured) {
        Dataset<Row> analysed = articles.groupBy(columns(key))
                .agg(count(lit(1)).as("articles_analysed"), sum("words").as("article_words"));
        return joined(analysed, measured, key, "left");
    }

    /** Of each whole, how many statements it has and how many of them have a named speaker, these in every replicate too. */
    private static Dataset<Row> totals(Dataset<Row> counted, List<String> whole) {
        Dataset<Row> totals = counted.groupBy(columns(whole))
                .agg(count(lit(1)).as("all_statements"), count("speaker_id").as("all_named"));
        Dataset<Row> replicates = Bootstrap.replicates(counted, whole, StatementSums.all(), StatementSums.NAMED)
                .withColumnRenamed(StatementSums.NAMED, "all_named_replicates");
        return joined(totals, replicates, whole, "left");
    }

    private static Dataset<Row> withVoice(Dataset<Row> measured) {
        Column named = coalesce(col("named"), lit(0));
        Column interval =
                Bootstrap.interval(col("named_replicates"), col("all_named_replicates"), col(Bootstrap.ARTICLES));
        return measured.withColumn("share_of_voice", Measures.ratio(named, col("all_named")))
                .withColumn("voice_interval", interval)
                .withColumn("share_of_voice" + Bootstrap.LOW, Measures.rounded(col("voice_interval.low")))
                .withColumn("share_of_voice" + Bootstrap.HIGH, Measures.rounded(col("voice_interval.high")))
                .withColumn("small", coalesce(col(Bootstrap.ARTICLES), lit(0)).lt(AggregateTables.INTERVAL_ARTICLES));
    }

    /** A join in which an unknown equals an unknown. */
    static Dataset<Row> joined(Dataset<Row> left, Dataset<Row> right, List<String> key, String how) {
        Dataset<Row> renamed = right;
        Column condition = lit(true);
        for (String name : key) {
            renamed = renamed.withColumnRenamed(name, "right_" + name);
            condition = condition.and(col(name).eqNullSafe(col("right_" + name)));
        }
        return left.join(renamed, condition, how)
                .drop(key.stream().map(name -> "right_" + name).toArray(String[]::new));
    }

    /** The columns of a table, in order and of their types; a count of nothing is 0, a list of nothing is empty. */
    static Dataset<Row> conformed(Table table, Dataset<Row> measured) {
        return measured.select(table.columns().stream()
                .map(column -> {
                    Column value = col(column.name());
                    if (column.type() == ColumnType.Scalar.LONG) {
                        value = coalesce(value, lit(0));
                    } else if (column.type() instanceof ColumnType.ListOf) {
                        value = coalesce(value, array());
                    }
                    return value.cast(column.type().sql()).as(column.name());
                })
                .toArray(Column[]::new));
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }
}
