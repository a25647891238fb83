package org.pullquote.aggregate.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.pullquote.aggregate.base.NamedSpeakers;
import org.pullquote.model.Coded;
import org.pullquote.schema.ComparisonTables;

/** The ways to group statements. A statement may belong to several groups of one grouping, or to none. */
public enum Grouping implements Coded {
    SOURCE(true, true),
    SPEAKER(true, false),
    SOURCE_SPEAKER(true, true),
    SOURCE_DAY(true, false),
    SOURCE_TARGET(true, true),
    SOURCE_FRAME(false, true),
    GROUP(true, true),
    GROUP_SPEAKER(true, true),
    GROUP_DAY(true, false),
    GROUP_TARGET(true, true),
    GROUP_FRAME(false, true),
    STORY_SOURCE_SPEAKER(false, false);

    /** The column with the grouping of a group. */
    public static final String NAME = "grouping";

    /** The columns that identify a group, null if its grouping does not use them; a target has one name and one kind. */
    static final StructType KEY = new StructType()
            .add(NAME, DataTypes.StringType)
            .add("source", DataTypes.StringType)
            .add("source_group", DataTypes.StringType)
            .add("speaker_id", DataTypes.StringType)
            .add("published_date", DataTypes.DateType)
            .add("target_id", DataTypes.StringType)
            .add("target", DataTypes.StringType)
            .add("target_kind", DataTypes.StringType)
            .add("frame", DataTypes.StringType)
            .add("story_id", DataTypes.StringType);

    /**
     * In the groups of a target, what a statement adds to {@link StatementSums#TARGET_TONE} and its count; in the groups of a
     * speaker, what that speaker is in the statement.
     */
    static final StructType OF_GROUP = new StructType()
            .add("target_tone", DataTypes.LongType)
            .add("target_tone_n", DataTypes.LongType)
            .add("speaker", DataTypes.StringType)
            .add("speaker_kind", DataTypes.StringType)
            .add("speaker_role", DataTypes.StringType);

    /** The cells of a group of the speaker {@code s}. */
    private static final Map<String, String> OF_SPEAKER = Map.of(
            "speaker_id", "s.speaker_id", "speaker", "s.name", "speaker_kind", "s.kind", "speaker_role", "s.role");

    /** Each target of a statement once, with the tones toward its mentions. */
    private static final String TARGETS = """
            transform(
              array_distinct(transform(targets, t -> struct(t.target_id, t.name, t.kind))),
              d -> struct(
                d.target_id,
                d.name,
                d.kind,
                transform(
                  filter(targets, t -> t.target_id = d.target_id AND t.tone IS NOT NULL), t -> t.tone) AS tones))
            """;

    private static final String FRAMES =
            "filter(coalesce(map_keys(frames), array()), f -> frames[f] >= " + ComparisonTables.WITHIN_FRAME + ")";

    private final boolean intervals;
    private final boolean compared;

    /**
     * @param intervals whether intervals are needed
     * @param compared whether the groups of two outlets are compared
     */
    Grouping(boolean intervals, boolean compared) {
        this.intervals = intervals;
        this.compared = compared;
    }

    boolean hasIntervals() {
        return intervals;
    }

    boolean isCompared() {
        return compared;
    }

    /** Whether a group has all statements of an outlet or of a group of outlets. */
    boolean isWhole() {
        return this == SOURCE || this == GROUP;
    }

    /** The groups that a row of statements belongs to: structures of {@link #KEY} and {@link #OF_GROUP}. */
    static Column groups() {
        String speaker = SPEAKER.group(OF_SPEAKER);
        String ofStory = STORY_SOURCE_SPEAKER.group(ofSpeakerIn("story_id", "source"));
        return expr(String.join(
                ", ",
                "concat(" + level("source", SOURCE, SOURCE_DAY, SOURCE_SPEAKER, SOURCE_TARGET, SOURCE_FRAME),
                level("source_group", GROUP, GROUP_DAY, GROUP_SPEAKER, GROUP_TARGET, GROUP_FRAME),
                "transform(" + NamedSpeakers.ALL + ", s -> " + speaker + ")",
                "if(story_id IS NULL, array(), transform(" + NamedSpeakers.ALL + ", s -> " + ofStory + ")))"));
    }

    private static Map<String, String> ofSpeakerIn(String... columns) {
        Map<String, String> key = new HashMap<>(OF_SPEAKER);
        for (String column : columns) {
            key.put(column, column);
        }
        return key;
    }

    /**
     * The groups of an outlet, or of a group of outlets, if there is one. What a nested statement mentions, and its frame, are part of the
     * outer one, which counts them.
     */
    private static String level(
            String column, Grouping whole, Grouping day, Grouping speaker, Grouping target, Grouping frame) {
        String all = whole.group(Map.of(column, column));
        String ofDay = day.group(Map.of(column, column, "published_date", "published_date"));
        String ofSpeaker = speaker.group(ofSpeakerIn(column));
        String ofTarget = target.group(Map.of(
                column,
                column,
                "target_id",
                "t.target_id",
                "target",
                "t.name",
                "target_kind",
                "t.kind",
                "target_tone",
                "aggregate(t.tones, 0L, (sum, tone) -> sum + " + millionths("tone") + ")",
                "target_tone_n",
                "size(t.tones)"));
        String ofFrame = frame.group(Map.of(column, column, "frame", "f"));
        return "if(" + column + " IS NULL, array(), concat(array(" + all + ", " + ofDay + "), transform("
                + NamedSpeakers.ALL
                + ", s -> " + ofSpeaker + "), if(within IS NULL, concat(transform(" + TARGETS + ", t -> " + ofTarget
                + "), transform(" + FRAMES + ", f -> " + ofFrame + ")), array())))";
    }

    /** A score in millionths, as SQL. */
    static String millionths(String score) {
        return "CAST(rint(" + score + " * " + StatementSums.MILLIONTHS + ") AS BIGINT)";
    }

    private String group(Map<String, String> key) {
        List<String> cells = new ArrayList<>();
        for (StructField field : structure().fields()) {
            String value = field.name().equals(NAME) ? "'" + code() + "'" : key.getOrDefault(field.name(), "NULL");
            cells.add("'" + field.name() + "', CAST(" + value + " AS "
                    + field.dataType().sql() + ")");
        }
        return "named_struct(" + String.join(", ", cells) + ")";
    }

    private static StructType structure() {
        StructType structure = KEY;
        for (StructField field : OF_GROUP.fields()) {
            structure = structure.add(field);
        }
        return structure;
    }

    static Column[] keyColumns() {
        return Arrays.stream(KEY.fieldNames()).map(name -> col(name)).toArray(Column[]::new);
    }
}
