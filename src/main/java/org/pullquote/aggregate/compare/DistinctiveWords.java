package org.pullquote.aggregate.compare;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.mode;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.posexplode_outer;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.pullquote.aggregate.base.Checkpoint;
import org.pullquote.aggregate.base.Measures;
import org.pullquote.aggregate.base.NamedSpeakers;
import org.pullquote.aggregate.base.TableShape;
import org.pullquote.aggregate.group.StatementFigures;
import org.pullquote.schema.ComparisonTables;

/**
 * The terms that an outlet attributes to a speaker, or to all speakers together, more often than other outlets do, by more than
 * chance explains. A term counts once per article, since an article repeats the words of its topic.
 */
public final class DistinctiveWords {
    private static final int EXAMPLES = 3;

    /** The id of all speakers together while groups are made; no speaker has an empty id. */
    private static final String ALL = "";

    /** The ids of those who make a statement. */
    private static final Column SPEAKERS = expr(NamedSpeakers.IDS);

    /** A statement counts for each of its speakers and for all speakers together. */
    private static final Column WHO = array_union(array(lit(ALL)), SPEAKERS);

    /** Terms of the outlet's name are left out, since every outlet names itself more than others do. */
    private static final Column IS_OF_SOURCES_NAME = expr(
            "contains(concat(' ', regexp_replace(lower(source), '[^\\\\p{L}\\\\p{N}]+', ' '), ' '), concat(' ', term, ' '))");

    /** The column with the identity of an article's text. */
    private static final String TEXT = "text";

    private static final List<String> GROUP = List.of("source", "who");

    private DistinctiveWords() {}

    /**
     * Rows of {@link ComparisonTables#DISTINCTIVE_WORDS}.
     *
     * @param counted rows of the statements table, without those of headlines; those within others are left out, since their words are in the outer ones
     * @param keeping where intermediate steps are checkpointed
     */
    public static Dataset<Row> of(Dataset<Row> counted, Checkpoint keeping) {
        Dataset<Row> outer = counted.filter(StatementFigures.outer());
        Dataset<Row> texts = keeping.keep(
                "word-texts",
                outer.select(
                        col("source"),
                        col("content"),
                        col("speakers"),
                        col("speaker_id"),
                        OutletTexts.of("content").as(TEXT)));
        Dataset<Row> groups = keeping.keep("word-groups", groups(texts));
        Dataset<Row> ofTexts = keeping.keep("words", ofTexts(texts, groups));
        Dataset<Row> uses = inAll(uses(ofTexts)).join(broadcast(groups), GROUP.toArray(String[]::new));
        Column odds = udf(new TermLogOdds(), TermLogOdds.LOG_ODDS)
                .apply(
                        col("articles_here"),
                        col("uses_here"),
                        col("articles_elsewhere"),
                        col("uses_elsewhere"),
                        col("share"));
        Dataset<Row> tested = keeping.keep(
                "tested-words",
                uses.filter(col("articles_here")
                                .plus(col("articles_elsewhere"))
                                .geq(ComparisonTables.COMPARED_ARTICLES)
                                .and(not(IS_OF_SOURCES_NAME)))
                        .withColumn("odds", odds)
                        .select("*", "odds.*"));
        Column place = row_number().over(group().orderBy(col("z").desc(), col("term")));
        Dataset<Row> most = keeping.keep(
                "distinctive-words",
                BenjaminiHochberg.below(tested, ComparisonTables.SIGNIFICANT_Q)
                        .filter(col("z").gt(0))
                        .filter(col("articles_here").geq(ComparisonTables.COMPARED_ARTICLES))
                        .withColumn("rank", place)
                        .filter(col("rank").leq(ComparisonTables.DISTINCTIVE_TERMS))
                        .withColumn("log_odds", Measures.rounded(col("log_odds")))
                        .withColumn("z", Measures.rounded(col("z")))
                        .withColumn("speaker_id", when(col("who").notEqual(ALL), col("who"))));
        return TableShape.conform(
                ComparisonTables.DISTINCTIVE_WORDS,
                most.join(examples(outer, most), new String[] {"source", "who", "term"})
                        .join(names(outer), "speaker_id", "left"));
    }

    /** Outlets with a speaker, or with all speakers together, that have enough articles there and elsewhere. */
    private static Dataset<Row> groups(Dataset<Row> statements) {
        return OutletTexts.counted(statements.withColumn("who", explode(WHO)), "who")
                .select(
                        col("source"),
                        col("who"),
                        col("here").as("of_here"),
                        col("elsewhere").as("of_elsewhere"))
                .filter(least(col("of_here"), col("of_elsewhere")).geq(ComparisonTables.DIFFERENCE_ARTICLES));
    }

    /** The terms of each text in all outlets, for all speakers together and for each speaker of the groups. */
    private static Dataset<Row> ofTexts(Dataset<Row> statements, Dataset<Row> groups) {
        Dataset<Row> compared = groups.select(col("who").as("compared"))
                .filter(col("who").notEqual(ALL))
                .distinct();
        // In the first row of a statement it counts for all together, too.
        Column whom = concat(
                when(coalesce(col("place"), lit(0)).equalTo(0), array(lit(ALL))).otherwise(array()),
                when(col("compared").isNotNull(), array(col("compared"))).otherwise(array()));
        Dataset<Row> heard = statements
                .select(
                        col("source"),
                        col("content"),
                        col(TEXT),
                        posexplode_outer(SPEAKERS).as(new String[] {"place", "who"}))
                .join(broadcast(compared), col("who").equalTo(col("compared")), "left")
                .select(col("source"), whom.as("whom"), col("content"), col(TEXT))
                .filter(size(col("whom")).gt(0));
        return heard.groupBy(TEXT)
                .as(Encoders.STRING(), Encoders.row(heard.schema()))
                .flatMapGroups(new TextTerms(), Encoders.row(TextTerms.SCHEMA));
    }

    /** The number of articles in which an outlet attributes a term to a speaker. */
    private static Dataset<Row> uses(Dataset<Row> ofTexts) {
        return ofTexts.join(vocabulary(ofTexts), "term")
                .groupBy("source", "who", "term", "share", "pair")
                .agg(
                        count(lit(1)).as("articles_here"),
                        count(when(col("first_of_who"), 1)).as("first"),
                        sum("statements").as("statements"));
    }

    /** The terms that enough articles have, each with its share of all words, or of all pairs, that articles have. */
    private static Dataset<Row> vocabulary(Dataset<Row> ofTexts) {
        return ofTexts.filter(col("first"))
                .groupBy("term")
                .agg(count(lit(1)).as("articles"))
                .filter(col("articles").geq(ComparisonTables.COMPARED_ARTICLES))
                .withColumn("pair", col("term").contains(" "))
                .withColumn("share", col("articles").divide(sum("articles").over(Window.partitionBy("pair"))))
                .drop("articles");
    }

    /** Example statements for the terms found. They are looked up last, when few terms are left. */
    private static Dataset<Row> examples(Dataset<Row> statements, Dataset<Row> most) {
        String[] use = {"source", "who", "term"};
        WindowSpec surestFirst = Window.partitionBy("source", "who", "term")
                .orderBy(col("confidence").multiply(-1), col("statement_id"));
        return statements
                .withColumn("who", explode(WHO))
                .withColumn(
                        "term",
                        explode(udf(Terms.english(), DataTypes.createArrayType(DataTypes.StringType))
                                .apply(col("content"))))
                .join(broadcast(most.select("source", "who", "term")), use)
                .withColumn("place", row_number().over(surestFirst))
                .filter(col("place").leq(EXAMPLES))
                .groupBy("source", "who", "term")
                .agg(array_sort(collect_list(struct("place", "statement_id"))).as("placed"))
                .select(
                        col("source"),
                        col("who"),
                        col("term"),
                        col("placed").getField("statement_id").as("examples"));
    }

    /** Elsewhere is what other outlets have and this one has not: a text that both print counts here. */
    private static Dataset<Row> inAll(Dataset<Row> uses) {
        Column here = sum("articles_here").over(group("pair"));
        Column everywhere = sum("first").over(Window.partitionBy("who", "pair"));
        Column ofTerm = sum("first").over(Window.partitionBy("who", "term"));
        return uses.withColumn("uses_here", here)
                .withColumn("uses_elsewhere", everywhere.minus(here))
                .withColumn("articles_elsewhere", ofTerm.minus(col("articles_here")));
    }

    private static Dataset<Row> names(Dataset<Row> statements) {
        return statements
                .select(explode(expr(NamedSpeakers.ALL)).as("by"))
                .groupBy(col("by.speaker_id").as("speaker_id"))
                .agg(mode(col("by.name"), true).as("speaker"));
    }

    private static WindowSpec group(String... more) {
        return Window.partitionBy(Stream.concat(GROUP.stream(), Stream.of(more))
                .map(name -> col(name))
                .toArray(Column[]::new));
    }
}
