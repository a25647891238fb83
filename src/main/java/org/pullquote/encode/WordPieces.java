package org.pullquote.encode;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pullquote.text.Resource;

/**
 * Tokenizes text into the word pieces of an uncased BERT vocabulary, with the place of each piece.
 *
 * <p>Changes text to lower case, drops accents, separates punctuation marks and Chinese characters, then takes the longest known
 * piece first: Wu et al. (2016), <em>Google's neural machine translation system</em>. Implemented here rather than by a native
 * library, since pieces need UTF-16 offsets and nothing may be unpacked into a home folder. Immutable.
 */
public final class WordPieces {
    private static final String VOCABULARY = "vocabulary.txt";
    private static final int MAX_WORD_CHARACTERS = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;

    private final int opening;
    private final int closing;

    /** A vocabulary of one piece per line; a piece's id is its line, counted from 0. */
    WordPieces(List<String> pieces) {
        vocabulary = new HashMap<>(pieces.size() * 2);
        for (String piece : pieces) {
            vocabulary.put(piece, vocabulary.size());
        }
        unknown = id("[UNK]");
        opening = id("[CLS]");
        closing = id("[SEP]");
    }

    /**
     * Loads the vocabulary of every uncased English BERT, which is part of this package.
     *
     * @throws IllegalStateException where it is missing
     */
    public static WordPieces load() {
        return new WordPieces(
                Resource.text(WordPieces.class, VOCABULARY).lines().toList());
    }

    /** Id of the piece that opens every text. */
    public int opening() {
        return opening;
    }

    /** Id of the piece that closes every text. */
    public int closing() {
        return closing;
    }

    private int id(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("no piece " + piece + " in the vocabulary");
        }
        return id;
    }

    /** The pieces of {@code text} in order, without the opening and the closing one. */
    public List<Piece> cut(String text) {
        List<Piece> pieces = new ArrayList<>();
        Word word = new Word();
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            if (isSpace(character)) {
                cutWord(word, pieces);
            } else if (!isDropped(character)) {
                boolean alone = isPunctuation(character) || isChinese(character);
                if (alone) {
                    cutWord(word, pieces);
                }
                word.add(normalized(character), at, next);
                if (alone) {
                    cutWord(word, pieces);
                }
            }
            at = next;
        }
        cutWord(word, pieces);
        return pieces;
    }

    private void cutWord(Word word, List<Piece> pieces) {
        int length = word.text.length();
        if (length == 0) {
            return;
        }
        int before = pieces.size();
        if (length > MAX_WORD_CHARACTERS) {
            pieces.add(new Piece(word.begin(0), word.end(length), unknown, true));
        } else {
            for (int from = 0; from < length; ) {
                int to = length;
                Integer id = null;
                while (to > from && (id = vocabulary.get(word.piece(from, to))) == null) {
                    to--;
                }
                if (id == null) {
                    pieces.subList(before, pieces.size()).clear();
                    pieces.add(new Piece(word.begin(0), word.end(length), unknown, true));
                    break;
                }
                pieces.add(new Piece(word.begin(from), word.end(to), id, from == 0));
                from = to;
            }
        }
        word.clear();
    }

    private static String normalized(int character) {
        if (character < 128) {
            return String.valueOf((char) Character.toLowerCase(character));
        }
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isSpace(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character);
    }

    private static boolean isDropped(int character) {
        int type = Character.getType(character);
        return character == 0xFFFD
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }

    private static boolean isPunctuation(int character) {
        if (character < 128) {
            return character > ' ' && character < 127 && !Character.isLetterOrDigit(character);
        }
        int type = Character.getType(character);
        return type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }

    private static boolean isChinese(int character) {
        return Character.isIdeographic(character)
                && Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    /** The normalized characters of a word and where each came from. */
    private static final class Word {
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> begins = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();

        void add(String characters, int begin, int end) {
            text.append(characters);
            for (int i = 0; i < characters.length(); i++) {
                begins.add(begin);
                ends.add(end);
            }
        }

        String piece(int from, int to) {
            return from == 0 ? text.substring(0, to) : "##" + text.substring(from, to);
        }

        int begin(int from) {
            return begins.get(from);
        }

        int end(int to) {
            return ends.get(to - 1);
        }

        void clear() {
            text.setLength(0);
            begins.clear();
            ends.clear();
        }
    }
}
