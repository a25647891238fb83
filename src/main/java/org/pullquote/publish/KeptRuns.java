package org.pullquote.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * An output folder on an object store, where moving a folder takes many steps. Each run writes into a folder of its own,
 * {@code NAME/runs/TIME-RUN}, and {@code NAME/current.json}, one small object that is written in one step, names the folder to
 * read. A run killed at any moment has either replaced that object or left it unchanged.
 *
 * <pre>
 * {"path": "runs/20261128T020000000Z-0a1b2c", "runs": ["runs/20261128T020000000Z-0a1b2c", "runs/20261127T020000000Z-3d4e5f"]}
 * </pre>
 *
 * <p>{@code runs} lists the runs that are kept, the newest first; any other folder below {@code runs} belongs to a running or
 * killed run.
 */
final class KeptRuns extends OutputFolder {
    static final String CURRENT = "current.json";

    private static final String RUNS = "runs";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern RUN = Pattern.compile("\\d{8}T\\d{9}Z-" + RUN_ID.pattern());

    private final FileSystem files;
    private final Path target;
    private final int kept;
    private boolean keepsAll;

    KeptRuns(FileSystem files, Path target, Path parent, int kept) {
        super(files, target, parent);
        this.files = files;
        this.target = target;
        this.kept = kept;
    }

    /** The folder with the tables of an output folder: the one that its pointer names, or without a pointer the folder itself. */
    static Path current(FileSystem files, Path folder) throws IOException {
        List<String> runs = runs(files, folder);
        return runs.isEmpty() ? folder : new Path(folder, runs.get(0));
    }

    /** The runs that are kept, the newest first, relative to the folder; none if there is no pointer. */
    private static List<String> runs(FileSystem files, Path folder) throws IOException {
        Path pointer = new Path(folder, CURRENT);
        List<String> runs = new ArrayList<>();
        if (files.exists(pointer)) {
            try (InputStream in = files.open(pointer)) {
                for (JsonNode run : JSON.readTree(in).path(RUNS)) {
                    runs.add(run.asText());
                }
            }
            if (runs.isEmpty()) {
                throw new IOException(pointer + " names no run");
            }
        }
        return runs;
    }

    @Override
    void keepAll() {
        keepsAll = true;
    }

    @Override
    Path part(String runId) {
        checkRunId(runId);
        return new Path(target, RUNS + "/" + TIME.format(Instant.now()) + "-" + runId);
    }

    @Override
    void check() {
        try {
            checkOurs();
            now();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void checkOurs() throws IOException {
        if (!files.exists(target)) {
            return;
        }
        if (!files.getFileStatus(target).isDirectory()) {
            throw new OutputException("output folder " + target + ": is a file, expected a folder");
        }
        for (FileStatus status : files.listStatus(target)) {
            String name = status.getPath().getName();
            if (!name.equals(CURRENT) && !name.equals(RUNS)) {
                throw foreign(name);
            }
        }
        for (String name : written().keySet()) {
            if (!RUN.matcher(name).matches()) {
                throw foreign(RUNS + "/" + name);
            }
        }
        runs(files, target);
    }

    /** The runs' folders by name, whoever wrote them. */
    private Map<String, Path> written() throws IOException {
        Path runs = new Path(target, RUNS);
        Map<String, Path> written = new TreeMap<>();
        for (FileStatus status : files.exists(runs) ? files.listStatus(runs) : new FileStatus[0]) {
            written.put(status.getPath().getName(), status.getPath());
        }
        return written;
    }

    /** Always false: the pointer exists before and after a change. */
    @Override
    boolean isCutOff() {
        return false;
    }

    @Override
    void recover() throws IOException {
        deleteAbandoned(unnamed(runs(files, target)));
        deleteAbandoned(neighbours("work"));
        deleteAbandoned(neighbours("probe"));
    }

    /** The runs that are not in the list. */
    private Map<String, Path> unnamed(List<String> runs) throws IOException {
        Map<String, Path> unnamed = written();
        unnamed.keySet()
                .removeIf(name ->
                        runs.contains(RUNS + "/" + name) || !RUN.matcher(name).matches());
        return unnamed;
    }

    @Override
    void replaceBy(Path part) throws IOException {
        checkOurs();
        List<String> runs = new ArrayList<>(List.of(RUNS + "/" + part.getName()));
        List<String> before = runs(files, target);
        int most = keepsAll ? Math.max(kept, before.size()) : kept;
        before.stream().limit(most - 1L).forEach(runs::add);
        ObjectNode pointer = JSON.createObjectNode();
        pointer.put("path", runs.get(0));
        ArrayNode list = pointer.putArray(RUNS);
        runs.forEach(list::add);
        try (OutputStream out = files.create(new Path(target, CURRENT), true)) {
            out.write(JSON.writeValueAsBytes(pointer));
        }
        try {
            deleteAbandoned(unnamed(runs));
        } catch (IOException e) {
            // The new run is already current; the next run deletes what is left.
        }
    }

    @Override
    boolean isPublished(Path part) throws IOException {
        return runs(files, target).contains(RUNS + "/" + part.getName());
    }
}
