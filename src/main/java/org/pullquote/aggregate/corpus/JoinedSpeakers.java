package org.pullquote.aggregate.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.join.Assignment;
import org.pullquote.join.SpeakerAliases;
import org.pullquote.join.SpeakerJoin;
import org.pullquote.join.SpeakerRecord;
import org.pullquote.model.SpeakerKind;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.AttitudeTable;
import org.pullquote.schema.SpeakerTables;
import org.pullquote.schema.Table;

/**
 * Carries {@link SpeakerJoin} to the statements of a collection: counts what was seen, joins it block by block, and brings
 * the ids back. Rests on the names as articles give them alone, so that joined statements can be joined again.
 */
public final class JoinedSpeakers {
    private static final String[] SEEN = {"speaker", "speaker_kind", "speaker_role", "month"};

    private static final StructType ASSIGNMENTS = new StructType()
            .add("speaker", DataTypes.StringType)
            .add("speaker_kind", DataTypes.StringType)
            .add("speaker_role", DataTypes.StringType)
            .add("month", DataTypes.IntegerType)
            .add("joined_id", DataTypes.StringType)
            .add("joined_name", DataTypes.StringType)
            .add("joined_kind", DataTypes.StringType)
            .add("rule", DataTypes.StringType)
            .add("evidence", DataTypes.StringType)
            .add("joined_confidence", DataTypes.DoubleType);

    private final Dataset<Row> statements;
    private final Dataset<Row> attitudes;
    private final Dataset<Row> assigned;
    private final Dataset<Row> underJoinedNames;

    private JoinedSpeakers(
            Dataset<Row> statements, Dataset<Row> attitudes, Dataset<Row> assigned, Checkpoint keeping) {
        this.statements = statements;
        this.attitudes = attitudes;
        this.assigned = assigned;
        // Every aggregate reads them, many at once.
        this.underJoinedNames = keeping.keep("under-joined-names", renamed());
    }

    /**
     * @param statements rows of {@link ArticleTables#STATEMENTS}, their ids of no account
     * @param attitudes rows of {@link AttitudeTable#ATTITUDES}, whose holders are joined with the speakers
     * @param aliases what the user says
     * @param keeping where steps in between are kept
     */
    public static JoinedSpeakers of(
            Dataset<Row> statements, Dataset<Row> attitudes, SpeakerAliases aliases, Checkpoint keeping) {
        SpeakerJoin join = new SpeakerJoin(aliases);
        Dataset<Row> assigned = seen(statements, "speaker")
                .unionByName(seen(attitudes, "holder"))
                .filter(col("speaker").isNotNull())
                .groupBy(SEEN[0], SEEN[1], SEEN[2], SEEN[3])
                .agg(count(lit(1)).as("seen"))
                .select("speaker", "speaker_kind", "speaker_role", "month", "seen")
                .groupByKey((MapFunction<Row, String>) row -> join.block(sighting(row)), Encoders.STRING())
                .flatMapGroups(new Block(join), Encoders.row(ASSIGNMENTS));
        return new JoinedSpeakers(statements, attitudes, keeping.keep("assigned-speakers", assigned), keeping);
    }

    /** The statements with the joined ids, all else as it was: rows of {@link ArticleTables#STATEMENTS}. */
    public Dataset<Row> statements() {
        return withAssignments().withColumn("speaker_id", col("joined_id")).select(names(ArticleTables.STATEMENTS));
    }

    /** The attitudes with the joined ids of their holders. */
    public Dataset<Row> attitudes() {
        return withAssignments(attitudes, "holder")
                .withColumn("holder_id", col("joined_id"))
                .select(names(AttitudeTable.ATTITUDES));
    }

    /** The same, with each speaker's joined name and kind in place of what the article gives: what aggregates count. */
    public Dataset<Row> underJoinedNames() {
        return underJoinedNames;
    }

    private Dataset<Row> renamed() {
        Column known = col("joined_id").isNotNull();
        return withAssignments()
                .withColumn("speaker_id", col("joined_id"))
                .withColumn("speaker", when(known, col("joined_name")))
                .withColumn("speaker_kind", when(known, col("joined_kind")).otherwise(col("speaker_kind")))
                .select(names(ArticleTables.STATEMENTS));
    }

    /** Rows of {@link SpeakerTables#SPEAKERS}. */
    public Dataset<Row> speakers() {
        Column body = not(col("in_headline"));
        Dataset<Row> joined = withAssignments().filter(col("joined_id").isNotNull());
        Dataset<Row> ruled = joined.groupBy("joined_id", "speaker", "rule", "evidence")
                .agg(count(lit(1)).as("n"))
                .groupBy("joined_id", "speaker")
                .agg(max_by(struct("rule", "evidence"), struct("n", "rule", "evidence"))
                        .as("why"));
        return joined.groupBy("joined_id", "speaker")
                .agg(
                        max("joined_name").as("joined_name"),
                        max("joined_kind").as("joined_kind"),
                        sum(when(body, lit(1L)).otherwise(lit(0L))).as("statements"),
                        countDistinct(when(body, col("article_id"))).as("articles"),
                        countDistinct(when(body, col("source"))).as("sources"),
                        min("published_date").as("first_seen"),
                        max("published_date").as("last_seen"),
                        min("joined_confidence").as("confidence"))
                .join(
                        ruled.withColumnRenamed("joined_id", "id").withColumnRenamed("speaker", "name"),
                        col("joined_id").equalTo(col("id")).and(col("speaker").equalTo(col("name"))))
                .select(
                        col("joined_id").as("speaker_id"),
                        col("joined_name").as("speaker"),
                        col("joined_kind").as("speaker_kind"),
                        col("speaker").as("spelling"),
                        col("statements"),
                        col("articles"),
                        col("sources"),
                        col("first_seen"),
                        col("last_seen"),
                        col("why.rule").as("rule"),
                        col("why.evidence").as("evidence"),
                        col("confidence"));
    }

    /** Those of the spellings that no statement gives its speaker. */
    public List<String> unseen(List<String> spellings) {
        List<String> unseen = new ArrayList<>(spellings);
        if (!unseen.isEmpty()) {
            unseen.removeAll(assigned.filter(col("speaker").isin(spellings.toArray()))
                    .select("speaker")
                    .distinct()
                    .as(Encoders.STRING())
                    .collectAsList());
        }
        return unseen;
    }

    private Dataset<Row> withAssignments() {
        return withAssignments(statements, "speaker");
    }

    /** @param who how the columns of the speaker begin */
    private Dataset<Row> withAssignments(Dataset<Row> rows, String who) {
        Dataset<Row> left = withMonth(rows).drop(who + "_id");
        Dataset<Row> right = assigned;
        Column condition = lit(true);
        for (String name : SEEN) {
            right = right.withColumnRenamed(name, "seen_" + name);
            condition = condition.and(col(name.replace("speaker", who)).eqNullSafe(col("seen_" + name)));
        }
        return left.join(right, condition, "left");
    }

    private static Dataset<Row> seen(Dataset<Row> rows, String who) {
        return withMonth(rows)
                .select(Arrays.stream(SEEN)
                        .map(name -> col(name.replace("speaker", who)).as(name))
                        .toArray(Column[]::new));
    }

    private static Dataset<Row> withMonth(Dataset<Row> statements) {
        return statements.withColumn(
                "month", year(col("published_date")).multiply(12).plus(month(col("published_date"))));
    }

    private static Column[] names(Table table) {
        return table.columnNames().stream()
                .map(name -> col(name))
                .toArray(Column[]::new);
    }

    private static SpeakerRecord sighting(Row row) {
        return new SpeakerRecord(
                row.getString(0),
                SpeakerKind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                row.getString(2),
                row.isNullAt(3) ? null : (Integer) row.getInt(3),
                row.getLong(4));
    }

    /** Joins the observations of one block, on an executor: counted rows in, rows of {@link #ASSIGNMENTS} out. */
    private static final class Block implements FlatMapGroupsFunction<String, Row, Row> {
        private static final long serialVersionUID = 1L;

        private final SpeakerJoin join;

        Block(SpeakerJoin join) {
            this.join = join;
        }

        @Override
        public Iterator<Row> call(String key, Iterator<Row> rows) {
            List<SpeakerRecord> sightings = new ArrayList<>();
            rows.forEachRemaining(row -> sightings.add(sighting(row)));
            return join.join(sightings).stream().map(Block::row).iterator();
        }

        private static Row row(Assignment assignment) {
            SpeakerRecord sighting = assignment.sighting();
            @Nullable Integer month = sighting.month();
            return RowFactory.create(
                    sighting.spelling(),
                    sighting.kind().code(),
                    sighting.role(),
                    month,
                    assignment.speakerId(),
                    assignment.speaker(),
                    assignment.kind().code(),
                    assignment.rule().code(),
                    assignment.evidence(),
                    assignment.confidence());
        }
    }
}
