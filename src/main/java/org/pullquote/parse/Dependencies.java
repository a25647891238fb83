package org.pullquote.parse;

import java.util.List;

/**
 * A sentence's basic dependencies: a tree over its words.
 *
 * @param heads for each word the index of the word that it depends on, or −1 for the root
 * @param relations for each word its relation to that word, Universal Dependencies v1 name as CoreNLP gives it; "root" for the root
 */
public record Dependencies(List<Integer> heads, List<String> relations) {
    public Dependencies {
        heads = List.copyOf(heads);
        relations = List.copyOf(relations);
    }
}
