package org.pullquote.aggregate;

import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.base.Measures;
import org.pullquote.aggregate.base.TableShape;
import org.pullquote.aggregate.compare.Differences;
import org.pullquote.aggregate.compare.DistinctiveWords;
import org.pullquote.aggregate.compare.LoadedWords;
import org.pullquote.aggregate.copy.CopyRows;
import org.pullquote.aggregate.copy.Originality;
import org.pullquote.aggregate.group.Grouping;
import org.pullquote.aggregate.group.Groups;
import org.pullquote.aggregate.story.StoryAggregates;
import org.pullquote.aggregate.story.StorySources;
import org.pullquote.schema.AggregateTables;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.ComparisonTables;
import org.pullquote.schema.CopyTables;
import org.pullquote.schema.StoryTables;
import org.pullquote.schema.Table;
import org.pullquote.schema.UtteranceTables;

/**
 * The tables that compare outlets, groups of outlets and speakers, as Spark SQL over the statements.
 *
 * <p>Headline statements are left out because they repeat the body. Sums are exact (scores are rounded to six decimals and added
 * as integers or decimals), so a table is the same to the last bit however its input is partitioned or ordered; means and shares
 * are rounded to six decimals.
 */
public final class Aggregates {
    private static final List<Level> LEVELS = List.of(
            new Level(
                    "source",
                    AggregateTables.BY_SOURCE,
                    Grouping.SOURCE,
                    AggregateTables.BY_SOURCE_SPEAKER,
                    Grouping.SOURCE_SPEAKER,
                    AggregateTables.BY_SOURCE_DAY,
                    Grouping.SOURCE_DAY,
                    AggregateTables.BY_SOURCE_TARGET,
                    Grouping.SOURCE_TARGET),
            new Level(
                    "source_group",
                    AggregateTables.BY_GROUP,
                    Grouping.GROUP,
                    AggregateTables.BY_GROUP_SPEAKER,
                    Grouping.GROUP_SPEAKER,
                    AggregateTables.BY_GROUP_DAY,
                    Grouping.GROUP_DAY,
                    AggregateTables.BY_GROUP_TARGET,
                    Grouping.GROUP_TARGET));

    private Aggregates() {}

    /**
     * Every aggregate table except the word tables and those that need the versions of utterances, both over all articles and with
     * copied articles counted once, with the columns of its definition. Only whether outlets form groups is computed at once, before
     * a table is read. Rows are in no particular order.
     *
     * @param articles rows of {@link ArticleTables#ARTICLES}
     * @param statements rows of {@link ArticleTables#STATEMENTS} of those articles
     * @param groups of these statements
     */
    public static Map<Table, Dataset<Row>> of(Dataset<Row> articles, Dataset<Row> statements, Groups groups) {
        Dataset<Row> counted = counted(statements);
        Dataset<Row> period = CollectionPeriod.days(articles);
        Map<Table, Dataset<Row>> tables = new LinkedHashMap<>(tables(articles, period, groups, false));
        tables(articles.filter(Originality.NO_COPY), period, groups, true)
                .forEach((table, rows) -> tables.put(CopyTables.once(table), rows));
        tables.put(CopyTables.COPIES, CopyRows.of(articles));
        tables.put(StoryTables.STORIES, new StoryAggregates(articles, counted).stories());
        tables.put(ComparisonTables.DIFFERENCES, Differences.ofSources(groups));
        tables.put(ComparisonTables.GROUP_DIFFERENCES, Differences.ofGroupsOfSources(groups));
        return tables;
    }

    /**
     * The word tables. Words are counted at once, before a table is read.
     *
     * @param statements rows of {@link ArticleTables#STATEMENTS}
     * @param keeping where the counts are checkpointed
     */
    public static Map<Table, Dataset<Row>> ofWords(Dataset<Row> statements, Checkpoint keeping) {
        Dataset<Row> counted = counted(statements);
        return Map.of(
                ComparisonTables.DISTINCTIVE_WORDS,
                DistinctiveWords.of(counted, keeping),
                ComparisonTables.BY_SOURCE_LOADED_WORD,
                LoadedWords.of(counted, keeping));
    }

    /**
     * {@link StoryTables#BY_STORY_SOURCE} and {@link StoryTables#HEARD}.
     *
     * @param articles rows of {@link ArticleTables#ARTICLES}
     * @param statements rows of {@link ArticleTables#STATEMENTS} of those articles
     * @param groups of these statements
     * @param utterances rows of {@link UtteranceTables#UTTERANCES} of those statements
     * @param versions rows of {@link UtteranceTables#UTTERANCE_VERSIONS} of those statements, cheap to read again
     */
    public static Map<Table, Dataset<Row>> ofCoverage(
            Dataset<Row> articles,
            Dataset<Row> statements,
            Groups groups,
            Dataset<Row> utterances,
            Dataset<Row> versions) {
        Dataset<Row> counted = counted(statements);
        return Map.of(
                StoryTables.BY_STORY_SOURCE,
                StorySources.of(articles, counted, versions),
                StoryTables.HEARD,
                new StoryAggregates(articles, counted)
                        .heard(groups, StorySources.carriedSpeakers(articles, utterances, versions)));
    }

    /** The statements that aggregates count. */
    public static Dataset<Row> counted(Dataset<Row> statements) {
        return statements.filter(not(col("in_headline")));
    }

    private static Map<Table, Dataset<Row>> tables(
            Dataset<Row> articles, Dataset<Row> period, Groups groups, boolean once) {
        Map<Table, Dataset<Row>> tables = new HashMap<>();
        tables.put(
                AggregateTables.BY_SPEAKER,
                bySpeaker(AggregateTables.BY_SPEAKER, groups.voiced(groups.of(Grouping.SPEAKER, once), once)));
        LEVELS.forEach(level -> tables.putAll(level.tables(articles, period, groups, once)));
        Map<Table, Dataset<Row>> inOrder = new LinkedHashMap<>();
        AggregateTables.ALL.forEach(table -> inOrder.put(table, tables.get(table)));
        return inOrder;
    }

    /**
     * A level of aggregation (outlet or group of outlets) with its tables and groupings.
     *
     * @param column the column of the outlet or group of outlets; null where an article has none
     */
    private record Level(
            String column,
            Table table,
            Grouping whole,
            Table speakers,
            Grouping bySpeaker,
            Table days,
            Grouping byDay,
            Table targets,
            Grouping byTarget) {
        Map<Table, Dataset<Row>> tables(Dataset<Row> articles, Dataset<Row> period, Groups groups, boolean once) {
            Dataset<Row> of = articles.filter(col(column).isNotNull());
            if (of.isEmpty()) {
                // Most collections have no groups of outlets, and planning each table takes time.
                return Stream.of(table, speakers, days, targets)
                        .collect(toMap(each -> each, each -> TableShape.empty(each, articles.sparkSession())));
            }
            Dataset<Row> all = analysed(of, table, groups.of(whole, once)).join(Originality.by(column, of), column);
            Dataset<Row> ofDays =
                    analysed(of, days, groups.of(byDay, once)).join(period, new String[] {"published_date"}, "left");
            return Map.of(
                    table, TableShape.conform(table, groups.voiced(all, once)),
                    speakers,
                            Aggregates.bySpeaker(
                                    speakers, groups.voiced(groups.of(bySpeaker, once), once, whole, column)),
                    days, TableShape.conform(days, groups.voiced(ofDays, once, whole, column)),
                    targets,
                            TableShape.conform(targets, groups.voiced(groups.of(byTarget, once), once, whole, column)));
        }
    }

    private static Dataset<Row> bySpeaker(Table table, Dataset<Row> measured) {
        return TableShape.conform(
                table,
                measured.withColumn("unattributed_share", Measures.ratio(col("all_unattributed"), col("all_outer"))));
    }

    /** A row for every key with an analysed article, with its measures, if any. */
    private static Dataset<Row> analysed(Dataset<Row> articles, Table table, Dataset<Row> measured) {
        Dataset<Row> analysed = articles.groupBy(columns(table.key()))
                .agg(count(lit(1)).as("articles_analysed"), sum("words").as("article_words"));
        Dataset<Row> renamed = measured;
        Column same = lit(true);
        for (String name : table.key()) {
            renamed = renamed.withColumnRenamed(name, "measured_" + name);
            same = same.and(col(name).eqNullSafe(col("measured_" + name)));
        }
        // Groups have all key columns, including those that the table takes from its articles.
        return analysed.join(renamed, same, "left");
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }
}
