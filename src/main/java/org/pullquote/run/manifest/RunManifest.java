package org.pullquote.run.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pullquote.publish.Layout;
import org.pullquote.publish.report.Report;
import org.pullquote.read.ReadOptions;
import org.pullquote.run.job.AliasFile;
import org.pullquote.run.job.Job;
import org.pullquote.run.job.JobArchive;
import org.pullquote.run.job.JobInput;
import org.pullquote.run.job.NameFiles;
import org.pullquote.run.job.RunLimits;
import org.pullquote.run.job.SourcesFile;
import org.pullquote.run.job.Window;
import org.pullquote.run.runtime.Versions;
import org.pullquote.schema.Tables;

/** Writes {@code run.json}: everything needed to repeat a run and to judge its tables. */
public final class RunManifest {
    public static final String FILE = "run.json";

    /** A limit, since a collection with one article per file would make the manifest longer than the tables. */
    private static final int MAX_FILES_LISTED = 1000;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final String RUN_ID = "run_id";
    private static final String ANNOTATION_ID = "annotation_id";
    private static final String SCHEMA_VERSION = "schema_version";
    private static final String PARTITION = "partition";
    private static final String ALIASES = "aliases";
    private static final String SOURCES = "sources";
    private static final String ARCHIVE = "archive";
    private static final String BEYOND_LIMITS = "beyond_limits";
    private static final String TABLES_AGAIN = "tables_again";
    private static final String FIRST_RUN = "first_run";

    /** Entries on the run that made the folder; those of the first run are kept when the tables are recomputed. */
    private static final List<String> OF_THE_RUN = List.of(RUN_ID, "started", "finished", "versions", "seconds");

    private RunManifest() {}

    /**
     * The content of {@link #FILE} for a run that annotated articles; it ends with the time of the call.
     *
     * @param runId as {@link RunId} gives it
     * @param annotationId as {@link AnnotationId} gives it
     * @param files the files that were read
     * @param archive what is recorded of the archive; empty for a run without one
     * @param models the fingerprints of the models, by name
     * @param unknownNames where the user's name files do not fit the collection
     * @param seconds how long each step took
     * @param started when the run began
     */
    public static String json(
            String runId,
            String annotationId,
            Job job,
            List<ReadFile> files,
            Map<String, Object> archive,
            Map<String, String> models,
            RunCounts counts,
            UnknownNames unknownNames,
            Map<String, Double> seconds,
            Instant started)
            throws JsonProcessingException {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put(RUN_ID, runId);
        manifest.put(ANNOTATION_ID, annotationId);
        manifest.put("started", started.truncatedTo(ChronoUnit.SECONDS).toString());
        manifest.put("finished", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        manifest.put("versions", Versions.all());
        manifest.put(SCHEMA_VERSION, Tables.VERSION);
        manifest.put("job", job(job));
        manifest.put(ALIASES, aliases(job.names().aliases(), unknownNames.aliases()));
        manifest.put(SOURCES, sources(job.names().sources(), unknownNames.sources()));
        manifest.put("counts", counts(counts));
        manifest.put(BEYOND_LIMITS, counts.beyond(job.limits().run()));
        manifest.put("seconds", seconds);
        manifest.put("models", models);
        if (!archive.isEmpty()) {
            manifest.put(ARCHIVE, archive);
        }
        manifest.put("files", files.size());
        manifest.put("bytes", files.stream().mapToLong(ReadFile::bytes).sum());
        manifest.put(
                "first_files",
                files.stream()
                        .limit(MAX_FILES_LISTED)
                        .map(file -> Map.of(
                                "path", file.path(),
                                "bytes", file.bytes(),
                                "sha256", file.sha256()))
                        .map(TreeMap::new)
                        .toList());
        return JSON.writeValueAsString(manifest) + "\n";
    }

    /**
     * The manifest of recomputed tables: when and by which version they were recomputed, the entries on the run that annotated under
     * {@code first_run}, and all other entries as before.
     *
     * @param manifest the previous manifest
     * @param unknownNames where the user's name files do not fit the collection
     * @param unknown the columns that the annotating version did not know, by table; they are null
     */
    public static String again(
            ObjectNode manifest,
            String runId,
            NameFiles names,
            UnknownNames unknownNames,
            Map<String, List<String>> unknown,
            Map<String, Double> seconds,
            Instant started)
            throws JsonProcessingException {
        ObjectNode written = manifest.deepCopy();
        if (!written.has(FIRST_RUN)) {
            ObjectNode first = JSON.createObjectNode();
            OF_THE_RUN.forEach(name -> first.set(name, manifest.path(name)));
            written.set(FIRST_RUN, first);
        }
        written.put(RUN_ID, runId);
        written.put("started", started.truncatedTo(ChronoUnit.SECONDS).toString());
        written.put("finished", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        written.set("versions", JSON.valueToTree(Versions.all()));
        written.put(SCHEMA_VERSION, Tables.VERSION);
        written.set("seconds", JSON.valueToTree(seconds));
        written.set(ALIASES, JSON.valueToTree(aliases(names.aliases(), unknownNames.aliases())));
        written.set(SOURCES, JSON.valueToTree(sources(names.sources(), unknownNames.sources())));
        ObjectNode again = JSON.createObjectNode();
        again.put("before", manifest.path(RUN_ID).asText());
        again.set("columns_unknown", JSON.valueToTree(unknown));
        written.set(TABLES_AGAIN, again);
        return JSON.writeValueAsString(written) + "\n";
    }

    /** The texts beside the tables: the manifest, the metrics, the report, and the user's name files, if any. */
    public static Map<String, String> texts(String manifest, String metrics, String report, NameFiles names) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(FILE, manifest);
        texts.put(RunMetrics.FILE, metrics);
        texts.put(Report.FILE, report);
        if (!names.aliases().text().isEmpty()) {
            texts.put(AliasFile.PUBLISHED, names.aliases().text());
        }
        if (!names.sources().text().isEmpty()) {
            texts.put(SourcesFile.PUBLISHED, names.sources().text());
        }
        return texts;
    }

    private static Map<String, Object> aliases(AliasFile file, List<String> unknown) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("sha256", file.hash());
        written.put("joined", file.aliases().joins().size());
        written.put("separated", file.aliases().separations().size());
        written.put("unknown_spellings", unknown);
        return written;
    }

    private static Map<String, Object> sources(SourcesFile file, List<String> unlisted) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("sha256", file.hash());
        written.put("listed", file.sources().byFoundName().size());
        written.put("unlisted", unlisted);
        return written;
    }

    /** The {@link AnnotationId} in the manifest; empty if it has none. */
    public static String annotationId(ObjectNode manifest) {
        return manifest.path(ANNOTATION_ID).asText();
    }

    /**
     * The entries that say which rows of which archive the tables are made of.
     *
     * @param snapshot the state of the archive
     */
    public static Map<String, Object> archive(JobArchive archive, String snapshot, Window window) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("location", archive.location());
        told.put("snapshot", snapshot);
        putIfKnown(told, "from", window.from() == null ? null : window.from().toString());
        putIfKnown(told, "to", window.to() == null ? null : window.to().toString());
        told.put("outlets", window.sources());
        return told;
    }

    /**
     * Whether this version would make the manifest's tables from the same rows and names, in the same files.
     *
     * @param archive as {@link #archive} gives it
     */
    public static boolean isOf(ObjectNode manifest, Map<String, Object> archive, NameFiles names, Layout layout) {
        JsonNode told = manifest.path(ARCHIVE);
        for (Map.Entry<String, Object> each : archive.entrySet()) {
            if (!told.path(each.getKey()).equals(JSON.<JsonNode>valueToTree(each.getValue()))) {
                return false;
            }
        }
        return layout(manifest) == layout
                && told.has("from") == archive.containsKey("from")
                && told.has("to") == archive.containsKey("to")
                && manifest.path("versions").path("pullquote").asText().equals(Versions.pullquote())
                && manifest.path(ALIASES)
                        .path("sha256")
                        .asText()
                        .equals(names.aliases().hash())
                && manifest.path(SOURCES)
                        .path("sha256")
                        .asText()
                        .equals(names.sources().hash());
    }

    /** The name of the collection; empty if the manifest has none. */
    public static String collection(ObjectNode manifest) {
        return manifest.path("job").path("collection").asText();
    }

    /** How many limits of the job its tables exceed. */
    public static int beyondLimits(ObjectNode manifest) {
        return manifest.path(BEYOND_LIMITS).size();
    }

    /** How the files of the big tables are arranged. */
    public static Layout layout(ObjectNode manifest) {
        return Layout.of(manifest.path("job").path(PARTITION).asText(Layout.WHOLE.code()));
    }

    private static Map<String, Object> job(Job job) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("collection", job.collection());
        List<Object> inputs = new ArrayList<>();
        for (JobInput input : job.inputs()) {
            inputs.add(input(input));
        }
        written.put("inputs", inputs);
        Map<String, Object> limits = new LinkedHashMap<>();
        limits.put("words", job.limits().words());
        limits.put("seconds", job.limits().seconds());
        RunLimits run = job.limits().run();
        limits.put("rejected", run.rejected());
        putIfKnown(limits, "articles", run.articles());
        putIfKnown(limits, "statements", run.statements());
        putIfKnown(limits, "without_speaker", run.withoutSpeaker());
        putIfKnown(limits, "days_missing", run.daysMissing());
        written.put("limits", limits);
        written.put(PARTITION, job.layout().code());
        written.put("master", job.master());
        return written;
    }

    private static Map<String, Object> input(JobInput input) {
        ReadOptions options = input.options();
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("path", input.path());
        written.put("format", options.format().name().toLowerCase(Locale.ROOT));
        written.put("fields", new TreeMap<>(options.mapping().fields()));
        putIfKnown(written, "source", options.source());
        putIfKnown(written, "year", options.year());
        return written;
    }

    private static Map<String, Object> counts(RunCounts counts) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("read", counts.read());
        written.put("analysed", counts.analysed());
        written.put("rejected", counts.rejections());
        Map<String, Long> reasons = new LinkedHashMap<>();
        counts.rejected().forEach((reason, count) -> reasons.put(reason.code(), count));
        written.put("rejected_by_reason", reasons);
        written.put("issues", counts.issues());
        written.put("statements", counts.statements());
        written.put("headline_statements", counts.headlines());
        written.put("statements_without_speaker", counts.withoutSpeaker());
        written.put("days", counts.days().size());
        written.put("days_missing", counts.daysMissing());
        return written;
    }

    private static void putIfKnown(Map<String, Object> written, String name, @Nullable Object value) {
        if (value != null) {
            written.put(name, value);
        }
    }
}
