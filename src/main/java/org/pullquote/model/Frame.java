package org.pullquote.model;

/**
 * Generic frames of news, nine groups of the fifteen frames of Boydstun, Card, Gross, Resnik &amp; Smith (2014), <em>Tracking the
 * development of media frames within and across policy issues</em>, and Card et al. (2015), <em>The Media Frames Corpus</em>.
 */
public enum Frame implements Coded {
    /** Costs, benefits, money, jobs, resources. */
    ECONOMIC,
    /** Right and wrong, duty, religion. */
    MORALITY,
    /** Equality, discrimination, distribution. */
    FAIRNESS,
    /** Law, courts, rights, crime and punishment. */
    LEGALITY_CRIME,
    /** Politics, parties, elections, policy and its making, foreign relations. */
    POLITICAL_POLICY,
    /** Threats to people or nations, and defence against them. */
    SECURITY,
    /** Health, safety, quality of life. */
    HEALTH_SAFETY,
    /** Traditions, customs, values of a group. */
    CULTURAL_IDENTITY,
    /** What the public thinks: polls, protest, mood. */
    PUBLIC_OPINION
}
