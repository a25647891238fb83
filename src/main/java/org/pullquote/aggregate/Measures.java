package org.pullquote.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.mode;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;

/** What is measured of a group of statements; a table takes of it what its definition names. */
final class Measures {
    /** The type that scores are rounded to before they are added, so that the sum depends on no order. */
    static final String EXACT = "DECIMAL(9, 6)";

    private static final int DECIMALS = 6;
    private static final int EXAMPLES = 3;

    private Measures() {}

    /** Of every group. */
    static List<Column> all() {
        return of(StatementSums.all(), Ratio.all());
    }

    /** Counts, examples, and these sums and ratios of them. */
    static List<Column> of(Map<String, Column> sums, List<Ratio> ratios) {
        List<Column> measures = new ArrayList<>();
        measures.add(countDistinct("article_id").as("articles"));
        measures.add(sum("words").as("words"));
        measures.add(sum(round(col("words").multiply(col("quoted_share"))).cast("BIGINT"))
                .as("words_quoted"));
        measures.add(countDistinct("speaker_id").as("speakers"));
        measures.add(countDistinct("source").as("sources"));
        measures.add(mode(col("speaker"), true).as("speaker"));
        measures.add(mode(col("speaker_kind"), true).as("speaker_kind"));
        measures.add(mode(col("speaker_role"), true).as("speaker_role"));
        Column surestFirst = struct(col("confidence").multiply(-1), col("statement_id"));
        measures.add(min_by(col("statement_id"), surestFirst, EXAMPLES).as("examples"));
        sums.forEach((name, value) -> measures.add(sum(value).as(name)));
        for (Ratio ratio : ratios) {
            Column part = sum(sums.get(ratio.part()));
            Column whole = sum(sums.get(ratio.whole())).multiply(ratio.unit());
            measures.add(ratio(part, whole).as(ratio.name()));
        }
        return measures;
    }

    /** A part of a whole to six decimals, or null of an empty whole. */
    static Column ratio(Column part, Column whole) {
        return rounded(when(whole.notEqual(0), part.cast("DOUBLE").divide(whole)));
    }

    static Column rounded(Column value) {
        return round(value, DECIMALS);
    }
}
