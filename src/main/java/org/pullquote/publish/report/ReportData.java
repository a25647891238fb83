package org.pullquote.publish.report;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.map_keys;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.pullquote.schema.AggregateTables;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.ComparisonTables;
import org.pullquote.schema.Table;

/**
 * The data of the page: the first rows of each written table, in the order that readers want first, and the statements behind
 * them. Spark does the ranking and cutting; no whole table is collected.
 *
 * @param parts by the name of their table
 * @param names how many names there are in the whole tables, see {@link ShownTables#names()}
 * @param firstDate the first day of the collection's period, or null if no article has a day; as {@code by_source_day.in_period} has it
 * @param lastDate the last one
 * @param outOfPeriod the number of articles of other days, which are old or misdated
 * @param undated the number of articles without a day
 */
record ReportData(
        Map<String, TablePart> parts,
        Map<String, Long> names,
        EvidenceLinks evidence,
        long articles,
        @Nullable LocalDate firstDate,
        @Nullable LocalDate lastDate,
        long outOfPeriod,
        long undated) {
    private static final int OF_SOURCE = 20;
    private static final int OF_SPEAKER = 12;
    private static final int OF_SHARE = 6;
    private static final int OF_PAIR = 4;
    private static final int OF_HEARD = 2;
    private static final int ALL = 1_000_000;

    static ReportData of(Map<Table, Dataset<Row>> tables, ReportLimits limits) {
        ShownTables shown = new ShownTables(tables, limits);
        Dataset<Row> statements = shown.rows(ArticleTables.STATEMENTS);
        Dataset<Row> articles = shown.rows(ArticleTables.ARTICLES);
        Dataset<Row> counted = statements.filter(not(col("in_headline")));
        Dataset<Row> chosen = kept(sample(shown).first(limits.statements(), counted));
        List<Row> held = chosen.join(statements, "statement_id")
                .sort(StatementSample.DRAW, "statement_id")
                .select(columns(EvidenceLinks.STATEMENT_COLUMNS))
                .collectAsList();
        Object[] articleIds = held.stream()
                .map(row -> row.<String>getAs("article_id"))
                .distinct()
                .toArray();
        List<Row> about = articles.filter(col("article_id").isin(articleIds).or(shown.ofStory()))
                .sort("published_date", "source", "article_id")
                .select(columns(EvidenceLinks.ARTICLE_COLUMNS))
                .collectAsList();
        Row period = shown.rows(AggregateTables.BY_SOURCE_DAY)
                .agg(
                        min(when(col("in_period"), col("published_date"))),
                        max(when(col("in_period"), col("published_date"))),
                        coalesce(sum(when(not(col("in_period")), col("articles_analysed"))), lit(0L)),
                        coalesce(sum(when(col("in_period").isNull(), col("articles_analysed"))), lit(0L)))
                .first();
        long total = counted.count();
        return new ReportData(
                shown.parts(),
                shown.names(),
                new EvidenceLinks(held, about, total, statements.count() - total),
                articles.count(),
                period.getAs(0),
                period.getAs(1),
                period.getLong(2),
                period.getLong(3));
    }

    private static StatementSample sample(ShownTables shown) {
        Column shownSource = shown.ofSource();
        Column shownSpeaker = shown.ofSpeaker();
        Column shownStory = shown.ofStory();
        Column named = col("speaker_id").isNotNull();
        Column within = map_keys(map_filter(col("frames"), (frame, score) -> score.geq(ComparisonTables.WITHIN_FRAME)));
        Object[] shownTargets = shown.targets().stream().distinct().toArray();
        Column outer = col("within").isNull();
        Column aims = when(
                outer,
                array_distinct(transform(
                        functions.filter(col("targets"), target -> target.getField("target_id")
                                .isin(shownTargets)),
                        target -> target.getField("target_id"))));
        Column loaded = array_distinct(transform(col("loaded_words"), word -> lower(word)));
        return new StatementSample()
                .wanting(OF_SOURCE, shownSource, "source")
                .wanting(OF_SHARE, shownSource.and(outer), "source", "kind")
                .wanting(OF_SHARE, shownSource.and(outer).and(col("stance").isNotNull()), "source", "stance")
                .wanting(OF_SHARE, shownSource.and(outer).and(not(named)), "source")
                .wantingEach(OF_PAIR, when(shownSource.and(outer), within), "source")
                .wantingEach(OF_PAIR, when(shownSource, aims), "source")
                .wanting(OF_SPEAKER, shownSpeaker, "speaker_id")
                .wanting(OF_PAIR, shownSpeaker.and(shownSource), "source", "speaker_id")
                .wanting(OF_PAIR, shownSource, "source", "published_date")
                .wanting(OF_PAIR, shownSource.and(outer).and(col("cue_lemma").isNotNull()), "cue_lemma")
                .wantingEach(OF_PAIR, when(shownSource.and(outer), loaded))
                .wanting(OF_SPEAKER, shownStory, "story_id")
                .wanting(OF_HEARD, shownStory.and(named), "story_id", "source", "speaker_id")
                .wanting(ALL, shown.isVersion());
    }

    /** Collects a few rows, so that the rows they were chosen from are not read again. */
    private static Dataset<Row> kept(Dataset<Row> few) {
        return few.sparkSession()
                .createDataFrame(few.collectAsList(), few.schema())
                .coalesce(1);
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }
}
