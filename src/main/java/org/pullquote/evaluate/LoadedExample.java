package org.pullquote.evaluate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.pullquote.model.Span;

/**
 * A sentence of BABE: whether experts found it biased, and by which words.
 *
 * @param line where it was read
 * @param text the sentence
 * @param biased whether most of its annotators found it so
 * @param biasedWords the spans of the words that they marked
 */
record LoadedExample(GoldLines.Line line, String text, boolean biased, List<Span> biasedWords) {
    static final String SENTENCES = "sentences.jsonl";

    private static final int PARTS = 5;
    private static final int HELD_OUT = 0;
    private static final Pattern LISTED = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Every sentence that its annotators agreed on, in the order of the file. */
    static List<LoadedExample> read(Path gold) throws IOException {
        List<LoadedExample> examples = new ArrayList<>();
        for (GoldLines.Line line : GoldLines.read(gold, SENTENCES)) {
            String text = line.text("text");
            String label = line.text("label");
            if (!label.equals("No agreement")) {
                if (!label.equals("Biased") && !label.equals("Non-biased")) {
                    throw line.expected("a label of Biased, Non-biased or No agreement, found " + label);
                }
                examples.add(
                        new LoadedExample(line, text, label.equals("Biased"), places(line.text("biased_words"), text)));
            }
        }
        return examples;
    }

    /** Whether it is in the fifth that the model is not trained on. */
    boolean isHeldOut() {
        return part() == HELD_OUT;
    }

    /** The first four bytes of the SHA-256 of the text, as an unsigned number, modulo {@value #PARTS}. */
    private int part() {
        return Integer.remainderUnsigned(
                ByteBuffer.wrap(DigestUtils.sha256(text)).getInt(), PARTS);
    }

    /** Whether the word at {@code span} is among the marked ones. */
    boolean marks(Span span) {
        return biasedWords.stream().anyMatch(span::overlaps);
    }

    private static List<Span> places(String listed, String text) {
        List<Span> places = new ArrayList<>();
        Matcher entry = LISTED.matcher(listed);
        while (entry.find()) {
            String words = entry.group(1) != null ? entry.group(1) : entry.group(2);
            for (String word : words.split(",")) {
                if (!word.isBlank()) {
                    addPlaces(word.strip(), text, places);
                }
            }
        }
        return places;
    }

    private static void addPlaces(String word, String text, List<Span> places) {
        Matcher place = Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        while (place.find()) {
            places.add(new Span(place.start(), place.end()));
        }
    }
}
