package org.pullquote.aggregate.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
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
import org.pullquote.join.NameKind;
import org.pullquote.join.SpeakerAliases;
import org.pullquote.join.SpeakerJoin;
import org.pullquote.join.SpeakerRecord;
import org.pullquote.model.Coded;
import org.pullquote.model.SpeakerKind;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.AttitudeTable;
import org.pullquote.schema.SpeakerTables;

/**
 * Applies {@link SpeakerJoin} to the statements of a collection: counts the names of speakers, targets and holders of attitudes,
 * joins them block by block, and writes the ids back. Uses only the names as articles give them, so that joined statements can be
 * joined again.
 */
public final class JoinedSpeakers {
    /** Mentions with equal values in these columns are joined as one. */
    private static final String[] SEEN = {"name", "name_kind", "role", "month"};

    /**
     * What an article takes joint speakers for, in rows of tables before 2.0, which have no kind of each: they are all people or all bodies,
     * as the first. Beside others without a name ("Lund and her aides", "the United States and its allies") the speaker of the statement
     * is a group, which says nothing of the one named.
     */
    private static final String KIND_BY_FIRST = "CASE WHEN speaker_kind IN ('%1$s', '%2$s') THEN '%1$s'"
            .concat(" WHEN speaker_kind = '%3$s' THEN '%4$s' ELSE '%5$s' END")
            .formatted(
                    NameKind.ORGANIZATION.code(),
                    NameKind.OUTLET.code(),
                    NameKind.GROUP.code(),
                    NameKind.UNKNOWN.code(),
                    NameKind.PERSON.code());

    /**
     * The names of a statement by their place: its speaker (of joint speakers, the first), then its targets in order, then all
     * joint speakers in order.
     */
    private static final String NAMES = "concat(array(named_struct('name', if(speaker IS NULL, NULL,"
            + " coalesce(get(speakers, 0).name, speaker_in_article, speaker)), 'name_kind', coalesce(get(speakers, 0).kind,"
            + " speaker_kind), 'role', speaker_role)), transform(targets, t -> named_struct('name', t.name, 'name_kind',"
            + " if(t.kind = 'organization', 'body', t.kind), 'role', CAST(NULL AS STRING))),"
            + " transform(speakers, s -> named_struct('name', s.name, 'name_kind', coalesce(s.kind, " + KIND_BY_FIRST
            + "), 'role', CAST(NULL AS STRING))))";

    private static final int SPEAKER_PLACE = 0;

    /** The place of the holder of an attitude, who is named in no statement. */
    private static final int HOLDER_PLACE = -1;

    private static final StructType ASSIGNMENTS = new StructType()
            .add("name", DataTypes.StringType)
            .add("name_kind", DataTypes.StringType)
            .add("role", DataTypes.StringType)
            .add("month", DataTypes.IntegerType)
            .add("joined_id", DataTypes.StringType)
            .add("joined_name", DataTypes.StringType)
            .add("joined_kind", DataTypes.StringType)
            .add("joined_target_kind", DataTypes.StringType)
            .add("rule", DataTypes.StringType)
            .add("evidence", DataTypes.StringType)
            .add("joined_confidence", DataTypes.DoubleType);

    private final Dataset<Row> statements;
    private final Dataset<Row> attitudes;

    /** A row for each name in a statement or attitude, with its place and its assignment. */
    private final Dataset<Row> assigned;

    private final Dataset<Row> underJoinedNames;

    private JoinedSpeakers(Dataset<Row> statements, Dataset<Row> attitudes, Dataset<Row> assigned, Checkpoint keeping) {
        this.statements = statements;
        this.attitudes = attitudes;
        this.assigned = assigned;
        // Every aggregate reads these rows, many at once.
        this.underJoinedNames = keeping.keep("under-joined-names", renamed());
    }

    /**
     * @param statements rows of {@link ArticleTables#STATEMENTS}, whose ids are ignored
     * @param attitudes rows of {@link AttitudeTable#ATTITUDES}, whose holders are joined with the speakers
     * @param aliases the user's aliases
     * @param keeping where intermediate steps are checkpointed
     */
    public static JoinedSpeakers of(
            Dataset<Row> statements, Dataset<Row> attitudes, SpeakerAliases aliases, Checkpoint keeping) {
        SpeakerJoin join = new SpeakerJoin(aliases);
        Dataset<Row> mentions = mentions(statements).unionByName(holders(attitudes));
        Dataset<Row> assignments = mentions.groupBy(columns(SEEN))
                .agg(count(lit(1)).as("seen"))
                .groupByKey((MapFunction<Row, String>) row -> join.block(sighting(row)), Encoders.STRING())
                .flatMapGroups(new Block(join), Encoders.row(ASSIGNMENTS));
        Column same = lit(true);
        for (String name : SEEN) {
            assignments = assignments.withColumnRenamed(name, "seen_" + name);
            same = same.and(col(name).eqNullSafe(col("seen_" + name)));
        }
        Dataset<Row> assigned = keeping.keep("assigned-names", mentions.join(assignments, same));
        return new JoinedSpeakers(statements, attitudes, assigned, keeping);
    }

    /**
     * The statements with the joined ids of speakers and targets and the joined name of the speaker, all else unchanged: rows of
     * {@link ArticleTables#STATEMENTS}.
     */
    public Dataset<Row> statements() {
        // In folders of earlier versions, the column speaker holds the name as the article gives it.
        Column inArticle = coalesce(col("speaker_in_article"), col("speaker"));
        // Before 2.0, a joint statement had the kind of its first speaker.
        Column isOfPeople = size(col("speakers")).gt(0).and(col("speaker_kind").equalTo(SpeakerKind.PERSON.code()));
        return withNames()
                .withColumn("speaker_id", col("of_speaker.joined_id"))
                .withColumn("speaker_in_article", inArticle)
                .withColumn(
                        "speaker",
                        when(size(col("speakers")).gt(0), col("speaker_in_article"))
                                .otherwise(col("of_speaker.joined_name")))
                .withColumn("targets", targets("t.name", "t.kind"))
                .withColumn(
                        "speaker_kind",
                        when(isOfPeople, SpeakerKind.GROUP.code()).otherwise(col("speaker_kind")))
                .withColumn("speakers", together("s.name", "s.kind"))
                .select(columns());
    }

    /** The attitudes with the joined ids of their holders: rows of {@link AttitudeTable#ATTITUDES}. */
    public Dataset<Row> attitudes() {
        Dataset<Row> holders = assigned.filter(col("place").equalTo(HOLDER_PLACE))
                .select(col("named_in").as("attitude_id"), col("joined_id").as("holder_id"));
        return attitudes
                .drop("holder_id")
                .join(holders, new String[] {"attitude_id"}, "left")
                .select(columns(AttitudeTable.ATTITUDES.columnNames().toArray(String[]::new)));
    }

    /** The statements with joined names and kinds instead of the article's, also for each joint speaker, as aggregates count them. */
    public Dataset<Row> underJoinedNames() {
        return underJoinedNames;
    }

    private Dataset<Row> renamed() {
        Column known = col("of_speaker").isNotNull();
        return withNames()
                .withColumn("speaker_id", col("of_speaker.joined_id"))
                .withColumn("speaker", col("of_speaker.joined_name"))
                .withColumn(
                        "speaker_kind",
                        when(known, col("of_speaker.joined_kind")).otherwise(col("speaker_kind")))
                .withColumn("targets", targets("n.joined_name", "n.joined_target_kind"))
                .withColumn("speakers", together("n.joined_name", "n.joined_kind"))
                .select(columns());
    }

    /** Rows of {@link SpeakerTables#SPEAKERS}. */
    public Dataset<Row> speakers() {
        return spellings(
                assigned.filter(col("place").geq(SPEAKER_PLACE).and(not(col("of_target")))), "speaker", "joined_kind");
    }

    /** Rows of {@link SpeakerTables#TARGETS}. */
    public Dataset<Row> targets() {
        return spellings(
                assigned.filter(col("place").gt(SPEAKER_PLACE).and(col("of_target"))), "target", "joined_target_kind");
    }

    private static Dataset<Row> spellings(Dataset<Row> assigned, String named, String kind) {
        Column body = not(col("in_headline"));
        Dataset<Row> ruled = assigned.groupBy("joined_id", "name", "rule", "evidence")
                .agg(count(lit(1)).as("n"))
                .groupBy(col("joined_id").as("id"), col("name").as("spelling"))
                .agg(max_by(struct("rule", "evidence"), struct("n", "rule", "evidence"))
                        .as("why"));
        return assigned.groupBy("joined_id", "name")
                .agg(
                        max("joined_name").as(named),
                        max(kind).as(named + "_kind"),
                        countDistinct(when(body, col("named_in"))).as("statements"),
                        countDistinct(when(body, col("article_id"))).as("articles"),
                        countDistinct(when(body, col("source"))).as("sources"),
                        min("published_date").as("first_seen"),
                        max("published_date").as("last_seen"),
                        min("joined_confidence").as("confidence"))
                .join(ruled, col("joined_id").equalTo(col("id")).and(col("name").equalTo(col("spelling"))))
                .select(
                        col("id").as(named + "_id"),
                        col(named),
                        col(named + "_kind"),
                        col("spelling"),
                        col("statements"),
                        col("articles"),
                        col("sources"),
                        col("first_seen"),
                        col("last_seen"),
                        col("why.rule").as("rule"),
                        col("why.evidence").as("evidence"),
                        col("confidence"));
    }

    /** The spellings that name no speaker or target of a statement and no holder of an attitude. */
    public List<String> unseen(List<String> spellings) {
        List<String> unseen = new ArrayList<>(spellings);
        if (!unseen.isEmpty()) {
            unseen.removeAll(assigned.filter(col("name").isin(spellings.toArray()))
                    .select("name")
                    .distinct()
                    .as(Encoders.STRING())
                    .collectAsList());
        }
        return unseen;
    }

    /** A row for each name in a statement, by its place in {@link #NAMES}. */
    private static Dataset<Row> mentions(Dataset<Row> statements) {
        return statements
                .select(col("*"), posexplode(expr(NAMES)).as(new String[] {"place", "mention"}))
                .select(mention(
                        col("statement_id"),
                        col("place"),
                        expr("place > " + SPEAKER_PLACE + " AND place <= size(targets)"),
                        "mention.name",
                        "mention.name_kind",
                        "mention.role"))
                .filter(col("name").isNotNull());
    }

    private static Dataset<Row> holders(Dataset<Row> attitudes) {
        return attitudes
                .select(mention(
                        col("attitude_id"), lit(HOLDER_PLACE), lit(false), "holder", "holder_kind", "holder_role"))
                .filter(col("name").isNotNull());
    }

    private static Column[] mention(Column in, Column place, Column ofTarget, String name, String kind, String role) {
        Column month = year(col("published_date")).multiply(12).plus(month(col("published_date")));
        return new Column[] {
            in.as("named_in"),
            col("article_id"),
            col("source"),
            col("published_date"),
            col("in_headline"),
            month.as("month"),
            place.as("place"),
            ofTarget.as("of_target"),
            col(name).as("name"),
            col(kind).as("name_kind"),
            col(role).as("role")
        };
    }

    /** The statements with the assignments of their speaker (if named), targets and joint speakers. */
    private Dataset<Row> withNames() {
        Dataset<Row> names = assigned.filter(col("place").geq(SPEAKER_PLACE))
                .groupBy("named_in")
                .agg(sort_array(collect_list(
                                struct("place", "joined_id", "joined_name", "joined_kind", "joined_target_kind")))
                        .as("names"))
                .select(
                        col("named_in"),
                        expr("get(filter(names, n -> n.place = " + SPEAKER_PLACE + "), 0)")
                                .as("of_speaker"),
                        col("names"));
        return statements
                .join(names, col("statement_id").equalTo(col("named_in")), "left")
                .withColumn(
                        "of_targets",
                        expr("filter(names, n -> n.place > " + SPEAKER_PLACE + " AND n.place <= size(targets))"))
                .withColumn("of_together", expr("filter(names, n -> n.place > size(targets))"));
    }

    /** The targets with their joined ids, in order; {@code t} is a target and {@code n} its assignment. */
    private static Column targets(String name, String kind) {
        return expr(
                "if(size(targets) = 0, targets, zip_with(targets, of_targets, (t, n) -> named_struct('name', " + name
                        + ", 'target_id', n.joined_id, 'kind', " + kind
                        + ", 'begin', t.begin, 'end', t.end, 'tone', t.tone, 'tone_label', t.tone_label)))");
    }

    /** The joint speakers with their joined ids, in order; {@code s} is a speaker and {@code n} the speaker's assignment. */
    private static Column together(String name, String kind) {
        return expr("zip_with(speakers, coalesce(of_together, array()), (s, n) -> named_struct('name', " + name
                + ", 'speaker_id', n.joined_id, 'kind', " + kind + "))");
    }

    private static Column[] columns() {
        return columns(ArticleTables.STATEMENTS.columnNames().toArray(String[]::new));
    }

    private static Column[] columns(String... names) {
        return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
    }

    private static SpeakerRecord sighting(Row row) {
        return new SpeakerRecord(
                row.getString(0),
                Coded.of(NameKind.class, row.getString(1)),
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
                    assignment.targetKind().code(),
                    assignment.rule().code(),
                    assignment.evidence(),
                    assignment.confidence());
        }
    }
}
