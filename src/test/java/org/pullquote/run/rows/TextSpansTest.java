package org.pullquote.run.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.pullquote.model.Article;
import org.pullquote.model.ArticleFixture;
import org.pullquote.model.Span;

class TextSpansTest {
    private static final String BODY =
            "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69 e\u0301 \u201CWe won\u201D \uD83C\uDF89, she said";

    private final Article article = ArticleFixture.of("a", "\uD83D\uDE00 Lund: no", BODY);

    @Test
    void sqlAndSlicesOfCharactersCutTheSpanOutWhateverStandsBeforeIt() throws SQLException {
        for (String words : List.of("We won", "\u201D \uD83C\uDF89", "she said", "\uD83D\uDC69 e")) {
            Span given = span(BODY, words);
            assertThat(cut(article.text().text(), TextSpans.cell(article, false, List.of(given))))
                    .containsExactly(words);
        }
    }

    @Test
    void theSpansOfAHeadlineAreOfTheTitle() throws SQLException {
        Row[] cell = TextSpans.cell(article, true, List.of(span(article.title(), "no")));
        assertThat(cut(article.title(), cell)).containsExactly("no");
    }

    private static Span span(String text, String words) {
        int begin = text.indexOf(words);
        return new Span(begin, begin + words.length());
    }

    /** As DuckDB cuts it. */
    private static List<String> cut(String text, Row[] cell) throws SQLException {
        List<String> cut = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement query = connection.prepareStatement("SELECT substr(?, ? + 1, ? - ?)")) {
            for (Row span : cell) {
                query.setString(1, text);
                query.setInt(2, span.getInt(0));
                query.setInt(3, span.getInt(1));
                query.setInt(4, span.getInt(0));
                try (ResultSet result = query.executeQuery()) {
                    result.next();
                    cut.add(result.getString(1));
                }
            }
        }
        return cut;
    }
}
