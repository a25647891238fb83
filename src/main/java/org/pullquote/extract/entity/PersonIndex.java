package org.pullquote.extract.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.pullquote.names.PersonName;

/** The persons of a document by the words of their names: two names of the same person share a word. */
final class PersonIndex {
    /** The most persons that are compared for one word of a name; real articles have fewer. */
    private static final int MAX_PERSONS_OF_A_WORD = 200;

    private final List<Person> persons = new ArrayList<>();
    private final Map<Person, Integer> placeOf = new HashMap<>();
    private final Map<String, TreeSet<Integer>> byWord = new HashMap<>();

    /** All persons, in the order of their first {@link #add}. */
    List<Person> all() {
        return persons;
    }

    /** Records that the person has the name. */
    void add(Person person, PersonName name) {
        int place = placeOf.computeIfAbsent(person, key -> {
            persons.add(key);
            return persons.size() - 1;
        });
        for (String word : name.folded()) {
            TreeSet<Integer> bearers = byWord.computeIfAbsent(word, key -> new TreeSet<>());
            if (bearers.size() < MAX_PERSONS_OF_A_WORD) {
                bearers.add(place);
            }
        }
    }

    /** Those whose full name ends with a word that this surname probably misspells, in order. */
    List<Person> misspelt(PersonName surname) {
        TreeSet<Integer> bearers = new TreeSet<>();
        byWord.forEach((word, places) -> {
            if (Misspelling.isLikely(surname.foldedLast(), word)) {
                PersonName right = new PersonName(List.of(word), surname.suffix());
                places.stream()
                        .filter(place -> persons.get(place).hasSurname(right))
                        .forEach(bearers::add);
            }
        });
        return bearers.stream().map(persons::get).toList();
    }

    /** The persons with a word of this name in one of their names, in order. */
    List<Person> sharing(PersonName name) {
        TreeSet<Integer> sharing = new TreeSet<>();
        name.folded().forEach(word -> sharing.addAll(byWord.getOrDefault(word, new TreeSet<>())));
        return sharing.stream().map(persons::get).toList();
    }
}
