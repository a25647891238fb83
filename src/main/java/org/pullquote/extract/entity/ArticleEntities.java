package org.pullquote.extract.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.Countries;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.UnitedStates;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.names.CaseFolding;

/**
 * The persons, bodies, outlets, places, groups and documents that an article names, each with its mentions, one canonical name
 * and one type. Speakers and targets are both looked up here, so that they have the same names.
 *
 * <p>Built once per article, by one thread. What speaker resolution learns about a person later ({@link Person#learnGender})
 * changes no name and no type.
 */
public final class ArticleEntities {
    private final Document document;
    private final People people;
    private final Organizations organizations;
    private final boolean[] taken;
    private final List<EntityMention> mentions = new ArrayList<>();
    private final Map<Person, Entity> persons = new IdentityHashMap<>();

    /** How much more often each name is tagged as a place than as an organization. */
    private final Map<String, Integer> placeVotes = new HashMap<>();

    private final Map<String, Entity> named = new HashMap<>();

    /** The words that begin in lower case somewhere in the article. */
    private final Set<String> lowerCase;

    private ArticleEntities(Document document, @Nullable LocalDate published) {
        this.document = document;
        this.people = People.of(document, published);
        this.organizations = Organizations.of(document, people);
        this.taken = new boolean[document.tokens().size()];
        this.lowerCase = document.tokens().stream()
                .map(Token::text)
                .filter(word -> Character.isLowerCase(word.codePointAt(0)))
                .collect(Collectors.toSet());
    }

    /** @param published the day of the article, or null if unknown */
    public static ArticleEntities of(Document document, @Nullable LocalDate published) {
        ArticleEntities entities = new ArticleEntities(document, published);
        entities.addPersons();
        entities.addBodies();
        entities.mentions.sort(Comparator.comparingInt(EntityMention::first));
        return entities;
    }

    public Document document() {
        return document;
    }

    public People people() {
        return people;
    }

    public Organizations organizations() {
        return organizations;
    }

    /** The mentions by name, in text order; no two share a token. */
    public List<EntityMention> mentions() {
        return mentions;
    }

    /** Whether the token is part of a name. */
    public boolean isNamed(int token) {
        return taken[token] || people.mentionAt(token) != null;
    }

    /** A person as an entity. */
    public Entity of(Person person) {
        return persons.computeIfAbsent(person, who -> new Entity(who.name().text(), EntityType.PERSON));
    }

    private void addPersons() {
        for (NameMention name : people.mentions()) {
            add(name.first(), name.last(), of(people.of(name)));
        }
    }

    private void addBodies() {
        List<Run> places = withoutHeadings(places());
        organizations.names().stream()
                .filter(name -> name.outlet() == null)
                .forEach(name -> placeVotes.merge(CaseFolding.of(name.text()), -1, Integer::sum));
        places.forEach(place -> placeVotes.merge(CaseFolding.of(place.text()), 1, Integer::sum));
        for (NamedBody name : organizations.names()) {
            if (name.outlet() != null) {
                add(name.first(), name.last(), entity(name.outlet(), EntityType.OUTLET));
            } else {
                addPlaceOrBody(new Run(name.first(), name.last(), name.text()));
            }
        }
        places.forEach(this::addPlaceOrBody);
        addGroupsAndDocuments();
    }

    private void addPlaceOrBody(Run run) {
        boolean place = isKnownPlace(run.text())
                || placeVotes.getOrDefault(CaseFolding.of(run.text()), 0) >= 0
                        && SpeakerLexicon.organization(run.text()) == null;
        String name = place ? run.text() : organizations.fullest(run.text());
        if (isThing(run.text()) || isThing(name) || isCommonWord(run) || place && (isOwner(run) || isOfPeople(run))) {
            return;
        }
        add(run.first(), run.last(), entity(name, place ? EntityType.PLACE : EntityType.ORGANIZATION));
    }

    private static boolean isThing(String name) {
        return SpeakerLexicon.isThing(name) || SpeakerLexicon.isLaw(name);
    }

    /** Whether it is one word for whom a campaign or an administration is named after: "the Lund campaign". */
    private boolean isOwner(Run run) {
        List<Token> tokens = document.tokens();
        return run.last() - run.first() == 1
                && run.last() < tokens.size()
                && WordClass.BODY_OF_PERSON.holds(tokens.get(run.last()).lemma())
                && !WordClass.BODY_OF_PLACE.holds(tokens.get(run.last()).lemma())
                && !isKnownPlace(run.text());
    }

    /** Whether the words are for people or for what is theirs: "North Koreans", "Marlish" in "the Marlish coast", "New Yorkers". */
    private boolean isOfPeople(Run run) {
        String text = run.text();
        String last = document.tokens().get(run.last() - 1).text().toLowerCase(Locale.ROOT);
        String one = last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
        boolean ofState = text.endsWith("ers") && UnitedStates.state(text.substring(0, text.length() - 3)) != null;
        return !isKnownPlace(text) && (Countries.isDemonym(one) || ofState);
    }

    /** Whether it is a country or a state, which stay places where they act or play. */
    private static boolean isKnownPlace(String name) {
        String country = Countries.country(name);
        return country != null && SpeakerLexicon.organization(country) == null || name.equals(UnitedStates.state(name));
    }

    /** Whether the run is one word that the article also has in lower case, and is not a noun for a body ("the House"). */
    private boolean isCommonWord(Run run) {
        return run.last() - run.first() == 1
                && !SpeakerLexicon.isBody(run.text())
                && SpeakerLexicon.organization(run.text()) == null
                && lowerCase.contains(run.text().toLowerCase(Locale.ROOT));
    }

    private void addGroupsAndDocuments() {
        List<Token> tokens = document.tokens();
        for (Sentence sentence : document.sentences()) {
            int end;
            for (int at = sentence.first(); at < sentence.last(); at = end) {
                end = at;
                while (end < sentence.last()
                        && !taken[end]
                        && tokens.get(end).isProperNoun()
                        && FoundNames.isCapitalised(tokens.get(end))) {
                    end++;
                }
                if (end == at) {
                    end++;
                    if (isGroup(tokens.get(at))) {
                        addNamed(at, end, EntityType.GROUP);
                    }
                } else if (isGroup(tokens.get(end - 1))) {
                    addNamed(at, end, EntityType.GROUP);
                } else if (end - at > 1
                        && SpeakerLexicon.isDocument(tokens.get(end - 1).lemma())) {
                    addNamed(at, end, EntityType.DOCUMENT);
                }
            }
        }
    }

    private void addNamed(int first, int last, EntityType type) {
        String text =
                document.text(document.tokens().get(first), document.tokens().get(last - 1));
        add(first, last, entity(text, type));
    }

    private boolean isGroup(Token token) {
        return !taken[token.index()]
                && FoundNames.isCapitalised(token)
                && token.isPlural()
                && (SpeakerLexicon.isParty(token.text()) || token.entity().equals("MISC"));
    }

    /** Runs of words that are tagged as a place. */
    private List<Run> places() {
        List<Token> tokens = document.tokens();
        List<Run> places = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            int end;
            for (int at = sentence.first(); at < sentence.last(); at = end) {
                end = at;
                while (end < sentence.last()
                        && !isNamed(end)
                        && tokens.get(end).entity().equals("LOCATION")) {
                    end++;
                }
                int first = NameRim.first(tokens, at, end);
                int last = NameRim.last(tokens, first, end);
                if (NameRim.isWhole(tokens, first, last)) {
                    places.add(new Run(first, last, document.text(tokens.get(first), tokens.get(last - 1))));
                }
                end = Math.max(end, at + 1);
            }
        }
        return places;
    }

    /** Without the words of headings that prose does not tag as a place and no list knows: "Case Against Riverton". */
    private List<Run> withoutHeadings(List<Run> places) {
        Map<Boolean, List<Run>> byTitle = places.stream().collect(Collectors.partitioningBy(this::isInHeading));
        Set<String> inProse = byTitle.getOrDefault(false, List.of()).stream()
                .map(place -> CaseFolding.of(place.text()))
                .collect(Collectors.toSet());
        return places.stream()
                .filter(place -> !isInHeading(place)
                        || inProse.contains(CaseFolding.of(place.text()))
                        || Countries.country(place.text()) != null
                        || UnitedStates.state(place.text()) != null)
                .toList();
    }

    private boolean isInHeading(Run run) {
        return document.isTitleCased(document.sentenceOf(run.first()));
    }

    private Entity entity(String name, EntityType type) {
        return named.computeIfAbsent(CaseFolding.of(name), key -> new Entity(name, type));
    }

    private void add(int first, int last, Entity entity) {
        for (int i = first; i < last; i++) {
            if (taken[i]) {
                return;
            }
        }
        for (int i = first; i < last; i++) {
            taken[i] = true;
        }
        mentions.add(new EntityMention(first, last, entity));
    }

    /** Words that may be a name. */
    private record Run(int first, int last, String text) {}
}
