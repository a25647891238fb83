package org.pullquote.model;

/** What a reader takes an attribution for; the order is that of the verdict's probabilities. */
public enum Tier implements Coded {
    /** Words that the article reports as spoken or written, with their content. */
    SAID,
    /** The same within what somebody else is reported to have said. */
    NESTED,
    /** A speech act of which only the topic is reported: "criticised the bill", "spoke about the budget". */
    TOPIC,
    /** A wish, plan, decision, belief or knowledge that nobody is reported to have put into words. */
    ATTITUDE,
    /** None of these: the writer's own words, an act, a supposition. */
    NOTHING;

    /** Whether it is a statement. */
    public boolean isStatement() {
        return this == SAID || this == NESTED;
    }
}
