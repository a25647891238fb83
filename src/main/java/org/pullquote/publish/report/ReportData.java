package org.pullquote.publish.report;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.map_keys;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.pullquote.schema.AggregateTables;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.ComparisonTables;
import org.pullquote.schema.CopyTables;
import org.pullquote.schema.SourceTables;
import org.pullquote.schema.SpeakerTables;
import org.pullquote.schema.StoryTables;
import org.pullquote.schema.Table;
import org.pullquote.schema.UtteranceTables;

/**
 * What the page holds of the written tables: of each its first rows in the order that readers want first, and the statements
 * behind them. Ranks and cuts are made in Spark; no whole table is collected.
 *
 * @param parts by the name of their table
 */
record ReportData(
        Map<String, TablePart> parts,
        EvidenceLinks evidence,
        long articles,
        @Nullable LocalDate firstDate,
        @Nullable LocalDate lastDate) {
    private static final int OF_SOURCE = 20;
    private static final int OF_SPEAKER = 12;
    private static final int OF_SHARE = 6;
    private static final int OF_PAIR = 4;
    private static final int OF_HEARD = 2;
    private static final int ALL = 1_000_000;

    /** The smallest probability at which a statement counts as within a frame. */
    private static final double WITHIN_FRAME = 0.5;

    /** What tables say of single pairs is told of outlets alone. */
    private static final List<String> TOO_FINE =
            List.of("mean_frame_", "frames_n", "mean_loaded", "loaded_n", "mean_context_loaded", "context_loaded_n");

    /** The columns shown for targets: how often they are mentioned, and in what tone. */
    private static final List<String> BESIDE_TARGET_TONE = List.of(
            "articles",
            "words",
            "speakers",
            "share_of_voice",
            "direct_",
            "indirect_",
            "mixed_",
            "unattributed_",
            "unnamed_",
            "mean_tone",
            "tone_n",
            "mean_context_",
            "context_",
            "mean_loaded",
            "loaded_n",
            "stance_",
            "mean_frame_",
            "frames_n");

    /** The columns shown for days, beside the outlet and the day. */
    private static final List<String> OF_DAYS = List.of(
            "articles_analysed", "statements", "mean_tone", "tone_n", "mean_context_tone", "context_tone_n");

    static ReportData of(Map<Table, Dataset<Row>> tables, ReportLimits limits) {
        Map<String, TablePart> parts = new LinkedHashMap<>();
        TablePart sources = add(
                parts,
                limits.sources(),
                AggregateTables.BY_SOURCE,
                rows(tables, AggregateTables.BY_SOURCE),
                List.of(),
                desc("statements"));
        TablePart speakers = add(
                parts,
                limits.speakers(),
                AggregateTables.BY_SPEAKER,
                rows(tables, AggregateTables.BY_SPEAKER),
                List.of(),
                desc("statements"));
        Column shownSource = isOneOf("source", sources.texts("source"));
        Column shownSpeaker = isOneOf("speaker_id", speakers.texts("speaker_id"));
        add(
                parts,
                limits.spellings(),
                SpeakerTables.SPEAKERS,
                rows(tables, SpeakerTables.SPEAKERS).filter(shownSpeaker),
                List.of("speaker_kind", "first_seen", "last_seen"),
                desc("statements"));
        add(
                parts,
                limits.pairs(),
                AggregateTables.BY_SOURCE_SPEAKER,
                rows(tables, AggregateTables.BY_SOURCE_SPEAKER).filter(shownSpeaker.and(shownSource)),
                TOO_FINE,
                desc("statements"));
        TablePart targets = add(
                parts,
                ALL,
                AggregateTables.BY_SOURCE_TARGET,
                MostFrequent.of(
                        limits.targets(),
                        "target_id",
                        rows(tables, AggregateTables.BY_SOURCE_TARGET).filter(shownSource)),
                BESIDE_TARGET_TONE,
                desc("statements"));
        add(
                parts,
                limits.sources(),
                CopyTables.once(AggregateTables.BY_SOURCE),
                rows(tables, CopyTables.once(AggregateTables.BY_SOURCE)).filter(shownSource),
                List.of(),
                desc("statements"));
        add(
                parts,
                limits.copies(),
                CopyTables.COPIES,
                rows(tables, CopyTables.COPIES),
                List.of(),
                desc("group_sources"),
                desc("group_articles"),
                col("copy_group"),
                desc("is_original"));
        parts.put(
                AggregateTables.BY_SOURCE_DAY.name(),
                TablePart.first(
                        limits.days(),
                        AggregateTables.BY_SOURCE_DAY,
                        AggregateTables.BY_SOURCE_DAY.columns().stream()
                                .filter(column ->
                                        AggregateTables.BY_SOURCE_DAY.key().contains(column.name())
                                                || OF_DAYS.contains(column.name()))
                                .toList(),
                        rows(tables, AggregateTables.BY_SOURCE_DAY).filter(shownSource),
                        desc("published_date")));
        addGroups(parts, limits, tables, shownSpeaker);
        TablePart stories = add(
                parts,
                limits.stories(),
                StoryTables.STORIES,
                rows(tables, StoryTables.STORIES),
                List.of(),
                desc("sources"),
                desc("articles"));
        Column shownStory = isOneOf("story_id", stories.texts("story_id"));
        add(
                parts,
                limits.stories() * limits.speakersOfStory() * limits.sources(),
                StoryTables.HEARD,
                mostHeard(rows(tables, StoryTables.HEARD).filter(shownStory), limits.speakersOfStory()),
                List.of("speaker_role_", "words", "context"));

        add(
                parts,
                limits.differences(),
                ComparisonTables.DIFFERENCES,
                rows(tables, ComparisonTables.DIFFERENCES),
                List.of(),
                col("q"),
                col("p"),
                desc("statements"));
        add(
                parts,
                limits.terms(),
                ComparisonTables.DISTINCTIVE_WORDS,
                rows(tables, ComparisonTables.DISTINCTIVE_WORDS)
                        .filter(shownSource.and(
                                shownSpeaker.or(col("speaker_id").isNull()))),
                List.of("log_odds"),
                col("rank"),
                desc("z"));

        TablePart utterances = add(
                parts,
                limits.utterances(),
                UtteranceTables.UTTERANCES,
                rows(tables, UtteranceTables.UTTERANCES),
                List.of(),
                desc("sources"),
                desc("texts"),
                desc("statements"));
        TablePart versions = add(
                parts,
                limits.utterances() * limits.versions(),
                UtteranceTables.UTTERANCE_VERSIONS,
                fullestFirst(
                        rows(tables, UtteranceTables.UTTERANCE_VERSIONS)
                                .filter(isOneOf("utterance_id", utterances.texts("utterance_id"))),
                        limits.versions()),
                List.of());

        Dataset<Row> statements = rows(tables, ArticleTables.STATEMENTS);
        Dataset<Row> articles = rows(tables, ArticleTables.ARTICLES);
        Dataset<Row> counted = statements.filter(not(col("in_headline")));
        add(
                parts,
                ALL,
                CountedWords.CUES,
                MostFrequent.of(limits.cues(), "cue_lemma", CountedWords.cues(counted.filter(shownSource))),
                List.of(),
                desc("statements"));
        add(
                parts,
                ALL,
                CountedWords.LOADED,
                MostFrequent.of(limits.loadedWords(), "word", CountedWords.loaded(counted.filter(shownSource))),
                List.of(),
                desc("statements"));
        Dataset<Row> chosen = kept(sample(shownSource, shownSpeaker, shownStory, targets)
                .wanting(ALL, isOneOf("statement_id", versions.texts("statement_id")))
                .first(limits.statements(), counted));
        List<Row> held = chosen.join(statements, "statement_id")
                .sort(StatementSample.DRAW, "statement_id")
                .select(columns(EvidenceLinks.STATEMENT_COLUMNS))
                .collectAsList();
        Object[] articleIds = held.stream()
                .map(row -> row.<String>getAs("article_id"))
                .distinct()
                .toArray();
        List<Row> about = articles.filter(col("article_id").isin(articleIds).or(shownStory))
                .sort("published_date", "source", "article_id")
                .select(columns(EvidenceLinks.ARTICLE_COLUMNS))
                .collectAsList();
        Row dates = articles.agg(min("published_date"), max("published_date")).first();
        return new ReportData(
                parts,
                new EvidenceLinks(held, about, counted.count(), statements.filter(col("in_headline")).count()),
                articles.count(),
                dates.getAs(0),
                dates.getAs(1));
    }

    /** What is known of groups of outlets; nothing where no sources file names any. */
    private static void addGroups(
            Map<String, TablePart> parts, ReportLimits limits, Map<Table, Dataset<Row>> tables, Column shownSpeaker) {
        TablePart groups = add(
                parts,
                limits.groups(),
                AggregateTables.BY_GROUP,
                rows(tables, AggregateTables.BY_GROUP),
                List.of(),
                desc("statements"));
        Column shownGroup = isOneOf("source_group", groups.texts("source_group"));
        add(
                parts,
                limits.pairs(),
                AggregateTables.BY_GROUP_SPEAKER,
                rows(tables, AggregateTables.BY_GROUP_SPEAKER).filter(shownSpeaker.and(shownGroup)),
                TOO_FINE,
                desc("statements"));
        add(
                parts,
                limits.differences(),
                ComparisonTables.GROUP_DIFFERENCES,
                rows(tables, ComparisonTables.GROUP_DIFFERENCES),
                List.of(),
                col("q"),
                col("p"),
                desc("statements"));
        add(
                parts,
                limits.sources(),
                SourceTables.SOURCES,
                rows(tables, SourceTables.SOURCES).filter(col("source_group").isNotNull()),
                List.of("attributes", "names_given", "is_listed"),
                desc("articles"));
    }

    private static TablePart add(
            Map<String, TablePart> parts,
            int most,
            Table table,
            Dataset<Row> rows,
            List<String> without,
            Column... order) {
        List<org.pullquote.schema.Column> columns = table.columns().stream()
                .filter(column -> !column.name().equals("examples"))
                .filter(column -> table.key().contains(column.name())
                        || without.stream().noneMatch(start -> column.name().startsWith(start)))
                .toList();
        TablePart part = TablePart.first(most, table, columns, rows, order);
        parts.put(table.name(), part);
        return part;
    }

    /** The rows of the speakers whom most outlets of a story hear, so many of each story. */
    private static Dataset<Row> mostHeard(Dataset<Row> heard, int most) {
        Column rank = row_number()
                .over(Window.partitionBy("story_id")
                        .orderBy(desc("heard_in"), desc("all_statements"), col("speaker_id")));
        Dataset<Row> speakers = heard.groupBy("story_id", "speaker_id")
                .agg(
                        sum(col("heard").cast("INT")).as("heard_in"),
                        sum("statements").as("all_statements"))
                .withColumn("rank", rank)
                .filter(col("rank").leq(most))
                .select("story_id", "speaker_id");
        List<String> names = Arrays.asList(heard.columns());
        return heard.join(speakers, speakers.columns()).select(columns(names));
    }

    private static StatementSample sample(
            Column shownSource, Column shownSpeaker, Column shownStory, TablePart targets) {
        Column named = col("speaker_id").isNotNull();
        Column within = map_keys(map_filter(col("frames"), (frame, score) -> score.geq(WITHIN_FRAME)));
        Object[] shownTargets = targets.texts("target_id").stream().distinct().toArray();
        Column aims = array_distinct(transform(
                functions.filter(
                        col("targets"), target -> target.getField("target_id").isin(shownTargets)),
                target -> target.getField("target_id")));
        return new StatementSample()
                .wanting(OF_SOURCE, shownSource, "source")
                .wanting(OF_SHARE, shownSource, "source", "kind")
                .wanting(OF_SHARE, shownSource.and(col("stance").isNotNull()), "source", "stance")
                .wanting(OF_SHARE, shownSource.and(not(named)), "source")
                .wantingEach(OF_PAIR, when(shownSource, within), "source")
                .wantingEach(OF_PAIR, when(shownSource, aims), "source")
                .wanting(OF_SPEAKER, shownSpeaker, "speaker_id")
                .wanting(OF_PAIR, shownSpeaker.and(shownSource), "source", "speaker_id")
                .wanting(OF_PAIR, shownSource, "source", "published_date")
                .wanting(OF_PAIR, shownSource.and(col("cue_lemma").isNotNull()), "cue_lemma")
                .wantingEach(OF_PAIR, when(shownSource, CountedWords.LOADED_WORDS))
                .wanting(OF_SPEAKER, shownStory, "story_id")
                .wanting(OF_HEARD, shownStory.and(named), "story_id", "source", "speaker_id");
    }

    /** So many versions of each utterance; what a version has in common with the fullest form is told once. */
    private static Dataset<Row> fullestFirst(Dataset<Row> versions, int most) {
        Column rank = row_number()
                .over(Window.partitionBy("utterance_id")
                        .orderBy(desc("is_fullest"), col("published_date"), col("statement_id")));
        Column same = expr("transform(alignment, part -> named_struct('kind', part.kind, 'full', part.full,"
                + " 'version', IF(part.version <=> part.full, NULL, part.version)))");
        return versions.withColumn("rank", rank)
                .filter(col("rank").leq(most))
                .withColumn("alignment", same)
                .withColumn("content", when(col("alignment").isNull().or(col("is_fullest")), col("content")));
    }

    /** The few rows themselves, so that what they were chosen from is not read again. */
    private static Dataset<Row> kept(Dataset<Row> few) {
        return few.sparkSession().createDataFrame(few.collectAsList(), few.schema());
    }

    private static Column isOneOf(String column, List<String> values) {
        return col(column).isin(values.stream().distinct().toArray());
    }

    private static Dataset<Row> rows(Map<Table, Dataset<Row>> tables, Table table) {
        Dataset<Row> rows = tables.get(table);
        if (rows == null) {
            throw new IllegalArgumentException("the report needs the table " + table.name());
        }
        return rows;
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }
}
