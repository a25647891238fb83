package org.pullquote.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pullquote.aggregate.wording.Alignment;
import org.pullquote.aggregate.wording.Wording;
import org.pullquote.model.StatementKind;
import org.pullquote.model.UtteranceTables;

/** Versions of utterances, aligned with their fullest form. */
final class VersionRows {
    private static final double DIGITS = 1e6;
    private static final StructType COMPARED =
            StructType.fromDDL("version STRING, kept_share DOUBLE, words_left_out INT, words_put_in INT, "
                    + "alignment ARRAY<STRUCT<kind: STRING, full: STRING, version: STRING>>");

    private VersionRows() {}

    /**
     * The columns of {@link UtteranceTables#UTTERANCE_VERSIONS}, and {@code speaker_kind}.
     *
     * @param pairs the columns of a statement, with {@code hub}, {@code full}, {@code full_kind} of its fullest form, and {@code
     *     overlap} of a paraphrase
     */
    static Dataset<Row> aligned(Dataset<Row> pairs) {
        UserDefinedFunction compared =
                udf((UDF5<String, String, String, String, Double, Row>) VersionRows::compared, COMPARED);
        Column[] columns = {
            col("hub").as("utterance_id"),
            col("statement_id"),
            col("article_id"),
            col("source"),
            col("published_date"),
            col("copy_of"),
            col("kind"),
            col("hub").equalTo(col("statement_id")).as("is_fullest"),
            col("content"),
            col("speaker"),
            col("speaker_id"),
            col("speaker_kind"),
            col("cue"),
            col("stance"),
            col("tone"),
            col("context_tone"),
            compared.apply(col("full_kind"), col("full"), col("kind"), col("content"), col("overlap"))
                    .as("compared")
        };
        return pairs.select(columns).select(col("*"), col("compared.*")).drop("compared");
    }

    private static Row compared(
            String fullKind, String full, String kind, String content, @Nullable Double overlap) {
        if (kind.equals(StatementKind.INDIRECT.code())) {
            return RowFactory.create("paraphrased", overlap, null, null, null);
        }
        Alignment alignment = Alignment.of(Wording.ofQuote(fullKind, full), Wording.ofQuote(kind, content));
        return RowFactory.create(
                version(alignment),
                Math.rint(alignment.keptShare() * DIGITS) / DIGITS,
                alignment.leftOut(),
                alignment.putIn(),
                alignment.segments().stream()
                        .map(segment ->
                                RowFactory.create(segment.kind().code(), segment.full(), segment.version()))
                        .toArray(Row[]::new));
    }

    private static String version(Alignment alignment) {
        if (alignment.putIn() > 0) {
            return "altered";
        }
        return alignment.leftOut() > 0 ? "trimmed" : "verbatim";
    }
}
