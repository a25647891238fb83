package org.pullquote.extract.coreference;

/**
 * The confidence of the rules in whom a mention means, in [0, 1]. Chosen by hand so that a more reliable rule has a higher value;
 * {@code extract.verdict.SpeakerConfidence} turns it into a probability.
 */
final class Confidence {
    static final double FULL_NAME = 0.97;
    static final double SURNAME = 0.93;
    static final double LONE_SURNAME = 0.85;
    static final double INITIALS = 0.85;

    /** A surname that only the gazetteer of office holders resolves. */
    static final double KNOWN = 0.8;

    static final double NAMED_BODY = 0.9;

    /** Someone or something that the article clearly does not name. */
    static final double UNNAMED = 0.85;

    /** A noun by which the article calls someone or something elsewhere. */
    static final double NOUN = 0.8;

    static final double OWNER = 0.7;
    static final double FOCUS = 0.6;
    static final double GUESS = 0.45;

    /** The minimum lead over all others for a noun or pronoun that fits several to mean someone. */
    static final double CLEAR_LEAD = 0.5;

    private Confidence() {}
}
