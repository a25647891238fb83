package org.pullquote.run.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.LocalSpark;
import org.pullquote.model.Article;
import org.pullquote.model.FileRecord;
import org.pullquote.model.Generated;
import org.pullquote.model.Rejection;
import org.pullquote.model.Scores;
import org.pullquote.model.Statement;
import org.pullquote.model.Tier;
import org.pullquote.model.Tone;
import org.pullquote.model.ToneLabel;
import org.pullquote.model.Verdict;
import org.pullquote.run.GeneratedTables;

class RowsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void recordsComeBackFromSparkAsTheyWent(long seed) {
        Generated generated = new Generated(seed);
        List<FileRecord> records = new ArrayList<>();
        for (int number = 1; number <= 200; number++) {
            records.add(number % 20 == 0 ? generated.rejection() : generated.draft(number));
        }
        List<Row> rows = records.stream()
                .map(record -> RecordRows.row((int) seed, "file", record))
                .toList();
        List<Row> came = throughSpark(rows, RecordRows.SCHEMA);
        assertThat(came.stream().map(RecordRows::record)).containsExactlyElementsOf(records);
        assertThat(came).allMatch(row -> RecordRows.input(row) == seed);
    }

    @ParameterizedTest
    @CsvSource({"1,true", "2,true", "3,false"})
    void statementsComeBackFromSparkAsTheyWent(long seed, boolean scored) {
        Generated generated = new Generated(seed);
        List<Statement> statements = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= 100; number++) {
            Article article = generated.article(number);
            for (Statement statement : generated.statements(article, scored)) {
                statements.add(statement);
                rows.add(StatementRows.toRow(article, statement));
            }
        }
        assertThat(throughSpark(rows, StatementRows.SCHEMA).stream().map(ReadStatement::of))
                .containsExactlyElementsOf(statements);
    }

    @Test
    void whatWasNotSaidStandsInATableOfItsOwn() {
        Generated generated = new Generated(5);
        Article article = generated.article(1);
        Statement said = generated.statements(article, true).get(0);
        Statement wanted = said.judged(1, null, new Verdict(Tier.ATTITUDE, 0.2));

        Row row = AnnotatedRows.row(article, List.of(said, wanted));

        List<Row> statements = List.of((Row[]) row.get(AnnotatedRows.SCHEMA.fieldIndex("statements")));
        List<Row> attitudes = List.of((Row[]) row.get(AnnotatedRows.SCHEMA.fieldIndex("attitudes")));
        assertThat(statements).extracting(each -> each.getString(0)).containsExactly(said.id());
        assertThat(throughSpark(attitudes, AttitudeRows.SCHEMA))
                .extracting(each -> each.<String>getAs("attitude_id"), each -> each.<String>getAs("object"))
                .containsExactly(tuple(article.id() + "#a1", said.content()));
    }

    @Test
    void rejectionsComeBackFromSparkAsTheyWent() {
        Generated generated = new Generated(4);
        List<Rejection> rejections = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            rejections.add(generated.rejection());
        }
        List<Row> rows = rejections.stream().map(RejectionRows::toRow).toList();
        assertThat(throughSpark(rows, RejectionRows.SCHEMA).stream().map(RejectionRows::fromRow))
                .containsExactlyElementsOf(rejections);
    }

    @Test
    void rowsOfEveryTableCanBeEncoded() {
        GeneratedTables tables = GeneratedTables.of(5, 20);
        assertThat(throughSpark(tables.articles(), GeneratedTables.ARTICLES)).hasSameSizeAs(tables.articles());
    }

    @Test
    void aStatementWithoutAllFramesIsRefused() {
        Article article = new Generated(6).article(1);
        Statement statement = statementOf(article)
                .scored(
                        List.of(),
                        new Scores(new Tone(0, ToneLabel.NEUTRAL), null, 0, null, List.of(), List.of(), Map.of()));
        assertThatThrownBy(() -> StatementRows.toRow(article, statement))
                .hasMessage("statement article-1#1 has scores of 0 frames, expected all 9");
    }

    @Test
    void aStatementOfAnotherArticleIsRefused() {
        Statement statement = statementOf(new Generated(6).article(1));
        assertThatThrownBy(() -> StatementRows.toRow(new Generated(6).article(2), statement))
                .hasMessage("statement article-1#1 is of article article-1, not article-2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a lone \\uD83D high   | a lone \\uFFFD high
            a lone \\uDE00 low    | a lone \\uFFFD low
            \\uDE00\\uD83D turned | \\uFFFD\\uFFFD turned
            \\uD83D\\uDE00 a pair | \\uD83D\\uDE00 a pair
            end \\uD83D           | end \\uFFFD
            """)
    void aLoneSurrogateBecomesTheReplacementCharacter(String text, String expected) {
        assertThat(WellFormed.of(unescaped(text))).isEqualTo(unescaped(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            0|
            0| - — “
            3|The ship’s gone
            4|It cost $5 – roughly.
            2|one\u00A0two
            2|“Well,” she
            """)
    void wordsHoldALetterOrADigit(int words, String text) {
        assertThat(WordCount.of(text == null ? "" : text)).isEqualTo(words);
    }

    private static Statement statementOf(Article article) {
        Generated generated = new Generated(7);
        List<Statement> statements = List.of();
        while (statements.isEmpty()) {
            statements = generated.statements(article, false);
        }
        return statements.get(0);
    }

    private static List<Row> throughSpark(List<Row> rows, StructType schema) {
        Dataset<Row> dataset = LocalSpark.session().createDataset(rows, Encoders.row(schema));
        return dataset.map((MapFunction<Row, Row>) row -> row, Encoders.row(schema))
                .collectAsList();
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
