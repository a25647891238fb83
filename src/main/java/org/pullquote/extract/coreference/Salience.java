package org.pullquote.extract.coreference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.entity.Person;
import org.pullquote.names.Gender;

/**
 * How salient each person is at a place in the text: each mention raises its person, depending on its part in the sentence, and
 * each new sentence lowers all.
 *
 * <p>After Lappin &amp; Leass (1994), <em>An algorithm for pronominal anaphora resolution</em>.
 */
final class Salience {
    private static final double SENTENCE = 0.5;
    private static final double PARAGRAPH = 0.8;
    private static final double PROMINENCE = 0.02;

    /** If there are more persons, those not named for long are forgotten. */
    private static final int MANY = 500;

    private static final double FORGOTTEN = 1e-6;
    /** The factor on the weight of a person of unknown gender, since a person whose gender is known to fit is more likely. */
    private static final double UNKNOWN_GENDER = 0.4;

    /** The most salient person that fits, and the lead over the next, in [0, 1]. */
    record Choice(Person person, double lead) {}

    private final Map<Person, Double> weights = new LinkedHashMap<>();
    private int sentence;
    private int paragraph;

    /** Moves on to a sentence; must be called in text order. */
    void moveTo(Sentence next) {
        double factor = Math.pow(SENTENCE, Math.min(30, Math.max(0, next.index() - sentence)))
                * (next.paragraph() > paragraph ? PARAGRAPH : 1);
        if (factor < 1) {
            weights.replaceAll((person, weight) -> weight * factor);
            if (weights.size() > MANY) {
                weights.values().removeIf(weight -> weight < FORGOTTEN);
            }
        }
        sentence = Math.max(sentence, next.index());
        paragraph = Math.max(paragraph, next.paragraph());
    }

    void raise(Person person, double weight) {
        weights.merge(person, weight, Double::sum);
    }

    /** The best of those who fit, or null if nobody does. */
    @Nullable
    Choice best(Predicate<Person> fits, Gender gender) {
        Person best = null;
        double first = 0;
        double second = 0;
        for (Map.Entry<Person, Double> entry : weights.entrySet()) {
            Person person = entry.getKey();
            if (!fits.test(person)) {
                continue;
            }
            boolean known = gender != Gender.UNKNOWN && person.gender() == gender;
            double weight = (entry.getValue() + PROMINENCE * Math.min(10, person.mentions()))
                    * (known || gender == Gender.UNKNOWN ? 1 : UNKNOWN_GENDER);
            if (weight > first) {
                second = first;
                first = weight;
                best = person;
            } else {
                second = Math.max(second, weight);
            }
        }
        return best == null ? null : new Choice(best, (first - second) / first);
    }
}
