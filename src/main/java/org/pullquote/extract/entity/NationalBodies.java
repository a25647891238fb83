package org.pullquote.extract.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.Countries;
import org.pullquote.extract.lexicon.OfficeHolderGazetteer;
import org.pullquote.extract.lexicon.UnitedStates;

/**
 * Bodies of which every country has one and that articles call by the noun alone: "the Senate". Across articles, the noun alone means
 * the one of the United States, so those of another country or of a state get its name.
 */
final class NationalBodies {
    private static final Set<String> NAMES = Set.of(
            "Senate",
            "House",
            "House of Representatives",
            "Congress",
            "Supreme Court",
            "Army",
            "Navy",
            "Air Force",
            "Marine Corps",
            "Coast Guard",
            "Treasury");

    private static final String UNITED_STATES = "United States";
    private static final Set<String> OF_UNITED_STATES = Set.of(
            "American",
            "Americans",
            "Washington",
            "States",
            "Republican",
            "Republicans",
            "Democrat",
            "Democrats",
            "GOP",
            "Pentagon",
            "FBI",
            "CIA",
            "Congress",
            "Capitol");

    /** Fewer mentions do not make a country the one that an article is about. */
    private static final int MIN_MENTIONS = 3;

    private final Document document;
    private final People people;
    private @Nullable String home;
    private boolean read;

    NationalBodies(Document document, People people) {
        this.document = document;
        this.people = people;
    }

    static boolean isOne(String name) {
        return NAMES.contains(name);
    }

    /** The name; with that of the country if the article is about one other than the United States. */
    String inFull(String name) {
        if (!isOne(name) || name.equals("Congress")) {
            return name;
        }
        if (!read) {
            home = home();
            read = true;
        }
        return home == null ? name : home + "'s " + name;
    }

    /** "Ardmere" in an article that has that state more often than all others together; else "state". */
    String state() {
        Map<String, Integer> states = new HashMap<>();
        for (Token token : document.tokens()) {
            String state = token.isCapitalised() ? UnitedStates.state(token.text()) : null;
            if (state != null) {
                states.merge(state, 1, Integer::sum);
            }
        }
        String most = most(states);
        return most == null ? "state" : most;
    }

    /** The country that the article names more often than all others together; null if it names the United States at all. */
    private @Nullable String home() {
        if (people.persons().stream().anyMatch(person -> OfficeHolderGazetteer.bodies(person.name()).stream()
                .anyMatch(body -> body.startsWith(UNITED_STATES)))) {
            return null;
        }
        Map<String, Integer> countries = new HashMap<>();
        for (Token token : document.tokens()) {
            if (!token.isCapitalised()) {
                continue;
            }
            String word = token.text();
            String country = Countries.country(word);
            if (UNITED_STATES.equals(country)
                    || OF_UNITED_STATES.contains(word)
                    || country == null && UnitedStates.state(word) != null) {
                return null;
            }
            if (country != null && token.entity().equals("LOCATION")) {
                countries.merge(country, 1, Integer::sum);
            }
        }
        String most = most(countries);
        return most == null || countries.getOrDefault(most, 0) < MIN_MENTIONS ? null : most;
    }

    private static @Nullable String most(Map<String, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<String> most = counts.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() > all)
                .map(Map.Entry::getKey)
                .toList();
        return most.isEmpty() ? null : most.get(0);
    }
}
