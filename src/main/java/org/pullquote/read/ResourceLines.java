package org.pullquote.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a resource beside this class that are neither blank nor a comment ({@code #}). */
final class ResourceLines {
    private ResourceLines() {}

    static List<String> lines(String name) {
        try (InputStream bytes = ResourceLines.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("no resource " + name + " beside " + ResourceLines.class.getName());
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
