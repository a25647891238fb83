package org.pullquote.model;

/** What a reader takes an attribution for; the order is that of the verdict's probabilities. */
public enum Tier implements Coded {
    /** Words that the article reports somebody to have spoken or written, with what they tell. */
    SAID,
    /** The same inside of what somebody else is reported to have said. */
    NESTED,
    /** An act of speech of which only the topic is told: "criticised the bill", "spoke about the budget". */
    TOPIC,
    /** A wish, plan, decision, or what somebody knows or thinks, that nobody is reported to have put into words. */
    ATTITUDE,
    /** Neither: the writer's own words, an act, a supposition. */
    NOTHING;

    /** Whether it is a statement. */
    public boolean isStatement() {
        return this == SAID || this == NESTED;
    }
}
