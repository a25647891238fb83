package org.pullquote.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/** Finds the files behind a job's inputs, on any file system that Hadoop knows. */
final class InputFiles {
    private static final String GLOB = "[\\[\\]{}*?\\\\]";

    private final Path base;
    private final Configuration hadoop;
    private final Map<String, InputFile> found = new LinkedHashMap<>();

    private InputFiles(Path base, Configuration hadoop) {
        this.base = base;
        this.hadoop = hadoop;
    }

    /**
     * The files of all inputs, each once, in the order of their names. Folders are searched to the bottom; files and
     * folders whose name begins with a dot or an underscore are no input.
     *
     * @throws InvalidJobException if an input leads to no file
     */
    static List<InputFile> of(Job job, Configuration hadoop) {
        InputFiles files = new InputFiles(job.base(), hadoop);
        for (int i = 0; i < job.inputs().size(); i++) {
            files.add(job.inputs().get(i), i);
        }
        return files.found.values().stream()
                .sorted(Comparator.comparing(InputFile::name))
                .toList();
    }

    private void add(JobInput input, int index) {
        int files = 0;
        try {
            for (FileStatus status : matches(input)) {
                files += addAll(input, index, status);
            }
        } catch (FileNotFoundException e) {
            throw failure(input, "no such file or folder", "a file, a folder or a pattern such as articles/*.jsonl");
        } catch (InvalidJobException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (e instanceof UnsupportedFileSystemException || e.getCause() instanceof ClassNotFoundException) {
                throw failure(
                        input,
                        "no file system for it",
                        "its jars on the class path (for s3a: hadoop-aws and its own, by PULLQUOTE_CLASSPATH)");
            }
            throw failure(input, "cannot be read (" + oneLine(e) + ")", "a file or a folder that can be");
        }
        if (files == 0) {
            throw failure(input, "no files in it", "a folder with articles");
        }
    }

    private FileStatus[] matches(JobInput input) throws IOException {
        String path = input.path();
        boolean uri = Locations.isUri(path);
        org.apache.hadoop.fs.Path literal = uri
                ? new org.apache.hadoop.fs.Path(path)
                : new org.apache.hadoop.fs.Path(base.resolve(path).normalize().toUri());
        FileSystem system = literal.getFileSystem(hadoop);
        if (!path.matches("(?s).*" + GLOB + ".*") || system.exists(literal)) {
            return new FileStatus[] {system.getFileStatus(literal)};
        }
        org.apache.hadoop.fs.Path pattern = uri ? literal : localPattern(path);
        FileStatus[] matches = system.globStatus(pattern, matched -> !hidden(matched.getName()));
        if (matches == null || matches.length == 0) {
            throw failure(input, "no file matches it", "a pattern that some do");
        }
        return matches;
    }

    /** The glob, the letters of the base folder taken as they are. */
    private org.apache.hadoop.fs.Path localPattern(String path) {
        String folder = base.toString().replaceAll(GLOB, "\\\\$0");
        return new org.apache.hadoop.fs.Path("file", null, Path.of(path).isAbsolute() ? path : folder + "/" + path);
    }

    /** How many files it leads to, those that an input before led to included. */
    private int addAll(JobInput input, int index, FileStatus status) throws IOException {
        if (!status.isDirectory()) {
            String uri = uri(status.getPath().toUri());
            found.putIfAbsent(uri, new InputFile(name(input, status), uri, status.getLen(), index));
            return 1;
        }
        int files = 0;
        for (FileStatus inside : status.getPath().getFileSystem(hadoop).listStatus(status.getPath())) {
            if (!hidden(inside.getPath().getName())) {
                files += addAll(input, index, inside);
            }
        }
        return files;
    }

    /** One form for {@code file:/x} and {@code file:///x}. */
    private static String uri(URI found) {
        return new org.apache.hadoop.fs.Path(found.getScheme(), found.getAuthority(), found.getPath())
                .toUri()
                .toString();
    }

    private static boolean hidden(String name) {
        return name.startsWith(".") || name.startsWith("_");
    }

    private String name(JobInput input, FileStatus status) {
        if (Locations.isUri(input.path())) {
            return status.getPath().toString();
        }
        Path file = Path.of(status.getPath().toUri().getPath());
        Path shown = Path.of(input.path()).isAbsolute() ? file : base.relativize(file);
        List<String> steps = new ArrayList<>();
        shown.forEach(step -> steps.add(step.toString()));
        return (shown.isAbsolute() ? "/" : "") + String.join("/", steps);
    }

    private static InvalidJobException failure(JobInput input, String found, String expected) {
        return new InvalidJobException(input.where() + ": " + input.path() + ": " + found + ", expected " + expected);
    }

    private static String oneLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("");
    }
}
