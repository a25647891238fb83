package org.pullquote.extract.verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Person;
import org.pullquote.model.Speaker;
import org.pullquote.names.Gender;

/** Collects the marks of a person who may be a speaker: how and how often the article names them, and whether others share the surname. */
final class PersonMarks {
    private final Map<String, Person> persons = new HashMap<>();
    private final Map<String, Integer> surnames = new HashMap<>();
    private final int most;

    PersonMarks(People people) {
        int mentions = 0;
        for (Person person : people.persons()) {
            String id = person.speaker().id();
            if (id != null) {
                persons.put(id, person);
            }
            surnames.merge(person.name().foldedLast(), 1, Integer::sum);
            mentions = Math.max(mentions, person.mentions());
        }
        most = mentions;
    }

    /** @param together all who speak together; those with one surname ("Jon and Mary Lund") are no namesakes */
    void add(Set<String> marks, Speaker speaker, List<Speaker> together, String mention) {
        Person person = person(speaker);
        if (person == null) {
            marks.add("person=unknown");
            return;
        }
        String full = person.isNamedFromOutside() ? "outside" : String.valueOf(person.isFull());
        marks.add("person-full=" + full);
        marks.add("mention+full=" + mention + " " + full);
        marks.add("person-named=" + bucket(person.mentions()));
        marks.add("person-most=" + (person.mentions() == most));
        marks.add("person-gender=" + (person.gender() != Gender.UNKNOWN));
        marks.add("person-called=" + !person.nouns().isEmpty());
        String surname = person.name().foldedLast();
        long joined = together.stream().filter(one -> hasSurname(one, surname)).count();
        marks.add("namesakes=" + (surnames.getOrDefault(surname, 1) > Math.max(1, joined)));
    }

    private boolean hasSurname(Speaker speaker, String surname) {
        Person person = person(speaker);
        return person != null && person.name().foldedLast().equals(surname);
    }

    private @Nullable Person person(Speaker speaker) {
        return speaker.id() == null ? null : persons.get(speaker.id());
    }

    private static String bucket(int times) {
        return times < 2 ? "1" : times < 4 ? "2-3" : times < 8 ? "4-7" : "8+";
    }
}
