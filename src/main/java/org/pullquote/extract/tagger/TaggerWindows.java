package org.pullquote.extract.tagger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pullquote.encode.Piece;
import org.pullquote.encode.WordPieces;
import org.pullquote.extract.document.Document;
import org.pullquote.model.Span;

/**
 * Cuts a document into the windows that the tagger was trained on: as many neighbouring paragraphs as fit. A paragraph that does
 * not fit alone is cut after a sentence. Immutable.
 */
final class TaggerWindows {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"”’')]*\\s+");
    private static final String OPENING = "“„«‹「『";
    private static final String CLOSING = "”»›」』";
    private static final char EITHER = '"';

    private final WordPieces wordPieces;
    private final int longest;

    /** @param longest the most pieces in a window */
    TaggerWindows(WordPieces wordPieces, int longest) {
        this.wordPieces = wordPieces;
        this.longest = longest;
    }

    /** A word: its place in the clean text, its pieces, its feature. */
    private record Word(Span span, List<Integer> pieces, int feature) {}

    /** The windows of a document, in order; together they contain every word of it once. */
    List<TaggerWindow> of(Document document) {
        List<TaggerWindow> windows = new ArrayList<>();
        Row row = new Row();
        for (Span paragraph : document.paragraphs()) {
            for (List<Word> block : blocks(paragraph, paragraph.of(document.text()))) {
                if (!row.fits(block)) {
                    windows.add(row.window());
                    row = new Row();
                }
                row.add(block);
            }
        }
        if (!row.words.isEmpty()) {
            windows.add(row.window());
        }
        return windows;
    }

    /** A window under construction. */
    private final class Row {
        private final List<Integer> pieces = new ArrayList<>(List.of(wordPieces.opening()));
        private final List<Integer> features = new ArrayList<>(List.of(0));
        private final List<Integer> first = new ArrayList<>();
        private final List<Span> words = new ArrayList<>();

        boolean fits(List<Word> block) {
            return words.isEmpty() || pieces.size() + size(block) + 1 <= longest;
        }

        void add(List<Word> block) {
            for (Word word : block) {
                first.add(pieces.size());
                words.add(word.span());
                for (int piece : word.pieces()) {
                    pieces.add(piece);
                    features.add(word.feature());
                }
            }
            pieces.add(wordPieces.closing());
            features.add(0);
        }

        TaggerWindow window() {
            return new TaggerWindow(pieces, features, first, words);
        }
    }

    private List<List<Word>> blocks(Span paragraph, String text) {
        int room = longest - 2;
        Set<Integer> sentenceBegins = sentenceBegins(paragraph, text);
        List<List<Word>> blocks = new ArrayList<>();
        List<Word> block = new ArrayList<>();
        int size = 0;
        int sentence = 0;
        for (Word word : words(paragraph, text)) {
            if (size + word.pieces().size() > room) {
                int cut = sentence > 0 ? sentence : block.size();
                blocks.add(List.copyOf(block.subList(0, cut)));
                block = new ArrayList<>(block.subList(cut, block.size()));
                sentence = 0;
                size = size(block);
            }
            if (sentenceBegins.contains(word.span().begin())) {
                sentence = block.size();
            }
            block.add(word);
            size += word.pieces().size();
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }

    private static int size(List<Word> words) {
        return words.stream().mapToInt(word -> word.pieces().size()).sum();
    }

    private static Set<Integer> sentenceBegins(Span paragraph, String text) {
        Set<Integer> begins = new HashSet<>();
        Matcher matcher = SENTENCE_END.matcher(text);
        while (matcher.find()) {
            begins.add(paragraph.begin() + matcher.end());
        }
        return begins;
    }

    private List<Word> words(Span paragraph, String text) {
        List<Word> words = new ArrayList<>();
        List<Piece> pieces = wordPieces.cut(text);
        int[] quotation = quotation(text);
        for (int i = 0; i < pieces.size(); ) {
            List<Integer> ids = new ArrayList<>();
            int begin = pieces.get(i).begin();
            int end;
            do {
                ids.add(pieces.get(i).id());
                end = pieces.get(i).end();
                i++;
            } while (i < pieces.size() && !pieces.get(i).opensWord());
            int room = Math.min(ids.size(), longest - 2);
            words.add(new Word(
                    new Span(paragraph.begin() + begin, paragraph.begin() + end),
                    List.copyOf(ids.subList(0, room)),
                    3 * quotation[begin] + capitals(text.substring(begin, end))));
        }
        return words;
    }

    /** For each character: 0 outside a quotation, 1 inside, 2 a quotation mark. */
    private static int[] quotation(String paragraph) {
        int[] states = new int[paragraph.length()];
        boolean inside = false;
        for (int i = 0; i < states.length; i++) {
            char c = paragraph.charAt(i);
            if (c == EITHER || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0) {
                inside = c == EITHER ? !inside : OPENING.indexOf(c) >= 0;
                states[i] = 2;
            } else {
                states[i] = inside ? 1 : 0;
            }
        }
        return states;
    }

    /** 0: no capital first, 1: a capital first, 2: all capitals. */
    private static int capitals(String word) {
        if (!Character.isUpperCase(word.codePointAt(0))) {
            return 0;
        }
        boolean several = word.codePointCount(0, word.length()) > 1;
        return several && word.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isTitleCase(c))
                ? 2
                : 1;
    }
}
