package org.pullquote.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Span;

/**
 * A folder of brat standoff annotations: {@code text/NAME.txt} and {@code attributions/NAME_<annotator>.ann}, of which only the
 * first annotator by name is read. Events have the roles Source, Cue and Content; an event without a content is skipped.
 */
final class BratFolder {
    /** A text and its attributions; spans in UTF-16 code units. */
    record Annotated(String text, List<GoldAttribution> attributions) {}

    private BratFolder() {}

    /**
     * Reads the folder.
     *
     * @return the documents by file name, in order
     * @throws IOException if the folder is not of this form, or a line of an annotation is malformed
     */
    static Map<String, Annotated> read(Path folder) throws IOException {
        Path texts = folder.resolve("text");
        Path annotations = folder.resolve("attributions");
        if (!Files.isDirectory(texts) || !Files.isDirectory(annotations)) {
            throw new IOException(folder + ": expected the folders text and attributions in it");
        }
        List<Path> annotationFiles = sorted(annotations, ".ann");
        Map<String, Annotated> documents = new TreeMap<>();
        for (Path file : sorted(texts, ".txt")) {
            String name = file.getFileName().toString();
            String stem = name.substring(0, name.length() - ".txt".length());
            String text = Files.readString(file);
            List<GoldAttribution> attributions = new ArrayList<>();
            for (Path annotation : annotationFiles) {
                if (annotation.getFileName().toString().startsWith(stem + "_")) {
                    attributions = attributions(annotation, text);
                    break;
                }
            }
            documents.put(name, new Annotated(text, attributions));
        }
        return documents;
    }

    private static List<Path> sorted(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<GoldAttribution> attributions(Path file, String text) throws IOException {
        Map<String, List<Span>> spans = new HashMap<>();
        List<Map<String, List<String>>> events = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String[] fields = line.split("\t", -1);
            if (fields.length < 2) {
                continue;
            }
            try {
                if (line.startsWith("T")) {
                    spans.put(fields[0], spans(fields[1].substring(fields[1].indexOf(' ') + 1), text));
                } else if (line.startsWith("E")) {
                    events.add(roles(fields[1]));
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IOException(file + ":" + number + ": expected a brat span or event, found " + line, e);
            }
        }
        List<GoldAttribution> attributions = new ArrayList<>();
        for (Map<String, List<String>> event : events) {
            GoldAttribution attribution = new GoldAttribution(
                    spansOf(event.get("source"), spans),
                    spansOf(event.get("cue"), spans),
                    spansOf(event.get("content"), spans));
            if (!attribution.content().isEmpty()) {
                attributions.add(attribution);
            }
        }
        return attributions;
    }

    /** Offsets are code points in brat. */
    private static List<Span> spans(String offsets, String text) {
        List<Span> spans = new ArrayList<>();
        for (String pair : offsets.split(";")) {
            String[] ends = pair.strip().split(" ");
            spans.add(new Span(
                    text.offsetByCodePoints(0, Integer.parseInt(ends[0])),
                    text.offsetByCodePoints(0, Integer.parseInt(ends[1]))));
        }
        return spans;
    }

    private static Map<String, List<String>> roles(String event) {
        Map<String, List<String>> roles = new HashMap<>();
        for (String pair : event.split(" ")) {
            int colon = pair.indexOf(':');
            String role = pair.substring(0, colon).replaceAll("\\d+$", "").toLowerCase(Locale.ROOT);
            roles.computeIfAbsent(role, key -> new ArrayList<>()).add(pair.substring(colon + 1));
        }
        return roles;
    }

    private static List<Span> spansOf(@Nullable List<String> keys, Map<String, List<Span>> spans) {
        List<Span> found = new ArrayList<>();
        for (String key : keys == null ? List.<String>of() : keys) {
            found.addAll(spans.getOrDefault(key, List.of()));
        }
        return found;
    }
}
