package org.pullquote.aggregate.utterance;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.base.StarClustering;
import org.pullquote.aggregate.utterance.QuotedLikeness.Distance;
import org.pullquote.aggregate.wording.Alignment;
import org.pullquote.aggregate.wording.Wording;
import org.pullquote.model.Coded;
import org.pullquote.model.StatementKind;

/**
 * Groups quoted statements that have the same words, each group around its fullest form, with which every member was compared
 * word by word.
 *
 * <p>Candidates share a rare run of words ({@link Wording#keys()}). Statements with the same key are not all paired: each is
 * paired with the longest of them and with its predecessor in the order of the next key, and of these only with the
 * {@value #MAX_COMPARED} with which it shares most keys. So the number of pairs grows linearly with the statements, however often
 * a thing is quoted and however long it is. Only statements of one speaker, or without a sure speaker, form one utterance.
 */
final class QuotedVersions {
    /** The most statements that a statement is compared with, those first with which it shares most keys. */
    private static final int MAX_COMPARED = 12;

    private static final StructType WORDED = StructType.fromDDL("statement_id STRING NOT NULL, kind STRING NOT NULL,"
            + " content STRING NOT NULL, speakers ARRAY<STRING> NOT NULL, voices ARRAY<STRING> NOT NULL,"
            + " published_date DATE, story_id STRING, text_id STRING, article_id STRING NOT NULL,"
            + " ordinal INT NOT NULL, size INT NOT NULL, keys ARRAY<BIGINT> NOT NULL");
    private static final StructType LIKENESS =
            StructType.fromDDL("one STRING NOT NULL, other STRING NOT NULL, likeness STRING NOT NULL");
    private static final String OTHER_SPEAKER = "other speaker";

    private final Dataset<Row> worded;
    private final Dataset<Row> links;
    private final Dataset<Row> members;

    private QuotedVersions(Dataset<Row> worded, Dataset<Row> links, Dataset<Row> members) {
        this.worded = worded;
        this.links = links;
        this.members = members;
    }

    /**
     * @param statements rows of the statements table
     */
    static QuotedVersions of(Dataset<Row> statements, Checkpoint keeping) {
        Dataset<Row> worded = keeping.keep(
                "utterance-words",
                statements
                        .filter(col("kind").notEqual(StatementKind.INDIRECT.code()))
                        .join(SureSpeakers.within(statements), new String[] {"statement_id"}, "left")
                        .select(
                                col("statement_id"),
                                col("kind"),
                                col("content"),
                                SureSpeakers.ofStatement().as("speakers"),
                                array_union(SureSpeakers.ofStatement(), coalesce(col("speakers_within"), array()))
                                        .as("voices"),
                                col("published_date"),
                                col("story_id"),
                                coalesce(col("copy_of"), col("article_id")).as("text_id"),
                                col("article_id"),
                                col("ordinal"))
                        .flatMap((FlatMapFunction<Row, Row>) QuotedVersions::worded, Encoders.row(WORDED)));
        Dataset<Row> links = keeping.keep("utterance-links", likenesses(candidates(worded), worded));
        Dataset<Row> ranks = worded.select(
                col("statement_id").as("node"),
                struct(
                                col("size").multiply(-1).as("size"),
                                coalesce(
                                                col("published_date"),
                                                lit("9999-12-31").cast("DATE"))
                                        .as("day"),
                                col("statement_id"))
                        .as("rank"));
        UnaryOperator<Dataset<Row>> alike = pairs -> same(likenesses(pairs, worded));
        Dataset<Row> stars = new StarClustering(ranks, alike, keeping, "utterances").of(same(links));
        Dataset<Row> nearest =
                keeping.keep("utterance-nearest", atNearestHub(keeping.keep("utterance-stars", stars), links, worded));
        Dataset<Row> leaving = keeping.keep(
                "utterance-leaving",
                SureSpeakers.ofOthers(
                        nearest.join(worded.select(col("statement_id").as("node"), col("speakers")), "node")));
        Dataset<Row> left = same(links)
                .join(leaving.withColumnRenamed("node", "one"), "one")
                .join(leaving.withColumnRenamed("node", "other"), "other")
                .select("one", "other");
        // Their hubs are known, so they leave these groups no more.
        Dataset<Row> groups = nearest.join(leaving, new String[] {"node"}, "left_anti")
                .select("node", "hub")
                .union(new StarClustering(ranks, alike, keeping, "utterances-left").of(left));
        Dataset<Row> alone = worded.select(col("statement_id").as("node"))
                .join(groups.select("node"), new String[] {"node"}, "left_anti")
                .select(col("node"), col("node").as("hub"));
        Dataset<Row> members =
                keeping.keep("utterance-groups", groups.union(alone).withColumnRenamed("node", "statement_id"));
        return new QuotedVersions(worded, links, keeping.keep("utterance-quoted", withContinuations(members, worded)));
    }

    /**
     * The same groups, each member under the hub that it changes least. Two articles may have a sentence in different words, and
     * both be hubs; a version trimmed from one must not be compared with the other, of which it would be an alteration.
     */
    private static Dataset<Row> atNearestHub(Dataset<Row> groups, Dataset<Row> links, Dataset<Row> worded) {
        Dataset<Row> linked = same(links);
        Dataset<Row> offers = linked.union(linked.select(col("other"), col("one")))
                .join(groups.select(col("node").as("one"), col("hub").as("had")), "one")
                .join(groups.select(col("node").as("other"), col("hub").as("offered")), "other")
                .filter(col("one").notEqual(col("had")).and(col("had").notEqual(col("offered"))))
                .select(col("one"), col("offered").as("other"))
                .distinct();
        Dataset<Row> alike = same(likenesses(offers, worded))
                .select(col("one").as("node"), col("other").as("hub"));
        Dataset<Row> had = groups.join(alike.select("node").distinct(), "node").select("node", "hub");
        UserDefinedFunction putIn =
                udf((UDF4<String, String, String, String, Integer>) QuotedVersions::putIn, DataTypes.IntegerType);
        Dataset<Row> hubs = renamed(worded.select("statement_id", "kind", "content"), "hub")
                .withColumnRenamed("hub_statement_id", "hub");
        Dataset<Row> nearest = had.withColumn("moved", lit(false))
                .union(alike.withColumn("moved", lit(true)))
                .join(worded.select(col("statement_id").as("node"), col("kind"), col("content")), "node")
                .join(hubs, "hub")
                .groupBy("node")
                .agg(min_by(
                                col("hub"),
                                struct(
                                        putIn.apply(col("hub_kind"), col("hub_content"), col("kind"), col("content")),
                                        col("moved"),
                                        col("hub")))
                        .as("nearest"));
        return groups.join(nearest, new String[] {"node"}, "left")
                .select(col("node"), coalesce(col("nearest"), col("hub")).as("hub"));
    }

    private static int putIn(String hubKind, String hub, String kind, String content) {
        return Alignment.of(Wording.ofQuote(hubKind, hub), Wording.ofQuote(kind, content))
                .putIn();
    }

    /**
     * The same members, with continuations moved to the hub of the statement that they continue: an article may split by its cue
     * what the hub has as one quotation, and quote more of the second half than the hub does, so that this half alone is not
     * similar to the hub. Members of another hub stay there.
     */
    private static Dataset<Row> withContinuations(Dataset<Row> members, Dataset<Row> worded) {
        Dataset<Row> known = members.join(
                worded.select("statement_id", "article_id", "ordinal", "speakers", "kind", "content"), "statement_id");
        Dataset<Row> parts = renamed(known.filter(col("hub").notEqual(col("statement_id"))), "part");
        Dataset<Row> next = renamed(known, "next");
        Dataset<Row> hubs = renamed(worded.select("statement_id", "kind", "content"), "hub");
        UserDefinedFunction goesOn = udf(
                (UDF6<String, String, String, String, String, String, Boolean>) QuotedVersions::goesOn,
                DataTypes.BooleanType);
        Dataset<Row> joins = parts.join(next, col("part_article_id").equalTo(col("next_article_id")))
                .filter(abs(col("part_ordinal").minus(col("next_ordinal")))
                        .equalTo(1)
                        .and(col("part_hub").notEqual(col("next_hub")))
                        .and(col("next_hub").equalTo(col("next_statement_id")))
                        .and(not(SureSpeakers.differ(col("part_speakers"), col("next_speakers")))))
                .join(hubs, col("part_hub").equalTo(col("hub_statement_id")))
                .join(renamed(SureSpeakers.ofHubs(known), "of"), col("part_hub").equalTo(col("of_hub")), "left")
                .filter(not(coalesce(SureSpeakers.differ(col("next_speakers"), col("of_hub_speakers")), lit(false))))
                .filter(goesOn.apply(
                        col("hub_kind"),
                        col("hub_content"),
                        col("part_kind"),
                        col("part_content"),
                        col("next_kind"),
                        col("next_content")))
                .groupBy(col("next_hub").as("hub"))
                .agg(min("part_hub").as("into"));
        // In a chain of continuations, only the first step is made.
        Dataset<Row> last = joins.join(joins.select(col("hub").as("into")), new String[] {"into"}, "left_anti");
        return members.join(last, new String[] {"hub"}, "left")
                .select(col("statement_id"), coalesce(col("into"), col("hub")).as("hub"));
    }

    private static boolean goesOn(
            String hubKind, String hub, String partKind, String part, String nextKind, String next) {
        Wording full = Wording.ofQuote(hubKind, hub);
        return QuotedLikeness.goesOn(
                Alignment.of(full, Wording.ofQuote(partKind, part)),
                Alignment.of(full, Wording.ofQuote(nextKind, next)));
    }

    /** Every quoted statement that is long enough to compare, with the fullest form of its group: itself, if alone. */
    Dataset<Row> members() {
        return members;
    }

    /** The fullest forms with what paraphrases are compared with: {@code hub}, {@code content}, {@code speakers}, day and story. */
    Dataset<Row> hubs() {
        return members.join(worded.select("statement_id", "speakers", "published_date", "story_id"), "statement_id")
                .join(worded.select(col("statement_id").as("hub"), col("content")), "hub")
                .select("hub", "content", "speakers", "published_date", "story_id");
    }

    /**
     * Fullest forms whose words are elsewhere attributed to a speaker of none of their members: {@code hub},
     * {@code other_speaker}.
     */
    Dataset<Row> otherSpeakers() {
        Dataset<Row> disputes = links.filter(col("likeness").equalTo(OTHER_SPEAKER));
        // Two of the joint speakers of a fullest form, each alone, do not dispute it.
        Dataset<Row> own = members.join(worded.select("statement_id", "speakers"), "statement_id")
                .select(col("hub"), explode(col("speakers")).as("other_speaker"));
        Dataset<Row> both = disputes.select("one", "other").union(disputes.select(col("other"), col("one")));
        return both.join(members, both.col("one").equalTo(members.col("statement_id")))
                .select("hub", "other")
                .join(
                        worded.select(
                                col("statement_id").as("other"),
                                explode(col("speakers")).as("other_speaker")),
                        "other")
                .select("hub", "other_speaker")
                .distinct()
                .join(own, new String[] {"hub", "other_speaker"}, "left_anti");
    }

    private static Dataset<Row> candidates(Dataset<Row> worded) {
        Dataset<Row> keyed = worded.select(
                        col("statement_id"),
                        col("speakers"),
                        col("size"),
                        col("keys"),
                        posexplode(col("keys")).as(new String[] {"place", "key"}))
                .withColumn("speaker", explode_outer(col("speakers")))
                .withColumn("next", coalesce(get(col("keys"), col("place").plus(1)), lit(0L)));
        Column[] longest = {col("size").desc(), col("statement_id")};
        Column[] neighbours = {col("next"), col("size").desc(), col("statement_id")};
        WindowSpec ofSpeaker = Window.partitionBy("key", "speaker");
        WindowSpec ofAll = Window.partitionBy("key");
        WindowSpec mostMet =
                Window.partitionBy("statement_id").orderBy(col("met").desc(), col("with"));
        return keyed.withColumn("a", first("statement_id").over(ofSpeaker.orderBy(longest)))
                .withColumn("b", lag("statement_id", 1).over(ofSpeaker.orderBy(neighbours)))
                .withColumn("c", first("statement_id").over(ofAll.orderBy(longest)))
                .withColumn("d", lag("statement_id", 1).over(ofAll.orderBy(neighbours)))
                .select(
                        col("statement_id"),
                        explode(array(col("a"), col("b"), col("c"), col("d"))).as("with"))
                .filter(col("with").notEqual(col("statement_id")))
                .groupBy("statement_id", "with")
                .agg(count(lit(1)).as("met"))
                .withColumn("rank", row_number().over(mostMet))
                .filter(col("rank").leq(MAX_COMPARED))
                .select(
                        least(col("statement_id"), col("with")).as("one"),
                        greatest(col("statement_id"), col("with")).as("other"))
                .distinct();
    }

    private static Dataset<Row> same(Dataset<Row> likenesses) {
        return likenesses.filter(col("likeness").notEqual(OTHER_SPEAKER)).select("one", "other");
    }

    /** The pairs that have the same words, and whether one speaker may have said both or two are in dispute over them. */
    private static Dataset<Row> likenesses(Dataset<Row> pairs, Dataset<Row> worded) {
        Column days = abs(datediff(col("one_published_date"), col("other_published_date")));
        Column together = col("one_story_id")
                .equalTo(col("other_story_id"))
                .or(col("one_text_id").equalTo(col("other_text_id")));
        Column distance = when(together, Distance.STORY.code())
                .when(days.leq(1), Distance.DAY.code())
                .when(days.leq(QuotedLikeness.DAYS), Distance.NEAR.code())
                .when(days.isNull(), Distance.UNKNOWN.code())
                .otherwise(Distance.FAR.code());
        Column twoSpeakers = SureSpeakers.differ(col("one_speakers"), col("other_speakers"));
        // Who quotes another within his own statement has the other's words, and an article that has words twice
        // reports both.
        Column isNoDispute = SureSpeakers.meet(col("one_voices"), col("other_voices"))
                .or(col("one_article_id").equalTo(col("other_article_id")));
        return pairs.join(side(worded, "one"), "one")
                .join(side(worded, "other"), "other")
                .filter(not(twoSpeakers.and(isNoDispute)))
                .select(
                        col("one"),
                        col("other"),
                        col("one_kind"),
                        col("one_content"),
                        col("other_kind"),
                        col("other_content"),
                        distance.as("distance"),
                        SureSpeakers.meet(col("one_speakers"), col("other_speakers"))
                                .as("one_speaker_of_both"),
                        twoSpeakers.as("two_speakers"))
                .flatMap((FlatMapFunction<Row, Row>) QuotedVersions::likeness, Encoders.row(LIKENESS));
    }

    private static Dataset<Row> side(Dataset<Row> worded, String side) {
        Dataset<Row> columns = worded.drop("ordinal", "size", "keys");
        return renamed(columns, side).withColumnRenamed(side + "_statement_id", side);
    }

    private static Dataset<Row> renamed(Dataset<Row> rows, String side) {
        Dataset<Row> renamed = rows;
        for (String column : rows.columns()) {
            renamed = renamed.withColumnRenamed(column, side + "_" + column);
        }
        return renamed;
    }

    private static Iterator<Row> likeness(Row pair) {
        Wording one = Wording.ofQuote(pair.getString(2), pair.getString(3));
        Wording other = Wording.ofQuote(pair.getString(4), pair.getString(5));
        // The alignment must be the same in whichever order the two come.
        boolean turned = one.size() == other.size()
                ? pair.getString(0).compareTo(pair.getString(1)) > 0
                : other.size() > one.size();
        Alignment alignment = Alignment.of(turned ? other : one, turned ? one : other);
        boolean twoSpeakers = pair.getBoolean(8);
        boolean like = twoSpeakers
                ? QuotedLikeness.ofTwoSpeakers(alignment)
                : QuotedLikeness.ofOneUtterance(
                        alignment, Coded.of(Distance.class, pair.getString(6)), pair.getBoolean(7));
        return like
                ? List.of(RowFactory.create(pair.get(0), pair.get(1), twoSpeakers ? OTHER_SPEAKER : "same"))
                        .iterator()
                : List.<Row>of().iterator();
    }

    private static Iterator<Row> worded(Row statement) {
        Wording wording = Wording.ofQuote(statement.getString(1), statement.getString(2));
        if (wording.size() < QuotedLikeness.MIN_WORDS) {
            return List.<Row>of().iterator();
        }
        return List.of(RowFactory.create(
                        statement.get(0),
                        statement.get(1),
                        statement.get(2),
                        statement.get(3),
                        statement.get(4),
                        statement.get(5),
                        statement.get(6),
                        statement.get(7),
                        statement.get(8),
                        statement.get(9),
                        wording.size(),
                        wording.keys().toArray(Long[]::new)))
                .iterator();
    }
}
