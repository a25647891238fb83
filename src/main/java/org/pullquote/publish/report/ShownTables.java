package org.pullquote.publish.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.pullquote.schema.AggregateTables;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.ComparisonTables;
import org.pullquote.schema.CopyTables;
import org.pullquote.schema.SourceTables;
import org.pullquote.schema.SpeakerTables;
import org.pullquote.schema.StoryTables;
import org.pullquote.schema.Table;
import org.pullquote.schema.UtteranceTables;

/** The rows of each table that the page holds: the first in the order that readers want first. */
final class ShownTables {
    private static final int ALL = 1_000_000;

    /** Columns shown for outlets and groups, but not for each of their speakers, by the beginnings of their names. */
    private static final List<String> TOO_FINE =
            List.of("mean_frame_", "frames_n", "mean_loaded", "loaded_n", "mean_context_loaded", "context_loaded_n");

    /** Columns not shown for targets, by the beginnings of their names: only counts of mentions and the tone toward targets are shown. */
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
            "in_period",
            "articles_analysed",
            "statements",
            "mean_tone",
            "tone_n",
            "mean_context_tone",
            "context_tone_n");

    private final Map<Table, Dataset<Row>> tables;
    private final ReportLimits limits;
    private final Map<String, TablePart> parts = new LinkedHashMap<>();
    private final Column ofSource;
    private final Column ofSpeaker;
    private final Column ofStory;
    private final Map<String, Long> names = new LinkedHashMap<>();
    private final List<String> targets;
    private final List<String> versions;

    /** @throws IllegalArgumentException if a table is missing */
    ShownTables(Map<Table, Dataset<Row>> tables, ReportLimits limits) {
        this.tables = tables;
        this.limits = limits;
        ofSource = shown("source", add(limits.sources(), AggregateTables.BY_SOURCE, desc("statements")));
        ofSpeaker = shown("speaker_id", add(limits.speakers(), AggregateTables.BY_SPEAKER, desc("statements")));
        addSpeakers();
        targets = addTargets().texts("target_id");
        addCopies();
        addDays();
        addGroups();
        ofStory = shown("story_id", add(limits.stories(), StoryTables.STORIES, desc("sources"), desc("articles")));
        addHeard();
        addComparisons();
        versions = addUtterances().texts("statement_id");
        addWords();
    }

    /** By the name of their table. */
    Map<String, TablePart> parts() {
        return Collections.unmodifiableMap(parts);
    }

    /**
     * How many names there are in the whole tables, of which the page holds the most frequent: {@code targets}, {@code cues},
     * {@code loaded_words} in what is said, and {@code distinctive_words}, once for each outlet and speaker.
     */
    Map<String, Long> names() {
        return Collections.unmodifiableMap(names);
    }

    /** Whether a row is of an outlet that is shown. */
    Column ofSource() {
        return ofSource;
    }

    /** Whether a row is of a speaker who is shown. */
    Column ofSpeaker() {
        return ofSpeaker;
    }

    /** Whether a row is of a story that is shown. */
    Column ofStory() {
        return ofStory;
    }

    /** The keys of the targets that are shown. */
    List<String> targets() {
        return targets;
    }

    /** Whether a statement is a version of an utterance that is shown. */
    Column isVersion() {
        return isOneOf("statement_id", versions);
    }

    Dataset<Row> rows(Table table) {
        Dataset<Row> rows = tables.get(table);
        if (rows == null) {
            throw new IllegalArgumentException("the report needs the table " + table.name());
        }
        return rows;
    }

    private void addSpeakers() {
        add(
                limits.spellings(),
                SpeakerTables.SPEAKERS,
                rows(SpeakerTables.SPEAKERS).filter(ofSpeaker),
                without(List.of("speaker_kind", "first_seen", "last_seen")),
                desc("statements"));
        add(
                limits.pairs(),
                AggregateTables.BY_SOURCE_SPEAKER,
                rows(AggregateTables.BY_SOURCE_SPEAKER).filter(ofSpeaker.and(ofSource)),
                without(TOO_FINE),
                desc("statements"));
    }

    private TablePart addTargets() {
        Dataset<Row> rows = rows(AggregateTables.BY_SOURCE_TARGET);
        countNames("targets", rows, "target_id");
        return add(
                ALL,
                AggregateTables.BY_SOURCE_TARGET,
                MostFrequent.of(limits.targets(), "target_id", rows.filter(ofSource)),
                without(BESIDE_TARGET_TONE),
                desc("statements"));
    }

    private void addCopies() {
        Table once = CopyTables.once(AggregateTables.BY_SOURCE);
        add(limits.sources(), once, rows(once).filter(ofSource), without(List.of()), desc("statements"));
        add(
                limits.copies(),
                CopyTables.COPIES,
                desc("group_sources"),
                desc("group_articles"),
                col("copy_group"),
                desc("is_original"));
    }

    private void addDays() {
        add(
                limits.days(),
                AggregateTables.BY_SOURCE_DAY,
                rows(AggregateTables.BY_SOURCE_DAY).filter(ofSource.and(coalesce(col("in_period"), lit(true)))),
                OF_DAYS::contains,
                desc("published_date"));
    }

    /** Adds the tables of groups of outlets, which are empty if no sources file names any. */
    private void addGroups() {
        Column ofGroup = shown("source_group", add(limits.groups(), AggregateTables.BY_GROUP, desc("statements")));
        add(
                limits.pairs(),
                AggregateTables.BY_GROUP_SPEAKER,
                rows(AggregateTables.BY_GROUP_SPEAKER).filter(ofSpeaker.and(ofGroup)),
                without(TOO_FINE),
                desc("statements"));
        add(limits.differences(), ComparisonTables.GROUP_DIFFERENCES, col("q"), col("p"), desc("statements"));
        add(
                limits.sources(),
                SourceTables.SOURCES,
                rows(SourceTables.SOURCES).filter(col("source_group").isNotNull()),
                "source_group"::equals,
                desc("articles"));
    }

    private void addHeard() {
        add(
                limits.stories() * limits.speakersOfStory() * limits.sources(),
                StoryTables.HEARD,
                mostHeard(rows(StoryTables.HEARD).filter(ofStory), limits.speakersOfStory()),
                without(List.of("speaker_role_", "words", "context")));
        add(
                limits.stories() * limits.sources(),
                StoryTables.BY_STORY_SOURCE,
                rows(StoryTables.BY_STORY_SOURCE).filter(ofStory.and(ofSource)),
                without(List.of("title", "first_date", "speaker_names")));
    }

    private void addComparisons() {
        add(limits.differences(), ComparisonTables.DIFFERENCES, col("q"), col("p"), desc("statements"));
        names.put("distinctive_words", rows(ComparisonTables.DISTINCTIVE_WORDS).count());
        add(
                limits.terms(),
                ComparisonTables.DISTINCTIVE_WORDS,
                rows(ComparisonTables.DISTINCTIVE_WORDS)
                        .filter(ofSource.and(ofSpeaker.or(col("speaker_id").isNull()))),
                without(List.of("log_odds")),
                col("rank"),
                desc("z"));
    }

    /** @return their versions */
    private TablePart addUtterances() {
        Column ofUtterance = shown(
                "utterance_id",
                add(
                        limits.utterances(),
                        UtteranceTables.UTTERANCES,
                        desc("sources"),
                        desc("texts"),
                        desc("statements")));
        return add(
                limits.utterances() * limits.versions(),
                UtteranceTables.UTTERANCE_VERSIONS,
                fullestFirst(rows(UtteranceTables.UTTERANCE_VERSIONS).filter(ofUtterance), limits.versions()),
                without(List.of()));
    }

    private void addWords() {
        Dataset<Row> cues = CuesOfSources.of(rows(ArticleTables.STATEMENTS).filter(not(col("in_headline"))));
        countNames("cues", cues, "cue_lemma");
        add(
                ALL,
                CuesOfSources.TABLE,
                MostFrequent.of(limits.cues(), "cue_lemma", cues.filter(ofSource)),
                without(List.of()),
                desc("statements"));
        Dataset<Row> loaded = rows(ComparisonTables.BY_SOURCE_LOADED_WORD);
        countNames("loaded_words", loaded.filter(col("part").equalTo(ComparisonTables.CONTENT)), "word");
        add(
                ALL,
                ComparisonTables.BY_SOURCE_LOADED_WORD,
                MostFrequent.of(limits.loadedWords(), "word", loaded.filter(ofSource)),
                without(List.of("log_odds")),
                desc("statements"));
    }

    private void countNames(String what, Dataset<Row> rows, String name) {
        names.put(what, rows.select(name).distinct().count());
    }

    private TablePart add(int most, Table table, Column... order) {
        return add(most, table, rows(table), without(List.of()), order);
    }

    /** @param isShown whether a column is shown, by its name; those of the key always are */
    private TablePart add(int most, Table table, Dataset<Row> rows, Predicate<String> isShown, Column... order) {
        List<org.pullquote.schema.Column> columns = table.columns().stream()
                .filter(column -> table.key().contains(column.name()) || isShown.test(column.name()))
                .toList();
        TablePart part = TablePart.first(most, table, columns, rows, order);
        parts.put(table.name(), part);
        return part;
    }

    /** All columns except those whose names begin so and the examples, for which the page has statements. */
    private static Predicate<String> without(List<String> beginnings) {
        return name -> !name.equals("examples") && beginnings.stream().noneMatch(name::startsWith);
    }

    private static Column shown(String key, TablePart part) {
        return isOneOf(key, part.texts(key));
    }

    /** The rows of the speakers heard in most outlets, at most {@code most} speakers per story. */
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

    /** At most {@code most} versions of each utterance; what a version has in common with the fullest form is stored once. */
    private static Dataset<Row> fullestFirst(Dataset<Row> versions, int most) {
        Column rank = row_number()
                .over(Window.partitionBy("utterance_id")
                        .orderBy(desc("is_fullest"), col("published_date"), col("statement_id")));
        Column same = expr("transform(alignment, part -> named_struct('kind', part.kind, 'full', part.full,"
                + " 'version', IF(part.version <=> part.full, NULL, part.version)))");
        Column notAligned = coalesce(size(col("alignment")), lit(0)).leq(0);
        return versions.withColumn("rank", rank)
                .filter(col("rank").leq(most))
                .withColumn("alignment", same)
                .withColumn("content", when(notAligned.or(col("is_fullest")), col("content")));
    }

    private static Column isOneOf(String column, List<String> values) {
        return col(column).isin(values.stream().distinct().toArray());
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }
}
