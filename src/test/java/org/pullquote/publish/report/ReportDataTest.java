package org.pullquote.publish.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pullquote.run.GeneratedTables;
import org.pullquote.schema.ArticleTables;
import org.pullquote.schema.Table;

/** What the page says of the collection as a whole, of articles of which some are misdated and some have no day. */
class ReportDataTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 4);
    private static final LocalDate LONG_AGO = LocalDate.of(1997, 5, 1);
    private static final String MARK = "–";
    private static final int FAR = 2;
    private static final int WITHOUT_DAY = 3;

    private static Map<Table, Dataset<Row>> tables;
    private static ReportData data;

    @BeforeAll
    static void read() {
        tables = ReportedTables.of(GeneratedTables.of(11, 30), ReportDataTest::dated, statements -> dated(statements)
                .withColumn("stance", lit("neutral"))
                .withColumn(
                        "cue_lemma", when(col("ordinal").equalTo(1), lit(MARK)).otherwise(lit("say"))));
        data = ReportData.of(tables, ReportLimits.USUAL);
    }

    /** Articles 1 and 2 lie years before all others, 3 to 5 have no day. */
    private static Dataset<Row> dated(Dataset<Row> rows) {
        return rows.withColumn(
                "published_date",
                when(col("article_id").isin("article-1", "article-2"), lit(LONG_AGO))
                        .when(
                                col("article_id").isin("article-3", "article-4", "article-5"),
                                lit(null).cast(DataTypes.DateType))
                        .when(col("article_id").isin("article-6"), lit(FIRST))
                        .otherwise(lit(LAST)));
    }

    @Test
    void thePeriodLeavesOutArticlesDatedYearsAwayAndCountsThem() {
        assertThat(data.articles()).isEqualTo(30);
        assertThat(data.firstDate()).isEqualTo(FIRST);
        assertThat(data.lastDate()).isEqualTo(LAST);
        assertThat(data.outOfPeriod()).isEqualTo(FAR);
        assertThat(data.undated()).isEqualTo(WITHOUT_DAY);
    }

    @Test
    void aCueThatIsOnlyAMarkIsNotAmongTheCues() {
        Dataset<Row> statements = Objects.requireNonNull(tables.get(ArticleTables.STATEMENTS));
        assertThat(statements.filter(col("cue_lemma").equalTo(MARK)).count()).isPositive();
        TablePart cues = Objects.requireNonNull(data.parts().get(CuesOfSources.TABLE.name()));
        assertThat(cues.rows()).isNotEmpty().allSatisfy(row -> assertThat(row.<String>getAs("cue_lemma"))
                .isEqualTo("say"));
        assertThat(cues.rows().stream()
                        .mapToLong(row -> row.getAs("statements"))
                        .sum())
                .isEqualTo(statements
                        .filter(col("within").isNull().and(col("cue_lemma").equalTo("say")))
                        .filter("NOT in_headline")
                        .count());
    }

    @Test
    void anEmptyCollectionHasNoPeriod() {
        ReportData none =
                ReportData.of(ReportedTables.of(GeneratedTables.NONE, rows -> rows, rows -> rows), ReportLimits.USUAL);
        assertThat(none.firstDate()).isNull();
        assertThat(none.lastDate()).isNull();
        assertThat(List.of(none.articles(), none.outOfPeriod(), none.undated())).containsOnly(0L);
    }
}
