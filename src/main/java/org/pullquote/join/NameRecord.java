package org.pullquote.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One name with all its observations: the unit that is merged. */
final class NameRecord {
    private final String name;
    private final @Nullable SpelledPerson person;
    private final List<Observation> seen = new ArrayList<>();
    private final Set<String> nouns = new TreeSet<>();
    private final Set<String> titles = new TreeSet<>();
    private final Set<Roles.Walk> walks = new TreeSet<>();
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
        nouns.addAll(one.roles().nouns());
        titles.addAll(one.roles().titles());
        walks.addAll(one.roles().walks());
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
        return new Roles(nouns, titles, walks, isPerson() ? person().gender() : org.pullquote.names.Gender.UNKNOWN);
    }
}
