package org.pullquote.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads files from the class path. A file is beside the class that reads it, unless its name begins with a slash. */
public final class Resource {
    private Resource() {}

    /**
     * The content of a file.
     *
     * @throws IllegalStateException if there is no such file: a part of the program is missing
     */
    public static byte[] bytes(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no " + name + " on the class path beside " + beside.getName());
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The content of a file in UTF-8.
     *
     * @throws IllegalStateException if there is no such file: a part of the program is missing
     */
    public static String text(Class<?> beside, String name) {
        return new String(bytes(beside, name), StandardCharsets.UTF_8);
    }
}
