package org.pullquote.run.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.pullquote.run.job.InvalidJobException;
import org.pullquote.run.job.Job;
import org.pullquote.run.job.JobInput;
import org.pullquote.run.job.Locations;
import org.pullquote.run.job.Problems;

/** Finds the files behind a job's inputs: local ones, and those on any file system that Hadoop knows. */
public final class InputFiles {
    static final String GLOB = "[\\[\\]{}*?\\\\]";

    private static final String LOCAL_SCHEME = "file:";

    private final Path base;
    private final Configuration hadoop;

    /** By location, so that each is read once. */
    private final Map<String, InputFile> found = new LinkedHashMap<>();

    /** Those of local files, which two may share where a name is not text: {@code a%FF} and the one that holds this byte. */
    private final Set<String> names = new HashSet<>();

    private InputFiles(Path base, Configuration hadoop) {
        this.base = base;
        this.hadoop = hadoop;
    }

    /**
     * The files of all inputs, each once, in the order of their names. Folders are searched recursively; files and folders whose names
     * begin with a dot or an underscore are skipped. What cannot be read, such as a pipe or a broken link, is included, with its fault.
     *
     * @throws InvalidJobException if inputs that are not optional lead to no file, or cannot be searched; the message lists all of them
     */
    public static List<InputFile> of(Job job, Configuration hadoop) {
        InputFiles files = new InputFiles(job.base(), hadoop);
        Problems problems = new Problems();
        for (int i = 0; i < job.inputs().size(); i++) {
            int index = i;
            problems.check(() -> files.add(job.inputs().get(index), index));
        }
        problems.end();
        return files.found.values().stream()
                .sorted(Comparator.comparing(InputFile::name))
                .toList();
    }

    private void add(JobInput input, int index) {
        int files = 0;
        try {
            files = isLocal(input) ? addLocal(input, index) : addRemote(input, index);
        } catch (FileNotFoundException | NoSuchFileException e) {
            if (input.optional()) {
                return;
            }
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
            throw failure(input, InvalidJobException.unreadable(e), "a file or a folder that can be");
        }
        if (files == 0 && !input.optional()) {
            throw failure(input, "no files in it", "a folder with articles");
        }
    }

    private static boolean isLocal(JobInput input) {
        return !Locations.isUri(input.path()) || input.path().startsWith(LOCAL_SCHEME);
    }

    /** Adds the files of an input and returns their number, including those that an earlier input led to. */
    private int addLocal(JobInput input, int index) throws IOException {
        boolean uri = Locations.isUri(input.path());
        String path = uri ? new org.apache.hadoop.fs.Path(input.path()).toUri().getPath() : input.path();
        List<LocalFile> files = LocalFile.at(base.resolve(path).normalize(), base, path);
        if (files.isEmpty() && !input.optional() && path.matches("(?s).*" + GLOB + ".*")) {
            throw failure(input, "no file matches it", "a pattern that some do");
        }
        for (LocalFile file : files) {
            boolean absolute = uri || Path.of(path).isAbsolute();
            String name = (uri ? LOCAL_SCHEME : "") + file.name(absolute ? null : base);
            if (!found.containsKey(file.real())) {
                String fault = names.add(name) || file.fault() != null
                        ? file.fault()
                        : "its name is written as that of another file, expected a name of its own";
                found.put(file.real(), new InputFile(name, file.uri(), file.bytes(), file.modified(), index, fault));
            }
        }
        return files.size();
    }

    private int addRemote(JobInput input, int index) throws IOException {
        int files = 0;
        for (FileStatus status : matches(input)) {
            files += addAll(index, status);
        }
        return files;
    }

    private FileStatus[] matches(JobInput input) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(input.path());
        FileSystem system = path.getFileSystem(hadoop);
        if (!input.path().matches("(?s).*" + GLOB + ".*") || system.exists(path)) {
            return new FileStatus[] {system.getFileStatus(path)};
        }
        FileStatus[] matches = system.globStatus(path, matched -> !isHidden(matched.getName()));
        if (matches != null && matches.length > 0) {
            return matches;
        }
        if (input.optional()) {
            return new FileStatus[0];
        }
        throw failure(input, "no file matches it", "a pattern that some do");
    }

    private int addAll(int index, FileStatus status) throws IOException {
        if (!status.isDirectory()) {
            String uri = uri(status.getPath().toUri());
            String name = status.getPath().toString();
            found.putIfAbsent(
                    uri, new InputFile(name, uri, status.getLen(), status.getModificationTime(), index, null));
            return 1;
        }
        int files = 0;
        for (FileStatus inside : status.getPath().getFileSystem(hadoop).listStatus(status.getPath())) {
            if (!isHidden(inside.getPath().getName())) {
                files += addAll(index, inside);
            }
        }
        return files;
    }

    /** One form for {@code hdfs:/x} and {@code hdfs:///x}. */
    private static String uri(URI found) {
        return new org.apache.hadoop.fs.Path(found.getScheme(), found.getAuthority(), found.getPath())
                .toUri()
                .toString();
    }

    static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("_");
    }

    private static InvalidJobException failure(JobInput input, String found, String expected) {
        return new InvalidJobException(input.where() + ": " + input.path() + ": " + found + ", expected " + expected);
    }
}
