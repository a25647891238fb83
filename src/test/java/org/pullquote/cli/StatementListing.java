package org.pullquote.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The published statements as a text that a person reads, and compares line by line: under each article its statements in order, each with
 * what it says below it. Confidence is rounded to a tenth, so that it is the same on processors that compute the models otherwise.
 */
final class StatementListing {
    private StatementListing() {}

    /** Pages have no id but their content's hash; they are listed by their path. */
    static String of(Path parquet) throws SQLException {
        String query =
                "SELECT CASE WHEN a.path LIKE '%.txt' THEN regexp_extract(a.path, 'pages/.*') ELSE a.article_id END AS article, s.*"
                        + " FROM '" + parquet + "/statements/*.parquet' s JOIN '" + parquet
                        + "/articles/*.parquet' a USING (article_id) ORDER BY article, s.ordinal";
        StringBuilder listing = new StringBuilder();
        String article = "";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                if (!article.equals(rows.getString("article"))) {
                    article = rows.getString("article");
                    listing.append(listing.isEmpty() ? "" : "\n")
                            .append(article)
                            .append('\n');
                }
                listing.append(String.format(
                        Locale.ROOT,
                        "  %d %s | %s | %s | %s %.1f | %s %s\n    %s\n",
                        rows.getInt("ordinal"),
                        rows.getString("kind"),
                        orDash(rows.getString("speaker_mention")),
                        orDash(rows.getString("cue")),
                        orDash(rows.getString("speaker_in_article")),
                        rows.getDouble("confidence"),
                        rows.getString("stance"),
                        orDash(rows.getString("attribution_type")),
                        rows.getString("content")));
            }
        }
        return listing.toString();
    }

    private static String orDash(@Nullable String value) {
        return Objects.requireNonNullElse(value, "–");
    }
}
