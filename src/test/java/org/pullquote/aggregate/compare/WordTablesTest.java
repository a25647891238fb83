package org.pullquote.aggregate.compare;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.pullquote.LocalSpark;
import org.pullquote.aggregate.base.Checkpoint;

/** What counts as evidence in the tables of words. */
class WordTablesTest {
    private static final SparkSession SPARK = LocalSpark.session();

    /** The Bell has 15 articles of its own and the wire's; nine others have the wire's, and two have one more each. */
    private static final String WIRE = "SELECT 'The Bell' AS source, concat('own-', id) AS article_id, NULL AS copy_of,"
            + " concat('a grim harbour ', id) AS content FROM range(15)"
            + " UNION ALL SELECT if(id = 0, 'The Bell', concat('Outlet ', id)), concat('wire-', id), 'wire', 'a grim harbour'"
            + " FROM range(10)"
            + " UNION ALL SELECT concat('Outlet ', id), concat('more-', id), NULL, 'a grim harbour' FROM range(1, 3)";

    @Test
    void aTextCountsOnceElsewhereAndNotIfTheOutletHasIt() {
        assertThat(loaded(WIRE, "The Bell")).containsExactly("grim 16 of 16, elsewhere 2 of 2");
        assertThat(loaded(WIRE, "Outlet 1")).containsExactly("grim 2 of 2, elsewhere 16 of 16");
        assertThat(loaded(WIRE, "Outlet 9")).containsExactly("grim 1 of 1, elsewhere 17 of 17");
        // Nine outlets with one wire text and two more texts are no ten articles.
        assertThat(DistinctiveWords.of(statements(WIRE), Checkpoint.onExecutors())
                        .collectAsList())
                .isEmpty();
    }

    /** As a site does that ends every article with one quotation. */
    @Test
    void aPassageThatAnOutletReprintsIsOneText() {
        String rows =
                "SELECT if(id < 15, 'The Bell', 'Harbour News') AS source, concat('a-', id) AS article_id, NULL AS copy_of,"
                        + " explode(array(concat('own words ', id), if(id < 15, 'a grim harbour is all that we have left',"
                        + " concat('of the boats ', id)))) AS content FROM range(30)";
        assertThat(loaded(rows, "The Bell")).containsExactly("grim 1 of 15, elsewhere 0 of 15");
        assertThat(DistinctiveWords.of(statements(rows), Checkpoint.onExecutors())
                        .filter("source = 'The Bell'")
                        .collectAsList())
                .isEmpty();
    }

    /** Its words are in the outer statement, whose speaker chose them. */
    @Test
    void theWordsOfAStatementWithinAnotherAreThoseOfTheOuterOne() {
        Dataset<Row> rows = statements(WIRE).withColumn("within", expr("concat(article_id, '#outer')"));
        assertThat(LoadedWords.of(rows, Checkpoint.onExecutors()).collectAsList())
                .isEmpty();
        assertThat(DistinctiveWords.of(rows, Checkpoint.onExecutors()).collectAsList())
                .isEmpty();
    }

    private static List<String> loaded(String rows, String source) {
        return LoadedWords.of(statements(rows), Checkpoint.onExecutors())
                .filter("part = 'content' AND source = '" + source + "'")
                .selectExpr(
                        "concat(word, ' ', articles_here, ' of ', of_here, ', elsewhere ', articles_elsewhere, ' of ',"
                                + " of_elsewhere)")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static Dataset<Row> statements(String rows) {
        return SPARK.sql(
                "SELECT *, concat(article_id, '#', md5(content)) AS statement_id, 0.9D AS confidence, 'lund' AS speaker_id,"
                        + " 'Ada Lund' AS speaker, 'person' AS speaker_kind, CAST(NULL AS STRING) AS speaker_role,"
                        + " CAST(array() AS ARRAY<STRUCT<name: STRING, kind: STRING, speaker_id: STRING>>) AS speakers, 0.5D AS loaded,"
                        + " filter(split(content, ' '), w -> w = 'grim') AS loaded_words, '' AS context, CAST(NULL AS DOUBLE) AS context_loaded,"
                        + " CAST(NULL AS ARRAY<STRING>) AS context_loaded_words, CAST(NULL AS STRING) AS within FROM ("
                        + rows + ")");
    }
}
