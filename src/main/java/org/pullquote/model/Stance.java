package org.pullquote.model;

import java.util.Locale;

/**
 * What a cue says of the truth or the force of the content.
 *
 * <p>After Kiparsky &amp; Kiparsky (1970), <em>Fact</em>; Karttunen (1971), <em>Implicative verbs</em>; Hooper (1975), <em>On
 * assertive predicates</em>; Hyland (2005), <em>Metadiscourse</em>; Recasens, Danescu-Niculescu-Mizil &amp; Jurafsky (2013),
 * <em>Linguistic models for analyzing and detecting biased language</em>.
 */
public enum Stance {
    /** Takes the content for true: reveal, point out, admit. */
    ENDORSING,
    /** Takes no side: say, tell, according to. */
    NEUTRAL,
    /** Keeps the content at arm's length: claim, allege, purport. */
    DISTANCING,
    /** The speaker rejects the content: deny, dispute. */
    DENYING,
    /** The speaker wants something done: demand, urge, ask. */
    DEMANDING,
    /** The speaker binds himself: promise, vow, threaten. */
    PROMISING,
    /** The speaker goes for someone: blast, slam, lash out. */
    ATTACKING;

    /** The code in the tables: the name in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
