package org.pullquote.model;

/**
 * What an attribution ascribes to its speaker: words, a belief, knowledge, or an act.
 *
 * <p>After Pareti (2012), <em>A Database of Attribution Relations</em>, who takes the four from Prasad et al. (2007), <em>Attribution and
 * its Annotation in the Penn Discourse TreeBank</em>.
 */
public enum AttributionType implements Coded {
    /** Something said or written: said, told, wrote, according to. */
    ASSERTION,
    /** Something believed: thinks, fears, expects. */
    BELIEF,
    /** Something known or perceived: knows, remembers, found, saw. */
    FACT,
    /** Something wanted, ordered, allowed, agreed or done: wants to, ordered, banned, opposed, plans to. */
    EVENTUALITY
}
