package org.pullquote.aggregate.utterance;

import static java.util.stream.Collectors.toCollection;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pullquote.aggregate.wording.Collation;
import org.pullquote.aggregate.wording.Collation.Collated;
import org.pullquote.aggregate.wording.Quote;
import org.pullquote.aggregate.wording.Wording;
import org.pullquote.model.StatementKind;
import org.pullquote.model.VersionKind;
import org.pullquote.schema.UtteranceTables;

/** Versions of utterances, compared with their fullest form. */
final class VersionRows {
    /** The largest distance, in statements of the article, between the parts of a quotation split by its cues. */
    private static final int MAX_STATEMENTS_APART = 2;

    private static final double DIGITS = 1e6;

    /** Characters before and after a quote that are searched for the words it lacks. */
    private static final int CHARACTERS_AROUND = 10_000;
    /** The text of the article from {@link #CHARACTERS_AROUND} before a quote to as many after it. */
    private static final String AROUND = """
            CASE WHEN kind <> '%s' THEN substring(text, greatest(0, array_min(content_text_spans.begin) - %2$d) + 1,
            array_max(content_text_spans.end) - greatest(0, array_min(content_text_spans.begin) - %2$d) + %2$d) END""".formatted(StatementKind.INDIRECT.code(), CHARACTERS_AROUND);

    /** The parts of a quotation that the reporter's words separate. */
    private static final String PARTS = """
            CASE WHEN kind = '%s' AND size(content_text_spans) > 1 THEN
            transform(content_text_spans, span -> substring(text, span.begin + 1, span.end - span.begin)) END""".formatted(StatementKind.DIRECT.code());

    private static final StructType MEMBER = StructType.fromDDL(
            "hub STRING NOT NULL, statement_id STRING NOT NULL,"
                    + " article_id STRING NOT NULL, text_id STRING NOT NULL, published_date DATE, ordinal INT NOT NULL,"
                    + " kind STRING NOT NULL, content STRING NOT NULL, overlap DOUBLE, is_fragment BOOLEAN NOT NULL, around STRING NOT NULL, parts ARRAY<STRING> NOT NULL, speakers ARRAY<STRING> NOT NULL");
    private static final StructType COMPARED = StructType.fromDDL("hub STRING NOT NULL, utterance_id STRING NOT NULL,"
            + " fullest STRING, statement_id STRING NOT NULL, is_fullest BOOLEAN NOT NULL, version STRING NOT NULL,"
            + " kept_share DOUBLE, words_left_out INT, words_put_in INT,"
            + " alignment ARRAY<STRUCT<kind: STRING, full: STRING, version: STRING>>");

    private VersionRows() {}

    /**
     * The columns of {@link UtteranceTables#UTTERANCE_VERSIONS}, {@code speaker_kind}, {@code hub} and {@code fullest} (the
     * fullest form, in one row of each utterance).
     *
     * @param members {@code statement_id}, the {@code hub} that it belongs to, and {@code overlap} of a paraphrase
     * @param statements rows of the statements table
     * @param texts rows of the texts table
     */
    static Dataset<Row> of(Dataset<Row> members, Dataset<Row> statements, Dataset<Row> texts) {
        Dataset<Row> alike = members.join(statements, "statement_id").withColumn("is_fragment", lit(false));
        Dataset<Row> compared = rows(alike, texts)
                .union(rows(fragments(alike, statements), texts))
                .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
                .flatMapGroups((FlatMapGroupsFunction<String, Row, Row>) VersionRows::compared, Encoders.row(COMPARED));
        return statements
                .select(
                        "statement_id",
                        "article_id",
                        "source",
                        "published_date",
                        "copy_of",
                        "kind",
                        "content",
                        "speaker",
                        "speaker_id",
                        "speaker_kind",
                        "confidence",
                        "cue",
                        "stance",
                        "tone",
                        "context_tone")
                .join(compared, "statement_id");
    }

    private static Dataset<Row> rows(Dataset<Row> members, Dataset<Row> texts) {
        Column textId = coalesce(col("copy_of"), col("article_id"));
        return members.join(texts.select("article_id", "text"), new String[] {"article_id"}, "left")
                .withColumn("text_id", textId)
                .withColumn("around", coalesce(expr(AROUND), lit("")))
                .withColumn("parts", coalesce(expr(PARTS), array()))
                .withColumn("speakers", SureSpeakers.ofStatement())
                .select(List.of(MEMBER.fieldNames()).stream()
                        .map(name -> col(name))
                        .toArray(Column[]::new));
    }

    /** Quotes too short to be compared, near a quote of the same article whose hub is of the same speaker and has their words in a row. */
    private static Dataset<Row> fragments(Dataset<Row> alike, Dataset<Row> statements) {
        UserDefinedFunction isFragment =
                udf((UDF4<String, String, String, String, Boolean>) VersionRows::isFragment, DataTypes.BooleanType);
        Dataset<Row> hubs = alike.join(
                        statements.select(
                                col("statement_id").as("hub"),
                                col("kind").as("hub_kind"),
                                col("content").as("hub_content")),
                        "hub")
                .filter(col("overlap").isNull())
                .select(
                        col("hub"),
                        col("hub_kind"),
                        col("hub_content"),
                        col("article_id"),
                        col("ordinal").as("hub_ordinal"))
                .join(
                        SureSpeakers.ofHubs(alike.withColumn("speakers", SureSpeakers.ofStatement())),
                        new String[] {"hub"},
                        "left");
        Column distance = abs(col("ordinal").minus(col("hub_ordinal")));
        Column isOthers = SureSpeakers.differ(SureSpeakers.ofStatement(), col("hub_speakers"));
        Dataset<Row> chosen = statements
                .filter(not(col("kind").equalTo(StatementKind.INDIRECT.code())))
                .join(hubs, "article_id")
                .filter(distance.leq(MAX_STATEMENTS_APART).and(not(coalesce(isOthers, lit(false)))))
                .filter(isFragment.apply(col("hub_kind"), col("hub_content"), col("kind"), col("content")))
                .groupBy("statement_id")
                .agg(min_by(col("hub"), struct(distance, col("hub"))).as("hub"));
        return chosen.join(statements, "statement_id")
                .withColumn("overlap", lit(null).cast("DOUBLE"))
                .withColumn("is_fragment", lit(true));
    }

    private static boolean isFragment(String hubKind, String hubContent, String kind, String content) {
        Wording wording = Wording.ofQuote(kind, content);
        return wording.size() < QuotedLikeness.MIN_WORDS
                && Wording.ofQuote(hubKind, hubContent).contains(wording);
    }

    private static Iterator<Row> compared(String hubId, Iterator<Row> members) {
        List<Quote> quotes = new ArrayList<>();
        List<Quote> fragments = new ArrayList<>();
        List<Row> paraphrases = new ArrayList<>();
        while (members.hasNext()) {
            Row member = members.next();
            if (member.getString(6).equals(StatementKind.INDIRECT.code())) {
                paraphrases.add(member);
            } else {
                (member.getBoolean(9) ? fragments : quotes).add(quote(member));
            }
        }
        Quote hub = quotes.stream()
                .filter(quote -> quote.statementId().equals(hubId))
                .findFirst()
                .orElseThrow();
        Collation collation = Collation.of(hub, quotes, fragments);
        Set<String> articles = collation.quotes().stream()
                .map(collated -> collated.quote().articleId())
                .collect(toCollection(TreeSet::new));
        boolean wereSeveral = quotes.stream().map(Quote::articleId).distinct().count() > 1;
        paraphrases.forEach(paraphrase -> articles.add(paraphrase.getString(2)));
        if (wereSeveral && articles.size() < 2) {
            return Collections.emptyIterator();
        }
        List<Row> rows = new ArrayList<>();
        for (Collated collated : collation.quotes()) {
            rows.add(row(hubId, collation, collated));
        }
        for (Row paraphrase : paraphrases) {
            rows.add(RowFactory.create(
                    hubId,
                    collation.utteranceId(),
                    null,
                    paraphrase.getString(1),
                    false,
                    VersionKind.PARAPHRASED.code(),
                    paraphrase.get(8),
                    null,
                    null,
                    null));
        }
        return rows.iterator();
    }

    private static Quote quote(Row member) {
        String kind = member.getString(6);
        String content = member.getString(7);
        Wording wording = Wording.ofQuote(kind, content);
        List<String> parts = member.getList(11);
        return new Quote(
                member.getString(1),
                member.getString(2),
                member.getString(3),
                Set.copyOf(member.<String>getList(12)),
                member.getAs(4),
                member.getInt(5),
                kind.equals(StatementKind.DIRECT.code()),
                content,
                parts.isEmpty() ? wording : wording.inParts(parts),
                member.getString(10));
    }

    private static Row row(String hubId, Collation collation, Collated collated) {
        String id = collated.quote().statementId();
        return RowFactory.create(
                hubId,
                collation.utteranceId(),
                id.equals(collation.utteranceId()) ? collation.content() : null,
                id,
                collated.isFullest(),
                collated.kind().code(),
                Math.rint(collated.keptShare() * DIGITS) / DIGITS,
                collated.leftOut(),
                collated.putIn(),
                collated.segments().stream()
                        .map(segment -> RowFactory.create(segment.kind().code(), segment.full(), segment.version()))
                        .toArray(Row[]::new));
    }
}
