package org.pullquote.aggregate.group;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pullquote.aggregate.base.NamedSpeakers;
import org.pullquote.model.Frame;
import org.pullquote.model.SpeakerKind;
import org.pullquote.model.ToneLabel;

/**
 * The counts and scores of a statement, in a group that it belongs to.
 *
 * @param text the identity of its article's text: copies of one text have the same
 * @param isCopy whether its article is a copy of another
 * @param isOuter whether the article itself reports it; a nested one is part of another statement's content
 * @param speakerIds of its {@link NamedSpeakers}
 * @param isUnnamed whether its speaker is one whom the article does not identify
 * @param tones its {@link StatementSums#SCORES}, in millionths, followed by 1 if the label of its tone is "unsure"
 * @param frames by {@link Frame}, in millionths
 * @param targetTone the sum of the tones toward the group's target, in millionths
 * @param targetTones how many those are
 * @param speaker the name of the group's speaker in it; this and the next two are null in groups of no speaker
 */
public record StatementFigures(
        String text,
        String articleId,
        String statementId,
        boolean isCopy,
        boolean isOuter,
        double confidence,
        long words,
        long wordsQuoted,
        String source,
        List<String> speakerIds,
        boolean isUnnamed,
        String kind,
        @Nullable String stance,
        List<@Nullable Long> tones,
        @Nullable List<Long> frames,
        long targetTone,
        long targetTones,
        @Nullable String speaker,
        @Nullable String speakerKind,
        @Nullable String speakerRole) {

    private static final String PREFIX = "of_";
    private static final String UNSURE_TONE = "if(tone_label = '" + ToneLabel.UNSURE.code() + "', 1L, 0L)";

    /** The identity of the text of a statement's article: copies of one text have the same. */
    public static Column textOf() {
        return coalesce(col("copy_of"), col("article_id"));
    }

    /** Whether the article itself reports a statement, and not another statement whose content has its words. */
    public static Column outer() {
        return col("within").isNull();
    }

    /** The columns of a row of statements that {@link #of} reads, without those of the group. */
    static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(textOf().as(PREFIX + "text"));
        columns.add(col("article_id").as(PREFIX + "article_id"));
        columns.add(col("statement_id").as(PREFIX + "statement_id"));
        columns.add(col("copy_of").isNotNull().as(PREFIX + "copy"));
        columns.add(outer().as(PREFIX + "outer"));
        columns.add(expr("CAST(confidence AS DOUBLE)").as(PREFIX + "confidence"));
        columns.add(expr("CAST(words AS BIGINT)").as(PREFIX + "words"));
        columns.add(expr("CAST(round(words * quoted_share) AS BIGINT)").as(PREFIX + "words_quoted"));
        columns.add(col("source").as(PREFIX + "source"));
        columns.add(expr(NamedSpeakers.IDS).as(PREFIX + "speaker_ids"));
        columns.add(col("speaker_kind").eqNullSafe(SpeakerKind.UNNAMED.code()).as(PREFIX + "unnamed"));
        columns.add(col("kind").as(PREFIX + "kind"));
        columns.add(col("stance").as(PREFIX + "stance"));
        columns.add(expr(StatementSums.SCORES.stream()
                        .map(Grouping::millionths)
                        .collect(Collectors.joining(", ", "array(", ", " + UNSURE_TONE + ")")))
                .as(PREFIX + "tones"));
        columns.add(expr(Arrays.stream(Frame.values())
                        .map(frame -> "coalesce(" + Grouping.millionths("frames['" + frame.code() + "']") + ", 0L)")
                        .collect(Collectors.joining(", ", "if(frames IS NULL, NULL, array(", "))")))
                .as(PREFIX + "frames"));
        return columns;
    }

    /** The order of the statements in a group: text by text, article by article. */
    static Column[] order() {
        return new Column[] {col(PREFIX + "text"), col(PREFIX + "article_id"), col(PREFIX + "statement_id")};
    }

    /**
     * @param row a row with {@link #columns} and {@link Grouping#OF_GROUP} from the cell {@code first} on
     */
    static StatementFigures of(Row row, int first) {
        return new StatementFigures(
                row.getString(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getBoolean(first + 3),
                row.getBoolean(first + 4),
                row.getDouble(first + 5),
                row.getLong(first + 6),
                row.getLong(first + 7),
                row.getString(first + 8),
                row.getList(first + 9),
                row.getBoolean(first + 10),
                row.getString(first + 11),
                row.getString(first + 12),
                row.getList(first + 13),
                row.isNullAt(first + 14) ? null : row.getList(first + 14),
                row.isNullAt(first + 15) ? 0 : row.getLong(first + 15),
                row.isNullAt(first + 16) ? 0 : row.getLong(first + 16),
                row.getString(first + 17),
                row.getString(first + 18),
                row.getString(first + 19));
    }
}
