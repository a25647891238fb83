package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Queries of the cookbook, asked of tables of a few rows. */
class CookbookTest {
    /** Also if the article that quotes it in full does so in two statements. */
    @Test
    void aTrimmedVersionIsOneAnswer() throws IOException, SQLException {
        String query = Cookbook.queries().stream()
                .filter(one -> Cookbook.asks(one, "utterance_versions"))
                .findFirst()
                .orElseThrow();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE utterances AS SELECT 'a#1' AS utterance_id, 'Ada Lund' AS speaker");
            statement.execute("CREATE TABLE utterance_versions AS SELECT 'a#1' AS utterance_id, *,"
                    + " [{'kind': 'left_out', 'full': 'before the winter'}] AS alignment FROM (VALUES"
                    + " ('a#1', 'The Bell', true, 'verbatim', 'the old bridge will be rebuilt', 0),"
                    + " ('a#2', 'The Bell', true, 'verbatim', 'before the winter', 0),"
                    + " ('b#1', 'Harbour News', false, 'trimmed', 'the old bridge will be rebuilt', 3))"
                    + " AS v(statement_id, source, is_fullest, version, content, words_left_out)");
            List<String> answers = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    answers.add(rows.getString("shortened_by") + ": " + rows.getString("not_quoted"));
                }
            }
            assertThat(answers).containsExactly("Harbour News: before the winter");
        }
    }
}
