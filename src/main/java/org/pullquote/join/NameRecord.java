package org.pullquote.join;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.names.Gender;

/** One name with all its observations: the unit that is merged. */
final class NameRecord {
    private final String name;
    private final @Nullable SpelledPerson person;
    private final List<Observation> seen = new ArrayList<>();
    private Roles roles = Roles.NONE;
    private long statements;
    private @Nullable ComparedName compared;

    /**
     * @param person the parsed name, null if it is not a person's
     */
    NameRecord(String name, @Nullable SpelledPerson person) {
        this.name = name;
        this.person = person;
    }

    void add(Observation one) {
        seen.add(one);
        statements += one.statements();
        roles = roles.and(one.roles());
    }

    String name() {
        return name;
    }

    SpelledPerson person() {
        if (person == null) {
            throw new IllegalStateException(name + " is no person");
        }
        return person;
    }

    /** What the person's name is compared by. */
    ComparedName compared() {
        if (compared == null) {
            compared = ComparedName.of(person());
        }
        return compared;
    }

    boolean isPerson() {
        return person != null;
    }

    List<Observation> seen() {
        return seen;
    }

    long statements() {
        return statements;
    }

    Roles roles() {
        return roles.as(isPerson() ? person().gender() : Gender.UNKNOWN);
    }
}
