package org.pullquote.model;

/**
 * What a cue implies about the content: whether it is true, or what it is meant to do.
 *
 * <p>After Kiparsky &amp; Kiparsky (1970), <em>Fact</em>; Karttunen (1971), <em>Implicative verbs</em>; Hooper (1975), <em>On
 * assertive predicates</em>; Hyland (2005), <em>Metadiscourse</em>; Recasens, Danescu-Niculescu-Mizil &amp; Jurafsky (2013),
 * <em>Linguistic models for analyzing and detecting biased language</em>.
 */
public enum Stance implements Coded {
    /** Takes the content for true: reveal, point out, admit. */
    ENDORSING,
    /** Takes no side: say, tell, according to. */
    NEUTRAL,
    /** Does not commit to the truth of the content: claim, allege, purport. */
    DISTANCING,
    /** The speaker rejects the content: deny, dispute. */
    DENYING,
    /** The speaker wants something done: demand, urge, ask. */
    DEMANDING,
    /** The speaker commits to something: promise, vow, threaten. */
    PROMISING,
    /** The speaker attacks someone: blast, slam, lash out. */
    ATTACKING
}
