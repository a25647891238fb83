package org.pullquote.aggregate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.mode;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.model.ComparisonTables;

/** Where two sources differ: pairs of sources that both have enough articles on a subject, and no others. */
final class Differences {
    private static final List<String> SUBJECT = List.of("subject_kind", "subject", "target_kind");
    private static final List<String> ROUNDED =
            List.of("value_a", "value_b", "difference", "difference_low", "difference_high");

    /** The direct share says the same. */
    private static final Set<String> LEFT_OUT = Set.of("indirect_share", "mixed_share");

    /** A statement's subjects other than its targets: it counts once for each. */
    private static final String SUBJECTS = """
            concat(
              array(named_struct('subject_kind', 'overall', 'subject', CAST(NULL AS STRING))),
              transform(filter(array(speaker_id), s -> s IS NOT NULL),
                s -> named_struct('subject_kind', 'speaker', 'subject', s)),
              transform(filter(coalesce(map_keys(frames), array()), f -> frames[f] >= WITHIN),
                f -> named_struct('subject_kind', 'frame', 'subject', f)))
            """.replace("WITHIN", Double.toString(ComparisonTables.WITHIN_FRAME));

    private Differences() {}

    /**
     * Rows of {@link ComparisonTables#DIFFERENCES}.
     *
     * @param statements without those of headlines, each with its {@link ArticleSums#ARTICLE}
     */
    static Dataset<Row> of(Dataset<Row> statements) {
        List<Ratio> ratios = ratios();
        Dataset<Row> sides = sides(statements, ratios);
        Dataset<Row> a = side(sides, "a");
        Dataset<Row> b = side(sides, "b");
        Column same =
                a.col("ratio_a").equalTo(b.col("ratio_b")).and(a.col("source_a").lt(b.col("source_b")));
        for (String part : SUBJECT) {
            same = same.and(a.col(part + "_a").eqNullSafe(b.col(part + "_b")));
        }
        Column names = array(ratios.stream().map(ratio -> lit(ratio.name())).toArray(Column[]::new));
        Dataset<Row> compared = a.join(b, same)
                .withColumn(
                        "compared",
                        udf(new ComparedSides(ratios), ComparedSides.DIFFERENCE)
                                .apply(col("ratio_a"), col("moments_a"), col("moments_b")))
                .filter(col("compared").isNotNull())
                .withColumn("measure", element_at(names, col("ratio_a").plus(1)))
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
        return Aggregates.conformed(ComparisonTables.DIFFERENCES, withNames(DiscoveryRate.of(compared), statements));
    }

    private static List<Ratio> ratios() {
        List<Ratio> ratios = new ArrayList<>(Ratio.all());
        ratios.removeIf(ratio -> LEFT_OUT.contains(ratio.name()));
        ratios.add(TargetTones.MEAN);
        return ratios;
    }

    /** The moments of every ratio of each source on each subject, where they rest on enough articles. */
    private static Dataset<Row> sides(Dataset<Row> statements, List<Ratio> ratios) {
        Map<String, Column> sums = StatementSums.all();
        List<Column> needed = new ArrayList<>(
                List.of(col("source"), col(ArticleSums.ARTICLE), col("speaker_id"), col("frames"), col("targets")));
        sums.forEach((name, value) -> needed.add(value.as(name)));
        Dataset<Row> added = statements.select(needed.toArray(Column[]::new));
        Dataset<Row> ofSubjects = added.withColumn("of", explode(expr(SUBJECTS)))
                .withColumn("subject_kind", col("of.subject_kind"))
                .withColumn("subject", col("of.subject"))
                .withColumn("target_kind", lit(null).cast("STRING"));
        Dataset<Row> ofTargets = TargetTones.exploded(added)
                .withColumn("subject_kind", lit("target"))
                .withColumn("subject", col("target"));
        for (Map.Entry<String, Column> sum : TargetTones.sums().entrySet()) {
            sums.put(sum.getKey(), sum.getValue());
            ofSubjects = ofSubjects.withColumn(sum.getKey(), lit(0L));
            ofTargets = ofTargets.withColumn(sum.getKey(), sum.getValue());
        }
        sums.replaceAll((name, value) -> col(name));
        Column[] common = Stream.of(List.of("source", ArticleSums.ARTICLE), SUBJECT, sums.keySet())
                .flatMap(names -> names.stream())
                .map(name -> col(name))
                .toArray(Column[]::new);
        Dataset<Row> all = ofSubjects.select(common).unionAll(ofTargets.select(common));
        List<String> key = List.of("source", "subject_kind", "subject", "target_kind");
        List<String> names = Stream.concat(Stream.of(StatementSums.STATEMENTS), ArticleSums.of(ratios).stream())
                .distinct()
                .toList();
        return ArticleSums.grouped(
                all,
                key,
                sums,
                names,
                new GroupMoments(names, ratios),
                GroupMoments.schema(ArticleSums.keyOf(all, key)));
    }

    private static Dataset<Row> side(Dataset<Row> sides, String side) {
        Dataset<Row> renamed = sides;
        for (String name : sides.columns()) {
            renamed = renamed.withColumnRenamed(name, name + "_" + side);
        }
        return renamed;
    }

    private static Dataset<Row> withNames(Dataset<Row> compared, Dataset<Row> statements) {
        Dataset<Row> names = statements
                .filter(col("speaker_id").isNotNull())
                .groupBy("speaker_id")
                .agg(mode(col("speaker"), true).as("speaker"));
        Column isSpeaker = col("subject_kind").equalTo("speaker");
        return compared.join(names, isSpeaker.and(col("subject").equalTo(col("speaker_id"))), "left")
                .withColumn("subject_name", when(isSpeaker, col("speaker")).otherwise(col("subject")));
    }
}
