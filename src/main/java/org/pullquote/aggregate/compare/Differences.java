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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.pullquote.aggregate.base.Measures;
import org.pullquote.aggregate.base.TableShape;
import org.pullquote.aggregate.group.Grouping;
import org.pullquote.aggregate.group.Groups;
import org.pullquote.aggregate.group.Ratio;
import org.pullquote.aggregate.group.StatementSums;
import org.pullquote.schema.ComparisonTables;
import org.pullquote.schema.Table;

/** Differences between pairs of outlets, or of groups of outlets, that both have enough articles on a subject. */
public final class Differences {
    private static final List<String> SUBJECT = List.of("subject_kind", "subject", "target", "target_kind");
    private static final List<String> ROUNDED =
            List.of("value_a", "value_b", "difference", "difference_low", "difference_high");

    /** Measures that are not compared, because the direct share says the same. */
    private static final Set<String> LEFT_OUT = Set.of("indirect_share", "mixed_share");

    /** Frames of statements that were chosen by a frame: frames exclude each other, so the choice alone changes the weights of all. */
    private static final Column IS_CIRCULAR =
            col("subject_kind_a").equalTo("frame").and(col("measure").startsWith("mean_frame_"));

    private static final String OVERALL = "overall";
    private static final String SPEAKER = "speaker";
    private static final String TARGET = "target";
    private static final String FRAME = "frame";

    private final Table table;
    private final String outlet;
    private final Map<Grouping, String> subjectKinds;

    /**
     * @param outlet the column with the outlet, or group of outlets, of a group of statements
     * @param subjectKinds the kind of subject of each grouping
     */
    private Differences(Table table, String outlet, Map<Grouping, String> subjectKinds) {
        this.table = table;
        this.outlet = outlet;
        this.subjectKinds = subjectKinds;
    }

    /** Rows of {@link ComparisonTables#DIFFERENCES}. */
    public static Dataset<Row> ofSources(Groups groups) {
        return new Differences(
                        ComparisonTables.DIFFERENCES,
                        "source",
                        Map.of(
                                Grouping.SOURCE, OVERALL,
                                Grouping.SOURCE_SPEAKER, SPEAKER,
                                Grouping.SOURCE_TARGET, TARGET,
                                Grouping.SOURCE_FRAME, FRAME))
                .of(groups);
    }

    /** Rows of {@link ComparisonTables#GROUP_DIFFERENCES}. */
    public static Dataset<Row> ofGroupsOfSources(Groups groups) {
        return new Differences(
                        ComparisonTables.GROUP_DIFFERENCES,
                        "source_group",
                        Map.of(
                                Grouping.GROUP, OVERALL,
                                Grouping.GROUP_SPEAKER, SPEAKER,
                                Grouping.GROUP_TARGET, TARGET,
                                Grouping.GROUP_FRAME, FRAME))
                .of(groups);
    }

    private Dataset<Row> of(Groups groups) {
        Dataset<Row> sides = sides(groups);
        Dataset<Row> a = side(sides, "a");
        Dataset<Row> b = side(sides, "b");
        Column same = a.col("ratio_a")
                .equalTo(b.col("ratio_b"))
                .and(a.col(outlet + "_a").lt(b.col(outlet + "_b")));
        for (String part : SUBJECT) {
            same = same.and(a.col(part + "_a").eqNullSafe(b.col(part + "_b")));
        }
        Column names = array(Ratio.ALL.stream().map(ratio -> lit(ratio.name())).toArray(Column[]::new));
        Dataset<Row> compared = a.join(b, same)
                .withColumn(
                        "compared",
                        udf(new ComparedSides(), ComparedSides.DIFFERENCE)
                                .apply(col("ratio_a"), col("estimates_a"), col("estimates_b")))
                .filter(col("compared").isNotNull())
                .withColumn("measure", element_at(names, col("ratio_a").plus(1)))
                .filter(not(col("measure").isin(LEFT_OUT.toArray()).or(IS_CIRCULAR)))
                .withColumn("statements", col("statements_a").plus(col("statements_b")))
                .select("*", "estimates_a.*")
                .withColumnRenamed("whole", "n_a")
                .withColumnRenamed("articles", "articles_a")
                .select("*", "estimates_b.whole", "estimates_b.articles", "compared.*")
                .withColumnRenamed("whole", "n_b")
                .withColumnRenamed("articles", "articles_b");
        for (String part : SUBJECT) {
            compared = compared.withColumnRenamed(part + "_a", part);
        }
        for (String value : ROUNDED) {
            compared = compared.withColumn(value, Measures.rounded(col(value)));
        }
        return TableShape.conform(table, withNames(BenjaminiHochberg.of(compared), groups));
    }

    /** The estimate of every ratio of each outlet on each subject, where it rests on enough articles. */
    private Dataset<Row> sides(Groups groups) {
        List<Column> kinds = new ArrayList<>();
        subjectKinds.forEach((grouping, kind) -> {
            kinds.add(lit(grouping.code()));
            kinds.add(lit(kind));
        });
        return groups.estimates()
                .withColumn("subject_kind", element_at(map(kinds.toArray(Column[]::new)), col(Grouping.NAME)))
                .filter(col("subject_kind").isNotNull())
                .select(
                        col(outlet),
                        col("subject_kind"),
                        coalesce(col("speaker_id"), col("target_id"), col("frame"))
                                .as("subject"),
                        col("target"),
                        col("target_kind"),
                        col("estimates.ratio").as("ratio"),
                        col(StatementSums.STATEMENTS).as("statements"),
                        col("estimates"));
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
                .withColumn(
                        "subject_name",
                        when(isSpeaker, col("speaker")).otherwise(coalesce(col("target"), col("subject"))))
                .withColumn(
                        "comparison",
                        udf(new ComparisonText(), DataTypes.StringType)
                                .apply(col("measure"), col("subject_kind"), col("subject_name")));
    }
}
