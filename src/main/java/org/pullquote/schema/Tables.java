package org.pullquote.schema;

import java.util.List;
import java.util.stream.Stream;

/**
 * The published tables. Names are snake_case, times are UTC, offsets are UTF-16 code units with an exclusive end, shares lie
 * in [0, 1], an unknown is null.
 */
public final class Tables {
    /**
     * The version of all tables together, MAJOR.MINOR: in the metadata of every Parquet file, in {@code run.json} and in {@code
     * datapackage.json}. docs/schema-changes.md tells when it grows.
     */
    public static final String VERSION = "2.0";

    private Tables() {}

    /** All tables, in the order of the documentation. */
    public static List<Table> all() {
        return Stream.of(
                        Stream.of(
                                ArticleTables.ARTICLES,
                                ArticleTables.TEXTS,
                                ArticleTables.STATEMENTS,
                                AttitudeTable.ATTITUDES),
                        AggregateTables.ALL.stream(),
                        CopyTables.ONCE.stream(),
                        Stream.of(
                                SourceTables.SOURCES,
                                SpeakerTables.SPEAKERS,
                                SpeakerTables.TARGETS,
                                CopyTables.COPIES,
                                UtteranceTables.UTTERANCES,
                                UtteranceTables.UTTERANCE_VERSIONS,
                                StoryTables.STORIES,
                                StoryTables.HEARD,
                                StoryTables.BY_STORY_SOURCE,
                                ComparisonTables.DIFFERENCES,
                                ComparisonTables.GROUP_DIFFERENCES,
                                ComparisonTables.DISTINCTIVE_WORDS,
                                ComparisonTables.BY_SOURCE_LOADED_WORD,
                                ArticleTables.REJECTS))
                .flatMap(tables -> tables)
                .toList();
    }
}
