package org.pullquote.aggregate.wording;

import java.util.Set;
import org.pullquote.text.WordList;

/** English function words. */
final class FunctionWords {
    private static final Set<String> WORDS = WordList.words(FunctionWords.class, "function-words.txt");

    private FunctionWords() {}

    static boolean contains(String key) {
        return WORDS.contains(key);
    }
}
