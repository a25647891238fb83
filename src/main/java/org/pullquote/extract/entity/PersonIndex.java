package org.pullquote.extract.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.pullquote.names.PersonName;

/** The persons of a document by the words of their names: two names that can be one person's share a word. */
final class PersonIndex {
    /** The most persons with one word in their name that are compared; no article names as many Smiths. */
    private static final int MAX_PERSONS_OF_A_WORD = 200;

    private final List<Person> persons = new ArrayList<>();
    private final Map<Person, Integer> places = new HashMap<>();
    private final Map<String, TreeSet<Integer>> byWord = new HashMap<>();

    /** All of them, in the order of their first {@link #add}. */
    List<Person> all() {
        return persons;
    }

    /** Notes that the person bears the name. */
    void add(Person person, PersonName name) {
        int place = places.computeIfAbsent(person, key -> {
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

    /** Those with a word of the name in one of theirs, in order. */
    List<Person> sharing(PersonName name) {
        TreeSet<Integer> sharing = new TreeSet<>();
        name.folded().forEach(word -> sharing.addAll(byWord.getOrDefault(word, new TreeSet<>())));
        return sharing.stream().map(persons::get).toList();
    }
}
