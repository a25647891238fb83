package org.pullquote.names;

/**
 * A word with what its romanizations have in common, for a word that is compared with many others.
 *
 * @param folded the word as {@link CaseFolding#of} gives it
 * @param key as {@link Romanization#key} gives it
 * @param skeleton as {@link Romanization#skeleton} gives it
 */
public record Romanized(String folded, String key, String skeleton) {
    public static Romanized of(String word) {
        return new Romanized(CaseFolding.of(word), Romanization.key(word), Romanization.skeleton(word));
    }

    /** Whether both romanize one name, as {@link Romanization#same} decides it. */
    public boolean isSame(Romanized other) {
        return folded.equals(other.folded) || Romanization.mayBeSame(folded, other.folded) && key.equals(other.key);
    }
}
