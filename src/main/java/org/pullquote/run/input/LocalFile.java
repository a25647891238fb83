package org.pullquote.run.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.GlobExpander;
import org.apache.hadoop.fs.GlobPattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.read.WrittenName;

/**
 * A file on this machine. Its path is kept as the bytes that the system gave, so that the file can be opened even if its name is not text,
 * or not under the current locale.
 *
 * @param path as it was found
 * @param real its location as a URI with links resolved, which is the same for all paths to one file
 * @param bytes its length
 * @param modified when its content last changed, in milliseconds since 1970
 * @param fault why it cannot be read, for users, or null
 */
record LocalFile(
        Path path,
        String real,
        long bytes,
        long modified,
        @Nullable String fault) {
    /**
     * The files that a path leads to, in the order of their paths: the file itself, all files in a folder, or, if nothing has that name,
     * all files that match it as a pattern.
     *
     * @param literal the path taken literally
     * @param base where a relative pattern starts
     * @param pattern the same path as a pattern, perhaps without special characters
     * @throws NoSuchFileException if nothing is there and the path is not a pattern
     */
    static List<LocalFile> at(Path literal, Path base, String pattern) throws IOException {
        Walk walk = new Walk();
        if (!pattern.matches("(?s).*" + InputFiles.GLOB + ".*") || Files.exists(literal)) {
            if (!Files.exists(literal)) {
                throw new NoSuchFileException(pattern);
            }
            walk.add(literal);
        } else {
            for (String expanded : GlobExpander.expand(pattern)) {
                for (Path match : matches(base, expanded)) {
                    walk.add(match);
                }
            }
        }
        return walk.files;
    }

    private static List<Path> matches(Path base, String pattern) throws IOException {
        List<Path> matches = List.of(pattern.startsWith("/") ? Path.of("/") : base);
        for (String step : pattern.split("/+")) {
            List<Path> next = new ArrayList<>();
            for (Path folder : matches) {
                if (!step.matches("(?s).*" + InputFiles.GLOB + ".*")) {
                    next.add(folder.resolve(step).normalize());
                } else if (Files.isDirectory(folder)) {
                    GlobPattern glob = new GlobPattern(step);
                    inside(folder).stream()
                            .filter(entry -> glob.matches(entry.getFileName().toString()))
                            .forEach(next::add);
                }
            }
            matches = next;
        }
        return matches.stream()
                .filter(Files::exists)
                .filter(match -> match.getFileName() == null
                        || !InputFiles.isHidden(match.getFileName().toString()))
                .toList();
    }

    /** The entries of a folder, sorted. */
    private static List<Path> inside(Path folder) throws IOException {
        List<Path> inside = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(inside::add);
        }
        inside.sort(Comparator.naturalOrder());
        return inside;
    }

    String uri() {
        return path.toUri().toString();
    }

    /**
     * The path as the tables give it, with {@code /} on every system and {@link WrittenName}s.
     *
     * @param base the folder that it is relative to, or null
     */
    String name(@Nullable Path base) {
        Path shown = base == null ? path : base.relativize(path);
        List<String> steps = new ArrayList<>();
        for (Path step : shown) {
            String text = step.toString();
            steps.add(text.chars().allMatch(c -> c >= ' ' && c < 0x7F) ? text : readable(step));
        }
        return (shown.isAbsolute() ? "/" : "") + String.join("/", steps);
    }

    private static String readable(Path step) {
        String raw = step.toUri().getRawPath();
        raw = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        raw = raw.substring(raw.lastIndexOf('/') + 1);
        ByteBuffer bytes = ByteBuffer.allocate(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            boolean escape = raw.charAt(i) == '%';
            bytes.put((byte) (escape ? Integer.parseInt(raw.substring(i + 1, i + 3), 16) : raw.charAt(i)));
            i += escape ? 2 : 0;
        }
        return WrittenName.of(bytes.flip());
    }

    /** Walks through folders, each once, whatever links lead to it. */
    private static final class Walk {
        private final List<LocalFile> files = new ArrayList<>();
        private final Set<Path> folders = new HashSet<>();

        void add(Path path) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                if (attributes.isDirectory()) {
                    addFolder(path);
                } else if (attributes.isRegularFile()) {
                    files.add(new LocalFile(
                            path,
                            path.toRealPath().toUri().toString(),
                            attributes.size(),
                            attributes.lastModifiedTime().toMillis(),
                            null));
                } else {
                    addFault(path, "a pipe, a socket or a device, expected a file");
                }
            } catch (NoSuchFileException e) {
                addFault(path, "a link that leads nowhere, expected a file");
            } catch (IOException e) {
                addFault(path, e.getClass().getSimpleName() + ", expected a file or a folder that can be read");
            }
        }

        private void addFolder(Path folder) throws IOException {
            if (folders.add(folder.toRealPath())) {
                for (Path inside : inside(folder)) {
                    if (!InputFiles.isHidden(inside.getFileName().toString())) {
                        add(inside);
                    }
                }
            }
        }

        private void addFault(Path path, String fault) {
            files.add(new LocalFile(path, path.toUri().toString(), 0, 0, fault));
        }
    }
}
