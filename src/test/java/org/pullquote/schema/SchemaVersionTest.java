package org.pullquote.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SchemaVersionTest {
    private static final Path RECORDED = Path.of("src/test/resources/org/pullquote/schema/tables.txt");

    /**
     * After a change that is meant, raise {@link Tables#VERSION} as docs/schema-changes.md says, and write the record anew with
     * {@code mvn test -Dtest=SchemaVersionTest -Dgolden.rewrite=true}.
     */
    @Test
    void theTablesAreThoseOfTheirVersion() throws IOException {
        String tables = "version " + Tables.VERSION + "\n"
                + Tables.all().stream()
                        .map(table -> table.name() + "\n  " + table.ddl().replace(", ", "\n  ") + "\n")
                        .collect(Collectors.joining());
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(RECORDED.getParent());
            Files.writeString(RECORDED, tables);
            abort(RECORDED + " is written anew: read the diff, and see that the version grew as it should");
        }
        assertThat(tables).isEqualTo(Files.readString(RECORDED));
    }
}
