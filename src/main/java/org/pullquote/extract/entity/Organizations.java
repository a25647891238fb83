package org.pullquote.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.InOrder;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.names.CaseFolding;
import org.pullquote.names.SpeakerId;

/** The organizations and outlets that a document names. */
public final class Organizations {
    private final Document document;
    private final IntroducedBodies introduced;
    private final List<NamedBody> named;
    private final FullestBodyName fullest;
    private final List<NamedBody> outlets;

    /** The names that are not of outlets, by each of their words. */
    private final Map<String, List<NamedBody>> byWord = new HashMap<>();

    private Organizations(
            Document document, IntroducedBodies introduced, List<NamedBody> named, FullestBodyName fullest) {
        this.document = document;
        this.introduced = introduced;
        this.named = named;
        this.fullest = fullest;
        this.outlets = named.stream().filter(name -> name.outlet() != null).toList();
    }

    public static Organizations of(Document document, People people) {
        Abbreviations abbreviations = new Abbreviations(document);
        IntroducedBodies introduced = IntroducedBodies.of(document);
        List<NamedBody> named = BodyFinder.find(document, people, abbreviations, introduced);
        abbreviations.readAll(people);
        Organizations organizations = new Organizations(
                document, introduced, named, new FullestBodyName(document, people, named, abbreviations));
        organizations.indexWords();
        organizations.indexOwned(people);
        organizations.byWord.values().forEach(names -> names.sort(Comparator.comparingInt(NamedBody::first)));
        return organizations;
    }

    private void indexWords() {
        for (NamedBody name : named) {
            Set<String> words = name.outlet() == null
                    ? Set.copyOf(name.words().stream().map(CaseFolding::of).toList())
                    : Set.of();
            words.forEach(word ->
                    byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(name));
        }
    }

    /** Indexes bodies that are named after a person or place: "the Lund campaign", "Holm's administration", "the Marlish government". */
    private void indexOwned(People people) {
        List<Token> tokens = document.tokens();
        for (int at = 1; at < tokens.size(); at++) {
            String noun = tokens.get(at).lemma();
            if (!WordClass.BODY_OF_PERSON.holds(noun) && !WordClass.BODY_OF_PLACE.holds(noun)
                    || tokens.get(at).isPlural()) {
                continue;
            }
            int owner = tokens.get(at - 1).pos().equals("POS") ? at - 2 : at - 1;
            String name = owner < document.sentenceOf(at).first() ? null : owned(owner, noun, people);
            if (name != null) {
                byWord.computeIfAbsent(noun, key -> new ArrayList<>())
                        .add(new NamedBody(at, at + 1, List.of(name.split(" ")), null));
            }
        }
    }

    private @Nullable String owned(int owner, String noun, People people) {
        NameMention person = people.mentionAt(owner);
        if (person != null) {
            return WordClass.BODY_OF_PERSON.holds(noun) ? people.of(person).body(noun) : null;
        }
        List<Token> tokens = document.tokens();
        int first = owner;
        while (first >= 0
                && (tokens.get(first).entity().equals("LOCATION")
                        || tokens.get(first).isOfPlace())
                && Character.isUpperCase(tokens.get(first).text().codePointAt(0))) {
            first--;
        }
        return first == owner || !WordClass.BODY_OF_PLACE.holds(noun)
                ? null
                : document.text(tokens.get(first + 1), tokens.get(owner)) + " " + noun;
    }

    /** The outlet or other organization whose name contains the token, or null. */
    @Nullable
    public Speaker at(int token) {
        int index = firstBehind(named, token);
        if (index == named.size() || named.get(index).first() > token) {
            return null;
        }
        NamedBody name = named.get(index);
        String outlet = name.outlet();
        String text = outlet == null ? fullest(name.text()) : outlet;
        return new Speaker(
                text, SpeakerId.of(text), outlet == null ? SpeakerKind.ORGANIZATION : SpeakerKind.OUTLET, null);
    }

    /** The body with that name, under the fullest name that the document has for it. */
    public Speaker body(String name) {
        String full = fullest(name);
        return new Speaker(full, SpeakerId.of(full), SpeakerKind.ORGANIZATION, null);
    }

    /** Whether the token's paragraph, up to the token, and the one before name no other organization. */
    private boolean isAlone(String name, int token) {
        int paragraph = document.sentenceOf(token).paragraph();
        for (int i = firstBehind(named, token) - 1; i >= 0; i--) {
            NamedBody other = named.get(i);
            if (document.sentenceOf(other.first()).paragraph() < paragraph - 1) {
                return true;
            }
            if (other.outlet() == null && !fullest(other.text()).equals(name)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The main company: a body without a public noun in its name, named more than once, that is the only one or named more than
     * twice as often as any other; or null.
     */
    @Nullable
    public String mainCompany() {
        Map<String, Integer> companies = new TreeMap<>();
        for (NamedBody name : named) {
            String full = fullest(name.text());
            if (name.outlet() == null && isCompany(full)) {
                companies.merge(full, 1, Integer::sum);
            }
        }
        List<Map.Entry<String, Integer>> most = companies.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .toList();
        boolean main = !most.isEmpty() && most.get(0).getValue() > 1;
        return main
                        && (most.size() == 1
                                || most.get(0).getValue() > 2 * most.get(1).getValue())
                ? most.get(0).getKey()
                : null;
    }

    private static boolean isCompany(String name) {
        String[] words = name.split(" ");
        boolean abbreviation = words.length == 1 && name.chars().allMatch(Character::isUpperCase);
        for (String word : words) {
            if (SpeakerLexicon.isBody(word) || NameWord.CHAMBER.holds(word)) {
                return WordClass.COMPANY.holds(CaseFolding.of(word));
            }
        }
        return !abbreviation;
    }

    /** The names in the order of the text; no two share a token. */
    List<NamedBody> names() {
        return named;
    }

    /** The outlet named last before the token, or null. */
    @Nullable
    public String outletBefore(int token) {
        int behind = firstBehind(outlets, token);
        return behind == 0 ? null : outlets.get(behind - 1).outlet();
    }

    /** The only outlet of the document whose name of several words ends with that word, or null. */
    @Nullable
    public String outletEndingWith(String word) {
        List<NamedBody> ending = fullest.endingWith(word);
        return severalEndWith(word) || ending.isEmpty() ? null : ending.get(0).outlet();
    }

    /** Whether the word ends several names of several words, so that it means none of them for certain. */
    public boolean severalEndWith(String word) {
        return fullest.endingWith(word).stream().map(NamedBody::text).distinct().count() > 1;
    }

    /** Whether the document introduces the word, or the name that it ends, as a body: "the company Lundex". */
    public boolean isIntroduced(Token token) {
        return introduced.endsWith(token.text()) && at(token.index()) != null;
    }

    /**
     * The organization, not an outlet, that is the subject of the sentence before the token's, if the token's paragraph and the
     * one before name no other; or null.
     */
    @Nullable
    public String subjectBefore(int token) {
        Sentence sentence = document.sentenceOf(token);
        Sentence last = document.sentences().get(Math.max(0, sentence.index() - 1));
        for (int i = firstBehind(named, last.first());
                i < named.size() && named.get(i).first() < sentence.first();
                i++) {
            NamedBody name = named.get(i);
            Sentence its = document.sentenceOf(name.first());
            boolean before = its.index() == sentence.index() - 1 && !document.inHeadline(its);
            boolean subject = document.tokens().get(name.last() - 1).relation().startsWith("nsubj");
            if (before && subject && name.outlet() == null) {
                String full = fullest(name.text());
                return isAlone(full, token) ? full : null;
            }
        }
        return null;
    }

    /**
     * The organization named last before the token with {@code noun} in its name, or else the first one after it; null if the
     * article names several and this one is more than one paragraph away.
     */
    @Nullable
    public String withNoun(String noun, int token) {
        List<NamedBody> holding = byWord.getOrDefault(CaseFolding.of(noun), List.of());
        if (holding.isEmpty()) {
            return null;
        }
        NamedBody nearest = holding.get(Math.max(0, firstBehind(holding, token) - 1));
        boolean several =
                holding.stream().anyMatch(other -> !fullest(other.text()).equals(fullest(nearest.text())));
        int far = Math.abs(document.sentenceOf(token).paragraph()
                - document.sentenceOf(nearest.first()).paragraph());
        return several && far > 1 ? null : fullest(nearest.text());
    }

    /** See {@link FullestBodyName#of}. */
    public String fullest(String name) {
        return fullest.of(name);
    }

    /** The index of the first of the names, in text order, that ends after the token. */
    private static int firstBehind(List<NamedBody> names, int token) {
        return InOrder.firstWhere(names, name -> name.last() > token);
    }
}
