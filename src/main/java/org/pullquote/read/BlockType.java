package org.pullquote.read;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.pullquote.text.WordList;

/** What the blocks and nodes of a body are, by the types that services give them; read from {@code block-types.tsv}. */
enum BlockType {
    /** What is no text of the report: media, and what leads elsewhere. */
    NO_TEXT,
    /** A block whose inner nodes are words of one line: "paragraph", "heading-2". */
    LINE,
    /** Words within a line, such as bold ones. */
    INLINE,
    /** The end of a line within a block. */
    LINE_BREAK;

    private static final Map<BlockType, Set<String>> TYPES =
            WordList.classes(BlockType.class, "block-types.tsv", BlockType.class);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])");

    /** Whether a type as written ("list-item", "listItem") is one of these. */
    boolean is(String type) {
        return listed(BETWEEN_WORDS.matcher(type).replaceAll(""));
    }

    /** Whether a word of the type is one of these: "core/image", "videoBlock". */
    boolean isNamedIn(String type) {
        return BETWEEN_WORDS.splitAsStream(type).anyMatch(this::listed);
    }

    private boolean listed(String word) {
        return Objects.requireNonNull(TYPES.get(this)).contains(word.toLowerCase(Locale.ROOT));
    }
}
