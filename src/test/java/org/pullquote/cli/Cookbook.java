package org.pullquote.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** The queries of docs/cookbook.md, and a published folder to ask them of, as its {@code views.sql} opens it in DuckDB. */
final class Cookbook {
    private static final Pattern QUERY = Pattern.compile("(?s)```sql\n(.*?);\n```");
    private static final Pattern WORD = Pattern.compile("\\W+");

    private Cookbook() {}

    static List<String> queries() throws IOException {
        return QUERY.matcher(Files.readString(Path.of("docs/cookbook.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Whether a query names a table, as a word. */
    static boolean asks(String query, String table) {
        return WORD.splitAsStream(query).anyMatch(table::equals);
    }

    static Connection open(Path folder) throws IOException, SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET file_search_path = '" + folder + "'");
            statement.execute(Files.readString(folder.resolve("views.sql")));
        }
        return connection;
    }
}
