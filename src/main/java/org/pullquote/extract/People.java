package org.pullquote.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pullquote.names.Gender;
import org.pullquote.names.PersonName;

/**
 * The persons of a document: every name that {@link NameFinder} finds belongs to one of them. Two people of one surname
 * stay apart; a surname alone goes to the one whom the text is on about.
 */
final class People {
    private final Document document;
    private final List<NameMention> mentions;
    private final List<Person> persons = new ArrayList<>();
    private final Map<NameMention, Person> owners = new IdentityHashMap<>();
    private final @Nullable NameMention[] mentionAt;

    private People(Document document, List<NameMention> mentions) {
        this.document = document;
        this.mentions = mentions;
        this.mentionAt = new NameMention[document.tokens().size()];
        for (NameMention mention : mentions) {
            for (int i = mention.begin(); i < mention.last(); i++) {
                mentionAt[i] = mention;
            }
        }
    }

    static People of(Document document) {
        People people = new People(document, NameFinder.find(document));
        people.joinFullNames();
        people.joinShortNames();
        people.readRoles();
        people.readPronouns();
        return people;
    }

    List<NameMention> mentions() {
        return mentions;
    }

    List<Person> persons() {
        return persons;
    }

    /** The name, with its titles, that covers the token. */
    @Nullable
    NameMention mentionAt(int token) {
        return mentionAt[token];
    }

    Person of(NameMention mention) {
        Person person = owners.get(mention);
        if (person == null) {
            throw new IllegalArgumentException("no name of this document: " + mention);
        }
        return person;
    }

    private void joinFullNames() {
        List<NameMention> full = mentions.stream()
                .filter(mention -> mention.name().isFull())
                .sorted((a, b) -> Integer.compare(
                        b.name().words().size(), a.name().words().size()))
                .toList();
        for (NameMention mention : full) {
            Person owner = persons.stream()
                    .filter(person -> person.agrees(mention.name()) || person.hasPartOfSurname(mention.name()))
                    .findFirst()
                    .orElse(null);
            give(mention, owner);
        }
    }

    private void joinShortNames() {
        List<NameMention> untitled = new ArrayList<>();
        for (NameMention mention : mentions) {
            if (mention.name().isFull()) {
                continue;
            }
            if (mention.titles().isEmpty()) {
                untitled.add(mention);
            } else {
                give(mention, bearer(mention));
            }
        }
        for (NameMention mention : untitled) {
            give(mention, bearer(mention));
        }
    }

    private void give(NameMention mention, @Nullable Person owner) {
        Person person = owner;
        if (person == null) {
            person = new Person();
            persons.add(person);
        }
        person.addMention(mention);
        owners.put(mention, person);
    }

    /** Whose short name this is, or null for someone new. */
    private @Nullable Person bearer(NameMention mention) {
        PersonName name = mention.name();
        List<Person> bearers = fitting(
                mention,
                persons.stream().filter(person -> person.hasSurname(name)).toList());
        if (bearers.isEmpty()) {
            bearers = fitting(
                    mention,
                    persons.stream()
                            .filter(person -> !person.isFull()
                                    && person.name().endsWith(name)
                                    && person.name()
                                            .suffix()
                                            .equals(mention.name().suffix()))
                            .toList());
        }
        if (bearers.isEmpty()
                && mention.titleGender() == Gender.UNKNOWN
                && name.words().size() == 1) {
            bearers =
                    persons.stream().filter(person -> person.hasFirstName(name)).toList();
        }
        if (bearers.isEmpty() && name.words().size() == 1 && name.last().length() > 2) {
            bearers = fitting(
                    mention,
                    persons.stream().filter(person -> person.hasPart(name)).toList());
        }
        return bearers.size() < 2 ? bearers.stream().findFirst().orElse(null) : nearest(mention, bearers);
    }

    private static List<Person> fitting(NameMention mention, List<Person> bearers) {
        Gender gender = mention.titleGender();
        List<Person> fitting = bearers.stream()
                .filter(person -> person.gender().agrees(gender))
                .toList();
        boolean junior = !mention.name().suffix().isEmpty();
        List<Person> sameSuffix =
                fitting.stream().filter(person -> person.hasSuffix() == junior).toList();
        return sameSuffix.isEmpty() && !junior ? fitting : sameSuffix;
    }

    /** Of several bearers: the one named in full just before, else the one whom the article names first. */
    private Person nearest(NameMention mention, List<Person> bearers) {
        Sentence sentence = document.sentenceOf(mention.first());
        for (int i = mentions.indexOf(mention) - 1; i >= 0; i--) {
            NameMention before = mentions.get(i);
            Sentence its = document.sentenceOf(before.first());
            if (its.paragraph() != sentence.paragraph() || its.index() < sentence.index() - 1) {
                break;
            }
            Person person = owners.get(before);
            if (person != null && before.name().isFull() && bearers.contains(person)) {
                return person;
            }
        }
        for (NameMention first : mentions) {
            Person person = owners.get(first);
            if (person != null && bearers.contains(person)) {
                return person;
            }
        }
        return bearers.get(0);
    }

    private void readRoles() {
        RoleFinder roles = new RoleFinder(document);
        for (NameMention mention : mentions) {
            for (Role role : roles.find(mention)) {
                of(mention).addRole(role);
            }
        }
    }

    /** Where a sentence and the one before it name one person alone, "he" and "she" tell the gender. */
    private void readPronouns() {
        Map<Person, Integer> votes = new HashMap<>();
        int next = 0;
        for (Sentence sentence : document.sentences()) {
            Person only = null;
            boolean several = false;
            while (next < mentions.size() && mentions.get(next).first() < sentence.last()) {
                Person person = of(mentions.get(next++));
                several |= only != null && only != person;
                only = person;
            }
            if (only == null || several) {
                continue;
            }
            for (Token token : document.tokens(sentence)) {
                Gender gender = Pronouns.gender(token);
                if (gender != Gender.UNKNOWN) {
                    votes.merge(only, gender == Gender.FEMALE ? 1 : -1, Integer::sum);
                }
            }
        }
        votes.forEach((person, vote) ->
                person.setPronounGender(vote > 0 ? Gender.FEMALE : vote < 0 ? Gender.MALE : Gender.UNKNOWN));
    }
}
