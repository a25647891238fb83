package org.pullquote.aggregate.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.pullquote.model.Coded;
import org.pullquote.schema.ComparisonTables;

/** The ways in which statements are put into groups; a statement belongs to several groups of a way, or to none. */
public enum Grouping implements Coded {
    SOURCE(true, true),
    SPEAKER(true, false),
    SOURCE_SPEAKER(true, true),
    SOURCE_DAY(true, false),
    SOURCE_TARGET(true, true),
    SOURCE_FRAME(false, true),
    STORY_SOURCE_SPEAKER(false, false);

    /** The column that says by which way a group was made. */
    public static final String NAME = "grouping";

    /** The columns that identify a group, null if its grouping does not use them. */
    static final StructType KEY = new StructType()
            .add(NAME, DataTypes.StringType)
            .add("source", DataTypes.StringType)
            .add("speaker_id", DataTypes.StringType)
            .add("published_date", DataTypes.DateType)
            .add("target", DataTypes.StringType)
            .add("target_kind", DataTypes.StringType)
            .add("frame", DataTypes.StringType)
            .add("story_id", DataTypes.StringType);

    /** What a statement adds to {@link StatementSums#TARGET_TONE} and its count, in the groups of a target. */
    static final StructType TARGET_TONES =
            new StructType().add("target_tone", DataTypes.LongType).add("target_tone_n", DataTypes.LongType);

    /** Each target of a statement once, with the tones toward its mentions. */
    private static final String TARGETS = """
            transform(
              array_distinct(transform(targets, t -> struct(t.name, t.kind))),
              d -> struct(
                d.name,
                d.kind,
                transform(
                  filter(targets, t -> t.name = d.name AND t.kind = d.kind AND t.tone IS NOT NULL), t -> t.tone) AS tones))
            """;

    private static final String FRAMES =
            "filter(coalesce(map_keys(frames), array()), f -> frames[f] >= " + ComparisonTables.WITHIN_FRAME + ")";

    private final boolean intervals;
    private final boolean moments;

    /**
     * @param intervals whether intervals are asked for
     * @param moments whether the groups of two sources are compared
     */
    Grouping(boolean intervals, boolean moments) {
        this.intervals = intervals;
        this.moments = moments;
    }

    boolean hasIntervals() {
        return intervals;
    }

    boolean hasMoments() {
        return moments;
    }

    /** Of a row of statements, the groups that it belongs to: structures of {@link #KEY} and {@link #TARGET_TONES}. */
    static Column groups() {
        String source = SOURCE.group(Map.of("source", "source"));
        String day = SOURCE_DAY.group(Map.of("source", "source", "published_date", "published_date"));
        String speaker = SPEAKER.group(Map.of("speaker_id", "speaker_id"));
        String ofSource = SOURCE_SPEAKER.group(Map.of("source", "source", "speaker_id", "speaker_id"));
        String ofStory = STORY_SOURCE_SPEAKER.group(
                Map.of("story_id", "story_id", "source", "source", "speaker_id", "speaker_id"));
        String target = SOURCE_TARGET.group(Map.of(
                "source", "source",
                "target", "t.name",
                "target_kind", "t.kind",
                "target_tone", "aggregate(t.tones, 0L, (sum, tone) -> sum + " + millionths("tone") + ")",
                "target_tone_n", "size(t.tones)"));
        String frame = SOURCE_FRAME.group(Map.of("source", "source", "frame", "f"));
        return expr(String.join(
                ", ",
                "concat(array(" + source + ", " + day + ")",
                "if(speaker_id IS NULL, array(), array(" + speaker + ", " + ofSource + "))",
                "if(speaker_id IS NULL OR story_id IS NULL, array(), array(" + ofStory + "))",
                "transform(" + TARGETS + ", t -> " + target + ")",
                "transform(" + FRAMES + ", f -> " + frame + "))"));
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
        for (StructField field : TARGET_TONES.fields()) {
            structure = structure.add(field);
        }
        return structure;
    }

    static Column[] keyColumns() {
        return Arrays.stream(KEY.fieldNames()).map(name -> col(name)).toArray(Column[]::new);
    }
}
