package org.pullquote.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.mode;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.pullquote.model.Frame;
import org.pullquote.model.SpeakerKind;
import org.pullquote.model.Stance;
import org.pullquote.model.StatementKind;

/** What is measured of a group of statements; a table takes of it what its definition names. */
final class Measures {
    /** The type that scores are rounded to before they are added, so that the sum depends on no order. */
    static final String EXACT = "DECIMAL(9, 6)";

    private static final int DECIMALS = 6;
    private static final int EXAMPLES = 3;

    private Measures() {}

    static List<Column> all() {
        List<Column> measures = new ArrayList<>();
        Column statements = count(lit(1));
        measures.add(statements.as("statements"));
        measures.add(countDistinct("article_id").as("articles"));
        measures.add(sum("words").as("words"));
        measures.add(sum(round(col("words").multiply(col("quoted_share"))).cast("BIGINT"))
                .as("words_quoted"));
        addSpeakers(measures, statements);
        for (StatementKind kind : StatementKind.values()) {
            measures.add(ratio(where("kind", kind.code()), statements).as(kind.code() + "_share"));
        }
        addMean(measures, "tone");
        addMean(measures, "context_tone");
        addMean(measures, "loaded");
        addMean(measures, "context_loaded");
        for (Stance stance : Stance.values()) {
            measures.add(
                    ratio(where("stance", stance.code()), count("stance")).as("stance_" + stance.code() + "_share"));
        }
        measures.add(count("stance").as("stance_n"));
        for (Frame frame : Frame.values()) {
            measures.add(mean(element_at(col("frames"), frame.code())).as("mean_frame_" + frame.code()));
        }
        measures.add(count("frames").as("frames_n"));
        return measures;
    }

    /** A part of a whole to six decimals, or null of an empty whole. */
    static Column ratio(Column part, Column whole) {
        return round(when(whole.notEqual(0), part.cast("DOUBLE").divide(whole)), DECIMALS);
    }

    private static void addSpeakers(List<Column> measures, Column statements) {
        Column named = count("speaker_id");
        measures.add(named.as("named"));
        measures.add(countDistinct("speaker_id").as("speakers"));
        measures.add(countDistinct("source").as("sources"));
        measures.add(mode(col("speaker"), true).as("speaker"));
        measures.add(mode(col("speaker_kind"), true).as("speaker_kind"));
        measures.add(mode(col("speaker_role"), true).as("speaker_role"));
        measures.add(ratio(statements.minus(named), statements).as("unattributed_share"));
        measures.add(ratio(where("speaker_kind", SpeakerKind.UNNAMED.code()), statements)
                .as("unnamed_share"));
        Column surestFirst = struct(col("confidence").multiply(-1), col("statement_id"));
        measures.add(min_by(col("statement_id"), surestFirst, EXAMPLES).as("examples"));
    }

    private static void addMean(List<Column> measures, String score) {
        measures.add(mean(col(score)).as("mean_" + score));
        measures.add(count(score).as(score + "_n"));
    }

    private static Column mean(Column score) {
        return ratio(sum(score.cast(EXACT)), count(score));
    }

    private static Column where(String column, String value) {
        return count(when(col(column).equalTo(value), lit(1)));
    }
}
