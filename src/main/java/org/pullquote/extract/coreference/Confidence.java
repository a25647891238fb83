package org.pullquote.extract.coreference;

/**
 * How sure the rules are of whom a mention means, in [0, 1]. Chosen by hand so that the surer rule has the higher figure;
 * {@code extract.verdict.SpeakerConfidence} makes a probability of it.
 */
final class Confidence {
    static final double FULL_NAME = 0.97;
    static final double SURNAME = 0.93;
    static final double LONE_SURNAME = 0.85;
    static final double INITIALS = 0.85;

    /** A surname whose bearer only the gazetteer of office holders tells. */
    static final double KNOWN = 0.8;

    static final double NAMED_BODY = 0.9;

    /** Someone or something of whom it is plain that the article gives no name. */
    static final double UNNAMED = 0.85;

    /** A noun by which the article calls someone or something elsewhere. */
    static final double NOUN = 0.8;

    static final double OWNER = 0.7;
    static final double FOCUS = 0.6;
    static final double GUESS = 0.45;

    /** How far ahead of all others someone must be to be meant by a noun or pronoun that fits several. */
    static final double CLEAR_LEAD = 0.5;

    private Confidence() {}
}
