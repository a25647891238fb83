package org.pullquote.extract.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.InOrder;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.OfficeHolderGazetteer;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.names.Gender;
import org.pullquote.names.PersonName;

/**
 * The persons of a document: every name that {@link NameFinder} finds belongs to one of them. Two people with the same surname
 * stay apart; a surname alone goes to the one named in full just before, or else named first.
 */
public final class People {
    /** The most words of a title before a name. */
    private static final int MAX_TITLE_WORDS = 4;

    /** The fewest pronouns that tell a gender against the first name. */
    private static final int MIN_CALLS = 2;

    /** The most persons that are considered for a noun without a name. */
    private static final int MAX_PERSONS_MEANT = 1_000;

    private final Document document;
    private final OfficeHolderGazetteer offices;
    private final RoleFinder roles;
    private final List<NameMention> mentions;
    private final PersonIndex persons = new PersonIndex();
    private final Map<NameMention, Person> owners = new IdentityHashMap<>();

    /** The mentions of each person, once somebody asks. */
    private final Map<Person, List<NameMention>> byPerson = new IdentityHashMap<>();

    /** Where each person is first named, as an index of {@code mentions}. */
    private final Map<Person, Integer> firstMentions = new HashMap<>();

    /** Surnames that the article gives with a suffix and no first name. */
    private final Set<String> suffixed = new HashSet<>();

    private final @Nullable NameMention[] mentionAt;

    private People(Document document, List<NameMention> mentions, @Nullable LocalDate published) {
        this.document = document;
        this.offices = new OfficeHolderGazetteer(published);
        this.roles = new RoleFinder(document);
        this.mentions = mentions;
        this.mentionAt = new NameMention[document.tokens().size()];
        for (NameMention mention : mentions) {
            for (int i = mention.begin(); i < mention.last(); i++) {
                mentionAt[i] = mention;
            }
            if (!mention.name().isFull() && !mention.name().suffix().isEmpty()) {
                suffixed.add(mention.name().foldedLast());
            }
        }
    }

    /** @param published the day of the article, or null if unknown */
    public static People of(Document document, @Nullable LocalDate published) {
        People people = new People(document, NameFinder.find(document), published);
        people.joinFullNames();
        people.readRoles(true);
        people.joinShortNames();
        people.readRoles(false);
        people.readPronouns();
        people.nameTheKnown();
        return people;
    }

    public List<NameMention> mentions() {
        return mentions;
    }

    /** A person's mentions by name, in order. */
    public List<NameMention> mentionsOf(Person person) {
        if (byPerson.isEmpty()) {
            mentions.forEach(mention -> byPerson.computeIfAbsent(of(mention), key -> new ArrayList<>())
                    .add(mention));
        }
        return byPerson.getOrDefault(person, List.of());
    }

    /** The mentions that overlap tokens {@code [from, to)}, in order. */
    public List<NameMention> mentionsIn(int from, int to) {
        int first = indexFrom(from);
        int last = first;
        while (last < mentions.size() && mentions.get(last).begin() < to) {
            last++;
        }
        return mentions.subList(first, last);
    }

    /** The index of the first mention that ends after the token. */
    private int indexFrom(int token) {
        return InOrder.firstWhere(mentions, mention -> mention.last() > token);
    }

    /** The persons whom a mention without a name can mean. */
    public List<Person> persons() {
        List<Person> all = persons.all();
        return all.subList(0, Math.min(all.size(), MAX_PERSONS_MEANT));
    }

    /** The name, with its titles, that covers the token. */
    @Nullable
    public NameMention mentionAt(int token) {
        return mentionAt[token];
    }

    public Person of(NameMention mention) {
        Person person = owners.get(mention);
        if (person == null) {
            throw new IllegalArgumentException("no name of this document: " + mention);
        }
        return person;
    }

    /** The person's tenure, if named in full, of the office that ends a phrase, in the article's year; null if none. */
    public OfficeHolderGazetteer.@Nullable Tenure tenure(Person person, String phrase) {
        return person.isFull() ? offices.tenure(person.name(), phrase) : null;
    }

    /** The person's tenure, if named in full, of exactly that office, in the article's year; null if none. */
    public OfficeHolderGazetteer.@Nullable Tenure tenureIn(Person person, String office) {
        return person.isFull() ? offices.tenureIn(person.name(), office) : null;
    }

    /** The persons of the article with that surname. */
    List<Person> withSurname(String word) {
        PersonName surname = new PersonName(List.of(word), "");
        return persons.sharing(surname).stream()
                .filter(person -> person.hasSurname(surname))
                .toList();
    }

    /** The persons of the article with that first name. */
    List<Person> withFirstName(String word) {
        PersonName first = new PersonName(List.of(word), "");
        return persons.sharing(first).stream()
                .filter(person -> person.hasFirstName(first))
                .toList();
    }

    private void joinFullNames() {
        List<NameMention> full = mentions.stream()
                .filter(mention -> mention.name().isFull())
                .sorted((a, b) -> Integer.compare(
                        b.name().words().size(), a.name().words().size()))
                .toList();
        for (NameMention mention : full) {
            Person owner = persons.sharing(mention.name()).stream()
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
                giveTitled(mention);
            }
        }
        for (NameMention mention : untitled) {
            give(mention, bearer(mention));
        }
    }

    /** A title may refer to a relative whom the article never names in full: "President Obama" is not Michelle Obama. */
    private void giveTitled(NameMention mention) {
        Person bearer = bearer(mention);
        PersonName known = isOfBody(mention)
                ? null
                : offices.holder(mention.name(), List.of(titleOf(mention)), mention.titleGender());
        if (known == null || bearer != null && (bearer.agrees(known) || bearer.isCalled(mention.titles()))) {
            give(mention, bearer);
            return;
        }
        Person holder = persons.sharing(known).stream()
                .filter(person -> person.agrees(known))
                .findFirst()
                .orElse(null);
        give(mention, holder);
        of(mention).addKnownName(known);
        persons.add(of(mention), known);
    }

    /**
     * Whether the name is followed by the body that its title belongs to: "Chancellor Lund of Marle University", "President Lund of the
     * students' union".
     */
    private boolean isOfBody(NameMention mention) {
        List<Token> tokens = document.tokens();
        Sentence sentence = document.sentenceOf(mention.first());
        int at = mention.last();
        if (at + 1 >= sentence.last()
                || !List.of("of", "at", "from").contains(tokens.get(at).text())) {
            return false;
        }
        at += tokens.get(at + 1).pos().equals("DT") ? 2 : 1;
        boolean body = false;
        while (at < sentence.last() && FoundNames.isCapitalised(tokens.get(at))) {
            body = tokens.get(at).entity().equals("ORGANIZATION")
                    || ThingNames.isThingWord(tokens.get(at).text());
            at++;
        }
        while (at < sentence.last() && isOfNoun(tokens.get(at))) {
            body = tokens.get(at).pos().equals("NN")
                    && SpeakerLexicon.isBody(tokens.get(at).lemma());
            at++;
        }
        return body;
    }

    private static boolean isOfNoun(Token token) {
        return token.isNoun()
                || token.pos().equals("POS")
                || token.text().equals("’")
                || token.pos().startsWith("JJ");
    }

    /** The words right before the name that may be its title: "former Prime Minister" of "of former Prime Minister Ada Lund". */
    private String titleOf(NameMention mention) {
        int limit = Math.max(document.sentenceOf(mention.first()).first(), mention.first() - MAX_TITLE_WORDS);
        int first = mention.first();
        while (first > limit && document.tokens().get(first - 1).isWord()) {
            first--;
        }
        return first == mention.first()
                ? ""
                : document.text(document.tokens().get(first), document.tokens().get(mention.first() - 1));
    }

    private void give(NameMention mention, @Nullable Person owner) {
        Person person = owner == null ? new Person() : owner;
        person.addMention(mention);
        persons.add(person, mention.name());
        owners.put(mention, person);
        firstMentions.merge(person, indexFrom(mention.first()), Math::min);
    }

    /** The person with this short name, or null for someone new. */
    private @Nullable Person bearer(NameMention mention) {
        PersonName name = mention.name();
        List<Person> sharing = persons.sharing(name);
        List<Person> bearers = fitting(
                mention,
                sharing.stream().filter(person -> person.hasSurname(name)).toList());
        if (bearers.isEmpty()) {
            bearers = fitting(
                    mention,
                    sharing.stream()
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
                    sharing.stream().filter(person -> person.hasFirstName(name)).toList();
        }
        if (bearers.isEmpty() && name.words().size() == 1 && name.last().length() > 2) {
            bearers = fitting(
                    mention,
                    sharing.stream().filter(person -> person.hasPart(name)).toList());
        } else if (bearers.isEmpty() && name.words().size() > 1) {
            // Not full, so all but its last word are particles: "De la Vega" of "Tomás de la Vega y Soto".
            bearers = fitting(
                    mention,
                    sharing.stream().filter(person -> person.hasPart(name)).toList());
        }
        // A title stands where the article is careful of the name: "Mr. Clark" beside "Tom Clarke" is another man.
        if (bearers.isEmpty() && mention.titles().isEmpty() && name.words().size() == 1) {
            bearers = fitting(mention, persons.misspelt(name));
            bearers = bearers.size() == 1 ? bearers : List.of();
        }
        bearers = called(mention.titles(), bearers);
        return bearers.size() < 2 ? bearers.stream().findFirst().orElse(null) : nearest(mention, bearers);
    }

    /** Of several persons, those whom the article calls by the most nouns for the titles: "Sen. Lund" is not "Rep. Lund". */
    private static List<Person> called(List<String> titles, List<Person> bearers) {
        int most = bearers.stream()
                .mapToInt(person -> person.callings(titles))
                .max()
                .orElse(0);
        return bearers.stream()
                .filter(person -> person.callings(titles) == most)
                .toList();
    }

    private List<Person> fitting(NameMention mention, List<Person> bearers) {
        Gender gender = mention.titleGender();
        List<Person> fitting = bearers.stream()
                .filter(person -> person.gender().agrees(gender))
                .toList();
        String suffix = mention.name().suffix();
        boolean junior = !suffix.isEmpty();
        // The article keeps the "Jr." with the surname alone, so the surname without it is the father's.
        if (!junior && !suffixed.contains(mention.name().foldedLast())) {
            return fitting;
        }
        List<Person> sameSuffix =
                fitting.stream().filter(person -> person.hasSuffix(suffix)).toList();
        return sameSuffix.isEmpty() && !junior ? fitting : sameSuffix;
    }

    /** Of several persons, the one named in full just before, else the one whom the article names first. */
    private Person nearest(NameMention mention, List<Person> bearers) {
        Sentence sentence = document.sentenceOf(mention.first());
        for (int i = indexFrom(mention.first()) - 1; i >= 0; i--) {
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
        return Collections.min(
                bearers, Comparator.comparing(person -> firstMentions.getOrDefault(person, Integer.MAX_VALUE)));
    }

    private void readRoles(boolean full) {
        for (NameMention mention : mentions) {
            if (mention.name().isFull() == full) {
                roles.find(mention).forEach(of(mention)::addRole);
                roles.states(mention).forEach(of(mention)::addState);
            }
        }
    }

    /** Adds the full names of well-known office holders whom the article never names in full. */
    private void nameTheKnown() {
        String text = document.text().toLowerCase(Locale.ROOT);
        Map<Person, List<NameMention>> named = new HashMap<>();
        for (NameMention mention : mentions) {
            named.computeIfAbsent(of(mention), person -> new ArrayList<>()).add(mention);
        }
        for (Person person : persons.all()) {
            List<String> titles = new ArrayList<>(person.roles());
            named.getOrDefault(person, List.of()).forEach(mention -> titles.add(titleOf(mention)));
            if (person.isFull()) {
                correct(person, titles);
                continue;
            }
            if (named.getOrDefault(person, List.of()).stream().anyMatch(this::isOfBody)) {
                continue;
            }
            PersonName known = offices.holder(person.name(), titles, person.gender());
            if (known == null && person.mayHeadState()) {
                known = offices.head(person.name(), person.gender(), text);
            }
            if (known != null) {
                person.addKnownName(known);
            }
        }
        persons.all().stream().filter(Person::isFull).forEach(person -> person.addNouns(offices.nouns(person.name())));
    }

    /** Corrects the given name of a holder of a known office if the article gets it wrong by one letter. */
    private void correct(Person person, List<String> titles) {
        PersonName given = person.name();
        PersonName surname = new PersonName(List.of(given.last()), given.suffix());
        PersonName known = offices.holder(surname, titles, person.gender());
        if (known != null
                && !known.agrees(given)
                && Misspelling.isLikely(given.folded().get(0), known.folded().get(0))) {
            person.correct(known);
        }
    }

    /** If a sentence names only one person, its "he" and "she" tell that person's gender. */
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
        readCallingPronouns();
        readLonePronoun("she", Gender.FEMALE);
        readLonePronoun("he", Gender.MALE);
    }

    /**
     * What "he" or "she" says of the only person of the sentence before, against the person's first name, which may be a man's in one
     * country and a woman's in another. Once is not enough: the pronoun may mean somebody without a name. It is where nothing else
     * tells the gender.
     */
    private void readCallingPronouns() {
        Map<Person, List<Gender>> calls = new HashMap<>();
        for (int i = 1; i < document.sentences().size(); i++) {
            Sentence sentence = document.sentences().get(i);
            Person only = onlySubject(document.sentences().get(i - 1));
            boolean follows = only != null
                    && sentence.paragraph() == document.sentences().get(i - 1).paragraph()
                    && mentionsIn(sentence.first(), sentence.last()).isEmpty();
            Gender gender = follows ? openingPronoun(sentence) : Gender.UNKNOWN;
            if (gender != Gender.UNKNOWN) {
                calls.computeIfAbsent(only, person -> new ArrayList<>()).add(gender);
            }
        }
        calls.forEach((person, genders) -> {
            boolean several = genders.size() >= MIN_CALLS;
            if (several && Set.copyOf(genders).size() == 1) {
                person.setCalledGender(genders.get(0));
            } else if (!several) {
                person.learnGender(genders.get(0));
            }
        });
    }

    /** The person whose name stands before the verbs of a sentence that has no other word for one person; null if there is none. */
    private @Nullable Person onlySubject(Sentence sentence) {
        List<NameMention> names = mentionsIn(sentence.first(), sentence.last());
        if (names.stream().map(this::of).distinct().count() != 1) {
            return null;
        }
        NameMention name = names.get(0);
        boolean subject = document.tokens().subList(sentence.first(), name.begin()).stream()
                .noneMatch(Token::isVerb);
        boolean alone = document.tokens().subList(name.last(), sentence.last()).stream()
                .noneMatch(token -> Pronouns.gender(token) != Gender.UNKNOWN
                        || !token.isPlural() && SpeakerLexicon.isRole(token.lemma()));
        return subject && alone ? of(name) : null;
    }

    /** The gender of the "he" or "she" that is the first word of a sentence outside quotation marks. */
    private Gender openingPronoun(Sentence sentence) {
        return document.tokens(sentence).stream()
                .filter(token -> token.isWord() && !document.isQuoted(token))
                .findFirst()
                .filter(token -> token.pos().equals("PRP"))
                .map(Pronouns::gender)
                .orElse(Gender.UNKNOWN);
    }

    /** If the article says "she" but names no woman, the only person of unknown gender is the woman; likewise for "he". */
    private void readLonePronoun(String pronoun, Gender gender) {
        boolean said = document.tokens().stream()
                .anyMatch(token -> token.text().equalsIgnoreCase(pronoun) && !document.isQuoted(token));
        List<Person> unknown = persons.all().stream()
                .filter(person -> person.gender() == Gender.UNKNOWN)
                .toList();
        if (said && unknown.size() == 1 && persons.all().stream().noneMatch(person -> person.gender() == gender)) {
            unknown.get(0).setPronounGender(gender);
        }
    }
}
