package org.pullquote.aggregate.compare;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.aggregate.base.Measures;
import org.pullquote.aggregate.base.TableShape;
import org.pullquote.aggregate.group.Grouping;
import org.pullquote.aggregate.group.Groups;
import org.pullquote.aggregate.group.Ratio;
import org.pullquote.aggregate.group.StatementSums;
import org.pullquote.schema.ComparisonTables;

/** Differences between two outlets, for the pairs that both have enough articles on a subject. */
public final class Differences {
    private static final List<String> SUBJECT = List.of("subject_kind", "subject", "target", "target_kind");
    private static final List<String> ROUNDED =
            List.of("value_a", "value_b", "difference", "difference_low", "difference_high");

    /** The direct share says the same. */
    private static final Set<String> LEFT_OUT = Set.of("indirect_share", "mixed_share");

    /** What the groups of a grouping are on. */
    private static final Column KINDS = map(
            lit(Grouping.SOURCE.code()), lit("overall"),
            lit(Grouping.SOURCE_SPEAKER.code()), lit("speaker"),
            lit(Grouping.SOURCE_TARGET.code()), lit("target"),
            lit(Grouping.SOURCE_FRAME.code()), lit("frame"));

    private Differences() {}

    /**
     * Rows of {@link ComparisonTables#DIFFERENCES}.
     */
    public static Dataset<Row> of(Groups groups) {
        Dataset<Row> sides = sides(groups);
        Dataset<Row> a = side(sides, "a");
        Dataset<Row> b = side(sides, "b");
        Column same =
                a.col("ratio_a").equalTo(b.col("ratio_b")).and(a.col("source_a").lt(b.col("source_b")));
        for (String part : SUBJECT) {
            same = same.and(a.col(part + "_a").eqNullSafe(b.col(part + "_b")));
        }
        Column names = array(Ratio.ALL.stream().map(ratio -> lit(ratio.name())).toArray(Column[]::new));
        Dataset<Row> compared = a.join(b, same)
                .withColumn(
                        "compared",
                        udf(new ComparedSides(), ComparedSides.DIFFERENCE)
                                .apply(col("ratio_a"), col("moments_a"), col("moments_b")))
                .filter(col("compared").isNotNull())
                .withColumn("measure", element_at(names, col("ratio_a").plus(1)))
                .filter(not(col("measure").isin(LEFT_OUT.toArray())))
                .withColumn("statements", col("statements_a").plus(col("statements_b")))
                .select("*", "moments_a.*")
                .withColumnRenamed("whole", "n_a")
                .withColumnRenamed("articles", "articles_a")
                .select("*", "moments_b.whole", "moments_b.articles", "compared.*")
                .withColumnRenamed("whole", "n_b")
                .withColumnRenamed("articles", "articles_b");
        for (String part : SUBJECT) {
            compared = compared.withColumnRenamed(part + "_a", part);
        }
        for (String value : ROUNDED) {
            compared = compared.withColumn(value, Measures.rounded(col(value)));
        }
        return TableShape.conform(ComparisonTables.DIFFERENCES, withNames(BenjaminiHochberg.of(compared), groups));
    }

    /** The moments of every ratio of each source on each subject, where they rest on enough articles. */
    private static Dataset<Row> sides(Groups groups) {
        return groups.moments()
                .select(
                        col("source"),
                        element_at(KINDS, col(Grouping.NAME)).as("subject_kind"),
                        coalesce(col("speaker_id"), col("target_id"), col("frame")).as("subject"),
                        col("target"),
                        col("target_kind"),
                        col("moments.ratio").as("ratio"),
                        col(StatementSums.STATEMENTS).as("statements"),
                        col("moments"));
    }

    private static Dataset<Row> side(Dataset<Row> sides, String side) {
        Dataset<Row> renamed = sides;
        for (String name : sides.columns()) {
            renamed = renamed.withColumnRenamed(name, name + "_" + side);
        }
        return renamed;
    }

    private static Dataset<Row> withNames(Dataset<Row> compared, Groups groups) {
        Dataset<Row> names = groups.of(Grouping.SPEAKER, false).select("speaker_id", "speaker");
        Column isSpeaker = col("subject_kind").equalTo("speaker");
        return compared.join(names, isSpeaker.and(col("subject").equalTo(col("speaker_id"))), "left")
                .withColumn("subject_name", when(isSpeaker, col("speaker")).otherwise(coalesce(col("target"), col("subject"))));
    }
}
