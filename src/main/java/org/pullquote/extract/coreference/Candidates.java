package org.pullquote.extract.coreference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.Entity;
import org.pullquote.extract.entity.EntityMention;
import org.pullquote.extract.entity.EntityType;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.Person;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.names.SpeakerId;

/** The candidates of an article for mentions without a name, in the order of their first mentions. */
final class Candidates {
    /** The most candidates; if there are more, those named most often are kept. */
    private static final int MAX = 80;

    /** What a noun may mean; persons are added from their own list. */
    private static final Set<EntityType> RANKED =
            EnumSet.of(EntityType.ORGANIZATION, EntityType.OUTLET, EntityType.PLACE, EntityType.GROUP);

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<Entity, List<Candidate.Place>> places = new IdentityHashMap<>();
    private final List<Candidate> all;

    /**
     * Collects the candidates.
     *
     * @param references the nouns and pronouns that the rules resolve to persons
     */
    Candidates(ArticleEntities entities, List<EntityMention> references) {
        Map<Entity, Person> persons = new IdentityHashMap<>();
        for (Person person : entities.people().persons()) {
            persons.put(entities.of(person), person);
        }
        List<Entity> order = new ArrayList<>();
        for (EntityMention mention : entities.mentions()) {
            // A body with a person's name, "the Lund campaign", is put together from its owner: see OwnedBodies.
            boolean owned = entities.people().mentionAt(mention.first()) != null;
            if (!owned && RANKED.contains(mention.entity().type())) {
                add(mention.entity(), new Candidate.Place(mention.first(), mention.last(), true), order);
            }
        }
        for (NameMention name : entities.people().mentions()) {
            Entity entity = entities.of(entities.people().of(name));
            if (persons.containsKey(entity)) {
                add(entity, new Candidate.Place(name.begin(), name.last(), true), order);
            }
        }
        for (EntityMention mention : references) {
            if (persons.containsKey(mention.entity())) {
                add(mention.entity(), new Candidate.Place(mention.first(), mention.last(), false), order);
            }
        }
        all = order.stream()
                .sorted(Comparator.comparingInt(this::named).reversed())
                .limit(MAX)
                .map(entity -> candidate(entity, persons.get(entity)))
                .sorted(Comparator.comparingInt(
                        candidate -> candidate.places().get(0).first()))
                .toList();
    }

    List<Candidate> all() {
        return all;
    }

    private void add(Entity entity, Candidate.Place place, List<Entity> order) {
        places.computeIfAbsent(entity, key -> {
                    order.add(key);
                    return new ArrayList<>();
                })
                .add(place);
    }

    /** How often the article names it. */
    private int named(Entity entity) {
        return (int) places.getOrDefault(entity, List.of()).stream()
                .filter(Candidate.Place::byName)
                .count();
    }

    private Candidate candidate(Entity entity, @Nullable Person person) {
        List<Candidate.Place> its = new ArrayList<>(places.getOrDefault(entity, List.of()));
        its.sort(Comparator.comparingInt(Candidate.Place::first));
        int named = named(entity);
        if (person != null) {
            return new Candidate(
                    person.speaker(), person, entity.type(), its, named, words(String.join(" ", person.roles())));
        }
        Speaker speaker = new Speaker(entity.name(), SpeakerId.of(entity.name()), kind(entity.type()), null);
        return new Candidate(speaker, null, entity.type(), its, named, words(entity.name()));
    }

    private static SpeakerKind kind(EntityType type) {
        return switch (type) {
            case PERSON -> SpeakerKind.PERSON;
            case ORGANIZATION, PLACE -> SpeakerKind.ORGANIZATION;
            case OUTLET -> SpeakerKind.OUTLET;
            case GROUP -> SpeakerKind.GROUP;
            case DOCUMENT, THING -> SpeakerKind.DOCUMENT;
        };
    }

    /** The words of a text in lower case. */
    static Set<String> words(String text) {
        Set<String> words = new HashSet<>(Arrays.asList(NO_LETTERS.split(text.toLowerCase(Locale.ROOT))));
        words.remove("");
        return words;
    }
}
