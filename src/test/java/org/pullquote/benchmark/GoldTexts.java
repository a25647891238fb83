package org.pullquote.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pullquote.model.Span;

/** The texts of a folder of brat annotations, and what was predicted of them. */
final class GoldTexts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldTexts() {}

    /**
     * Copies {@code count} texts of a folder, evenly spread, with their annotations.
     *
     * @param gold holds {@code text} and {@code attributions}
     * @throws IOException if it does not
     */
    static void copy(Path gold, int count, Path to) throws IOException {
        List<Path> texts = files(gold.resolve("text"));
        List<Path> annotations = files(gold.resolve("attributions"));
        Files.createDirectories(to.resolve("text"));
        Files.createDirectories(to.resolve("attributions"));
        int most = Math.min(count, texts.size());
        for (int i = 0; i < most; i++) {
            Path text = texts.get((int) ((long) i * texts.size() / most));
            String name = text.getFileName().toString();
            Files.copy(text, to.resolve("text").resolve(name));
            String stem = name.substring(0, name.length() - ".txt".length());
            for (Path annotation : annotations) {
                if (annotation.getFileName().toString().startsWith(stem + "_")) {
                    Files.copy(annotation, to.resolve("attributions").resolve(annotation.getFileName()));
                }
            }
        }
    }

    /** The texts by the names of their files, in order. */
    static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(folder)) {
            texts.put(file.getFileName().toString(), Files.readString(file));
        }
        return texts;
    }

    /** An attribution as {@code pullquote evaluate attribution} writes it: spans in code points. */
    static String line(String name, String text, Map<String, List<Span>> roles) throws IOException {
        ObjectNode line = JSON.createObjectNode().put("doc", name);
        for (Map.Entry<String, List<Span>> role : roles.entrySet()) {
            ArrayNode spans = line.putArray(role.getKey());
            for (Span span : role.getValue()) {
                spans.addArray().add(text.codePointCount(0, span.begin())).add(text.codePointCount(0, span.end()));
            }
        }
        return JSON.writeValueAsString(line);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.sorted().toList());
        }
    }
}
