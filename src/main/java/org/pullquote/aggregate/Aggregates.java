package org.pullquote.aggregate;

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
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.base.Measures;
import org.pullquote.aggregate.base.TableShape;
import org.pullquote.aggregate.compare.Differences;
import org.pullquote.aggregate.compare.DistinctiveWords;
import org.pullquote.aggregate.copy.CopyRows;
import org.pullquote.aggregate.copy.Originality;
import org.pullquote.aggregate.group.Grouping;
import org.pullquote.aggregate.group.Groups;
import org.pullquote.aggregate.story.StoryAggregates;
import org.pullquote.schema.AggregateTables;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.ComparisonTables;
import org.pullquote.schema.CopyTables;
import org.pullquote.schema.StoryTables;
import org.pullquote.schema.Table;

/**
 * The tables that compare outlets and speakers, as Spark SQL over the statements.
 *
 * <p>Statements of headlines are left out, since they repeat the body's. Sums are exact (scores are rounded to six decimals
 * and added as decimals), so that a table is the same to the last bit however its input is partitioned or ordered; means
 * and shares are rounded to six decimals.
 */
public final class Aggregates {
    private Aggregates() {}

    /**
     * Every aggregate table but that of words, of all publications and of each text once, with the columns of its definition.
     * Only the groups of statements are computed before the tables are read; rows come in no particular order.
     *
     * @param articles rows of {@link ArticleTables#ARTICLES}
     * @param statements rows of {@link ArticleTables#STATEMENTS} of those articles
     * @param keeping where the groups are kept, which every table reads
     */
    public static Map<Table, Dataset<Row>> of(Dataset<Row> articles, Dataset<Row> statements, Checkpoint keeping) {
        Dataset<Row> counted = statements.filter(not(col("in_headline")));
        Groups groups = Groups.of(counted, keeping);
        Map<Table, Dataset<Row>> tables = new LinkedHashMap<>(tables(articles, groups, false));
        tables(articles.filter(Originality.NO_COPY), groups, true)
                .forEach((table, rows) -> tables.put(CopyTables.once(table), rows));
        tables.put(CopyTables.COPIES, CopyRows.of(articles));
        StoryAggregates stories = new StoryAggregates(articles, counted);
        tables.put(StoryTables.STORIES, stories.stories());
        tables.put(StoryTables.HEARD, stories.heard(groups));
        tables.put(ComparisonTables.DIFFERENCES, Differences.of(groups));
        return tables;
    }

    /**
     * {@link ComparisonTables#DISTINCTIVE_WORDS}, whose terms are counted before the table is read.
     *
     * @param statements rows of {@link ArticleTables#STATEMENTS}
     * @param keeping where the counts are kept
     */
    public static Map<Table, Dataset<Row>> ofWords(Dataset<Row> statements, Checkpoint keeping) {
        return Map.of(
                ComparisonTables.DISTINCTIVE_WORDS,
                DistinctiveWords.of(statements.filter(not(col("in_headline"))), keeping));
    }

    private static Map<Table, Dataset<Row>> tables(Dataset<Row> articles, Groups groups, boolean once) {
        Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
        Dataset<Row> sources = analysed(articles, AggregateTables.BY_SOURCE, groups.of(Grouping.SOURCE, once))
                .join(Originality.bySource(articles), "source");
        tables.put(
                AggregateTables.BY_SOURCE,
                TableShape.conform(AggregateTables.BY_SOURCE, groups.voiced(sources, once, false)));
        tables.put(
                AggregateTables.BY_SPEAKER,
                bySpeaker(AggregateTables.BY_SPEAKER, groups.voiced(groups.of(Grouping.SPEAKER, once), once, false)));
        tables.put(
                AggregateTables.BY_SOURCE_SPEAKER,
                bySpeaker(
                        AggregateTables.BY_SOURCE_SPEAKER,
                        groups.voiced(groups.of(Grouping.SOURCE_SPEAKER, once), once, true)));
        Dataset<Row> days = analysed(articles, AggregateTables.BY_SOURCE_DAY, groups.of(Grouping.SOURCE_DAY, once));
        tables.put(
                AggregateTables.BY_SOURCE_DAY,
                TableShape.conform(AggregateTables.BY_SOURCE_DAY, groups.voiced(days, once, true)));
        tables.put(
                AggregateTables.BY_SOURCE_TARGET,
                TableShape.conform(
                        AggregateTables.BY_SOURCE_TARGET,
                        groups.voiced(groups.of(Grouping.SOURCE_TARGET, once), once, true)));
        return tables;
    }

    private static Dataset<Row> bySpeaker(Table table, Dataset<Row> measured) {
        return TableShape.conform(
                table,
                measured.withColumn(
                        "unattributed_share",
                        Measures.ratio(col("all_statements").minus(col("all_named")), col("all_statements"))));
    }

    /** A row for every key that had an article analysed, and what was measured there, if anything. */
    private static Dataset<Row> analysed(Dataset<Row> articles, Table table, Dataset<Row> measured) {
        Dataset<Row> analysed = articles.groupBy(columns(table.key()))
                .agg(count(lit(1)).as("articles_analysed"), sum("words").as("article_words"));
        Dataset<Row> renamed = measured;
        Column same = lit(true);
        for (String name : table.key()) {
            renamed = renamed.withColumnRenamed(name, "measured_" + name);
            same = same.and(col(name).eqNullSafe(col("measured_" + name)));
        }
        // The groups of a grouping bring all key columns, also those that the table has from its articles.
        return analysed.join(renamed, same, "left");
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }
}
