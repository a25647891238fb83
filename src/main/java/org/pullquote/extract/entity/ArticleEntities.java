package org.pullquote.extract.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
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

    private final PlaceOrBody placeOrBody;
    private final Map<String, Entity> named = new HashMap<>();

    private ArticleEntities(Document document, @Nullable LocalDate published) {
        this.document = document;
        this.people = People.of(document, published);
        this.organizations = Organizations.of(document, people);
        this.taken = new boolean[document.tokens().size()];
        this.placeOrBody = new PlaceOrBody(document, people, organizations, published, this::isNamed);
    }

    /** The entities as rules alone read them. */
    public static ArticleEntities of(Document document, @Nullable LocalDate published) {
        ArticleEntities entities = new ArticleEntities(document, published);
        entities.addPersons();
        entities.addBodies();
        entities.mentions.sort(Comparator.comparingInt(EntityMention::first));
        return entities;
    }

    /**
     * The entities, with types that the model may correct.
     *
     * @param published the day of the article, or null if unknown
     */
    public static ArticleEntities of(Document document, @Nullable LocalDate published, NameTypes types) {
        ArticleEntities entities = of(document, published);
        Map<Entity, Entity> corrected = new HashMap<>();
        for (MarkedName name : entities.markedNames()) {
            EntityType type = types.of(name);
            if (type != name.entity().type()) {
                corrected.put(name.entity(), new Entity(name.entity().name(), type));
            }
        }
        entities.mentions.replaceAll(mention -> new EntityMention(
                mention.first(), mention.last(), corrected.getOrDefault(mention.entity(), mention.entity())));
        return entities;
    }

    /** The persons, organizations and places with the marks that tell their types, in the order of their first mentions. */
    public List<MarkedName> markedNames() {
        Map<Entity, List<EntityMention>> byEntity = new LinkedHashMap<>();
        for (EntityMention mention : mentions) {
            if (NameTypes.READ.contains(mention.entity().type())) {
                byEntity.computeIfAbsent(mention.entity(), key -> new ArrayList<>())
                        .add(mention);
            }
        }
        NameMarks marks = new NameMarks(document);
        return byEntity.entrySet().stream()
                .map(entry -> new MarkedName(
                        entry.getKey(),
                        entry.getValue(),
                        marks.of(entry.getKey().type(), entry.getValue())))
                .toList();
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
            Entity body = bodyOf(name);
            add(name.first(), body == null ? name.last() : name.last() + 1, body == null ? of(people.of(name)) : body);
        }
    }

    /** The body that a person's name and the noun behind it name, "the Lund campaign", as speakers are called; else null. */
    private @Nullable Entity bodyOf(NameMention name) {
        Token noun = name.last() < document.sentenceOf(name.first()).last()
                ? document.tokens().get(name.last())
                : null;
        return noun == null || !noun.isNoun() || noun.isPlural() || !WordClass.BODY_OF_PERSON.holds(noun.lemma())
                ? null
                : entity(people.of(name).body(noun.lemma()), EntityType.ORGANIZATION);
    }

    private void addBodies() {
        List<Run> places = withoutHeadings(places());
        organizations.names().stream()
                .filter(name -> name.outlet() == null)
                .forEach(name -> placeOrBody.vote(name.text(), false));
        places.forEach(place -> placeOrBody.vote(place.text(), true));
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
        Entity read = placeOrBody.read(run.first(), run.last(), run.text());
        if (read != null) {
            add(
                    run.first(),
                    run.last(),
                    read.type() == EntityType.PERSON ? person(read) : entity(read.name(), read.type()));
        }
    }

    /** The entity of the article's person with that name, or of someone whom only the list of office holders names in full. */
    private Entity person(Entity read) {
        return people.persons().stream()
                .filter(person -> person.name().text().equals(read.name()))
                .map(this::of)
                .findFirst()
                .orElseGet(() -> entity(read.name(), EntityType.PERSON));
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
                end = Math.max(at, PlaceNames.endOfMixed(tokens, at, sentence));
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
