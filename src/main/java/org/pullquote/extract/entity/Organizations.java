package org.pullquote.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.InOrder;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.Countries;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.UnitedStates;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.names.CaseFolding;
import org.pullquote.names.PersonName;
import org.pullquote.names.SpeakerId;

/** The organizations and outlets that a document names. */
public final class Organizations {
    private static final int MAX_OUTLET_WORDS = 6;
    private static final Set<String> INNER = Set.of("of", "for", "and", "&", "the", "on");

    /** Prepositions behind the noun of a body that begin what it is for. */
    private static final Set<String> JOINING = Set.of("for", "on");

    /** The chamber of a parliament; other houses are buildings and firms. */
    private static final String HOUSE = "House";

    private static final Set<String> APOSTROPHES = Set.of("'", "’");

    /** The longest ending of a name that is indexed, in words. */
    private static final int MAX_ENDING_WORDS = 6;

    /** A name at its place, and the outlet that it names, if any. */
    record Named(
            int first,
            int last,
            List<String> words,
            @Nullable String outlet) {
        String text() {
            return String.join(" ", words);
        }
    }

    private final Document document;
    private final List<Named> named = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Named> outlets = new ArrayList<>();

    /** The folded names outside headings. */
    private final Set<String> inProse = new HashSet<>();

    /** The names that are not of outlets, by each of their words. */
    private final Map<String, List<Named>> byWord = new HashMap<>();

    /** The names by each of their endings, except the whole name. */
    private final Map<List<String>, List<Named>> byEnding = new HashMap<>();

    private final Map<String, List<Named>> byInitials = new HashMap<>();
    private final Map<String, String> fullest = new HashMap<>();

    private final Abbreviations abbreviations;
    private final IntroducedBodies introduced;

    private Organizations(Document document) {
        this.document = document;
        this.abbreviations = new Abbreviations(document);
        this.introduced = IntroducedBodies.of(document);
    }

    public static Organizations of(Document document, People people) {
        Organizations organizations = new Organizations(document);
        Map<Boolean, List<Sentence>> byTitle =
                document.sentences().stream().collect(Collectors.partitioningBy(document::isTitleCased));
        byTitle.getOrDefault(false, List.of()).forEach(sentence -> organizations.read(sentence, people));
        organizations.named.forEach(name -> organizations.inProse.add(CaseFolding.of(name.text())));
        byTitle.getOrDefault(true, List.of()).forEach(sentence -> organizations.read(sentence, people));
        organizations.named.sort(Comparator.comparingInt(Named::first));
        organizations.abbreviations.readAll(people);
        organizations.nameInFull();
        organizations.named.forEach(organizations::index);
        organizations.indexOwned(people);
        return organizations;
    }

    private void read(Sentence sentence, People people) {
        int at = sentence.first();
        while (at < sentence.last()) {
            at = Math.max(at + 1, readAt(at, sentence, people));
        }
    }

    /**
     * Gives one word, for which the list has an outlet, the name of the outlet that the document means by it: "The Post" where it
     * names only the Riverton Post. The word alone stays if it names several so.
     */
    private void nameInFull() {
        Map<String, Set<String>> byTail = new HashMap<>();
        for (Named name : named) {
            List<String> words = written(name);
            if (name.outlet() != null && words.size() > 1) {
                byTail.computeIfAbsent(CaseFolding.of(words.get(words.size() - 1)), tail -> new HashSet<>())
                        .add(name.outlet());
            }
        }
        named.replaceAll(name -> {
            List<String> words = written(name);
            Set<String> full = byTail.getOrDefault(CaseFolding.of(words.get(0)), Set.of());
            if (name.outlet() == null || words.size() > 1 || full.isEmpty()) {
                return name;
            }
            String meant = full.size() == 1 ? full.iterator().next() : words.get(0);
            return new Named(name.first(), name.last(), List.of(meant.split(" ")), meant);
        });
    }

    /** The words of the name as written, without "The". */
    private List<String> written(Named name) {
        List<String> words = document.tokens().subList(name.first(), name.last()).stream()
                .map(Token::text)
                .toList();
        return words.size() > 1 && words.get(0).equalsIgnoreCase("the") ? words.subList(1, words.size()) : words;
    }

    private void index(Named name) {
        counts.merge(name.text(), 1, Integer::sum);
        List<String> folded = name.words().stream().map(CaseFolding::of).toList();
        if (name.outlet() != null) {
            outlets.add(name);
        } else {
            new HashSet<>(folded).forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>())
                    .add(name));
        }
        // In a headline, a capital may be any word's: "Wily Senate".
        boolean headline = document.inHeadline(document.sentenceOf(name.first()));
        for (int size = 1; !headline && size < Math.min(folded.size(), MAX_ENDING_WORDS + 1); size++) {
            byEnding.computeIfAbsent(folded.subList(folded.size() - size, folded.size()), key -> new ArrayList<>())
                    .add(name);
        }
        if (folded.size() > 1) {
            byInitials
                    .computeIfAbsent(Abbreviations.initials(name.words()), key -> new ArrayList<>())
                    .add(name);
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
                        .add(new Named(at, at + 1, List.of(name.split(" ")), null));
            }
        }
        byWord.values().forEach(names -> names.sort(Comparator.comparingInt(Named::first)));
    }

    private @Nullable String owned(int owner, String noun, People people) {
        NameMention person = people.mentionAt(owner);
        if (person != null) {
            return WordClass.BODY_OF_PERSON.holds(noun)
                    ? people.of(person).name().last() + " " + noun
                    : null;
        }
        List<Token> tokens = document.tokens();
        int first = owner;
        while (first >= 0
                && (tokens.get(first).entity().equals("LOCATION") || isOfPlace(tokens.get(first)))
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
        Named name = named.get(index);
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
            Named other = named.get(i);
            if (document.sentenceOf(other.first()).paragraph() < paragraph - 1) {
                return true;
            }
            if (other.outlet() == null && !fullest(other.text()).equals(name)) {
                return false;
            }
        }
        return true;
    }

    /** Adds the name that begins at the token, if one does; returns where it ends, or {@code at}. */
    private int readAt(int at, Sentence sentence, People people) {
        if (people.mentionAt(at) != null
                || !Character.isUpperCase(document.tokens().get(at).text().codePointAt(0))) {
            return at;
        }
        int end = readListed(at, sentence);
        if (end == at) {
            end = readIntroduced(at, sentence);
        }
        if (end == at) {
            end = readShapedOutlet(at, sentence, people);
        }
        if (end == at) {
            end = readJoined(at, sentence, people);
        }
        return end == at ? readTagged(at, sentence, people) : end;
    }

    /** An outlet or a body that the lists know. */
    private int readListed(int at, Sentence sentence) {
        List<Token> tokens = document.tokens();
        for (int size = Math.min(MAX_OUTLET_WORDS, sentence.last() - at); size > 0; size--) {
            Token last = tokens.get(at + size - 1);
            // The lists take no notice of a full stop, which is not part of a name that ends a sentence.
            if (!last.isWord()) {
                continue;
            }
            String outlet = SpeakerLexicon.outlet(document.text(tokens.get(at), last));
            if (outlet != null && (size > 1 || last.isProperNoun())) {
                named.add(new Named(at, at + size, List.of(outlet.split(" ")), outlet));
                return at + size;
            }
            String organization = SpeakerLexicon.organization(document.text(tokens.get(at), last));
            if (organization != null && (size > 1 || last.isProperNoun()) && !isInLongerName(at, at + size, sentence)) {
                named.add(new Named(at, at + size, List.of(organization.split(" ")), null));
                return at + size;
            }
        }
        return at;
    }

    /** A body that the article introduces as one: "the data company Lundex". */
    private int readIntroduced(int at, Sentence sentence) {
        int body = introduced.endOf(document, at, sentence);
        if (body <= at || isInLongerName(at, body, sentence)) {
            return at;
        }
        named.add(new Named(at, body, words(at, body), null));
        return body;
    }

    /** Capitalised words that end like the name of an outlet. */
    private int readShapedOutlet(int at, Sentence sentence, People people) {
        List<Token> tokens = document.tokens();
        int tail = at;
        while (tail < sentence.last() && people.mentionAt(tail) == null && isNameWord(tokens.get(tail))) {
            tail++;
        }
        if (tail - at <= 1 || !SpeakerLexicon.isOutletTail(tokens.get(tail - 1).text())) {
            return at;
        }
        Named behind = listedBehindDate(at, tail);
        List<String> shaped = words(at, tail);
        named.add(behind != null ? behind : new Named(at, tail, shaped, String.join(" ", shaped)));
        return tail;
    }

    /** The outlet of the list that ends tokens {@code [at, end)} behind "New" or a date: "New CBS News poll"; else null. */
    private @Nullable Named listedBehindDate(int at, int end) {
        List<Token> tokens = document.tokens();
        int first = at;
        while (first + 1 < end
                && (tokens.get(first).text().equalsIgnoreCase("new")
                        || tokens.get(first).pos().equals("CD")
                        || NameWord.isDate(tokens.get(first).text()))) {
            first++;
        }
        String outlet =
                first == at ? null : SpeakerLexicon.outlet(document.text(tokens.get(first), tokens.get(end - 1)));
        return outlet == null ? null : new Named(first, end, List.of(outlet.split(" ")), outlet);
    }

    /** A body whose name goes on behind its noun: "the Centre on Harbours and Public Works", also if only a part is tagged. */
    private int readJoined(int at, Sentence sentence, People people) {
        List<Token> tokens = document.tokens();
        int noun = at;
        while (noun + 2 < sentence.last()
                && people.mentionAt(noun) == null
                && (isNameWord(tokens.get(noun)) || noun == at && isOfPlace(tokens.get(noun)))
                && !JOINING.contains(tokens.get(noun + 1).text())) {
            noun++;
        }
        if (noun + 2 >= sentence.last()
                || !WordClass.FOR_SOMETHING.holds(
                        CaseFolding.of(tokens.get(noun).text()))
                || !isNameWord(tokens.get(noun))
                || NameWord.isDate(tokens.get(noun + 2).text())) {
            return at;
        }
        int end = noun + 2;
        while (end < sentence.last() && people.mentionAt(end) == null && isNameWord(tokens.get(end))) {
            end++;
        }
        int behind = end + 1;
        while (end > noun + 2
                && behind < sentence.last()
                && tokens.get(end).text().equals("and")
                && people.mentionAt(behind) == null
                && isNameWord(tokens.get(behind))) {
            behind++;
        }
        // "The Centre for Harbours and the Marle Foundation" are two.
        boolean one = behind > end + 1
                && !SpeakerLexicon.isBody(tokens.get(behind - 1).text());
        int last = one ? behind : end;
        boolean tagged = tokens.subList(at, last).stream()
                .anyMatch(token -> token.entity().equals("ORGANIZATION"));
        if (end == noun + 2 || !tagged) {
            return at;
        }
        List<String> joined = words(at, last);
        named.add(new Named(at, last, joined, null));
        abbreviations.readBehind(joined, last, sentence);
        return last;
    }

    /** Whether it is an adjective of a place or people: "Marlish". */
    private static boolean isOfPlace(Token token) {
        return token.entity().equals("MISC") && token.pos().equals("JJ");
    }

    private List<String> words(int first, int end) {
        return document.tokens().subList(first, end).stream().map(Token::text).toList();
    }

    /** Words that are tagged as an organization, and the adjectives before them; skipped if they are not a whole name. */
    private int readTagged(int at, Sentence sentence, People people) {
        List<Token> tokens = document.tokens();
        if (!NameRim.mayOpen(tokens.get(at))
                || at + 1 < sentence.last() && describes(tokens.get(at), tokens.get(at + 1))) {
            return at;
        }
        int end = at;
        while (end < sentence.last() && isOfPlace(tokens.get(end))) {
            end++;
        }
        if (end == sentence.last()
                || !tokens.get(end).entity().equals("ORGANIZATION")
                || people.mentionAt(end) != null) {
            return at;
        }
        end++;
        while (end < sentence.last() && people.mentionAt(end) == null && goesOn(end, sentence)) {
            end++;
        }
        end = NameRim.last(tokens, at, end);
        List<String> words = new ArrayList<>();
        for (int i = at; i < end; i++) {
            String word = tokens.get(i).text();
            if (APOSTROPHES.contains(word) && !words.isEmpty()) {
                words.add(words.remove(words.size() - 1) + word);
            } else if (!tokens.get(i).pos().equals("POS")) {
                words.add(word);
            }
        }
        if (NameRim.isWhole(tokens, at, end)) {
            String text = String.join(" ", words);
            String medium = words.size() > 1 && SpeakerLexicon.isOutletTail(words.get(words.size() - 1)) ? text : null;
            // In a heading, any words may be tagged as a name: "Tells These Texas Men".
            if (document.isTitleCased(sentence) && !inProse.contains(CaseFolding.of(text))) {
                return at;
            }
            Named behind = listedBehindDate(at, end);
            if (behind != null) {
                named.add(behind);
            } else if (!SpeakerLexicon.isLaw(text)) {
                named.add(new Named(at, end, words, medium));
            }
            abbreviations.readBehind(words, end, sentence);
        }
        return end;
    }

    /** Whether the words are tagged as part of a longer name: "Google Ventures", "Bank of Toyota". */
    private boolean isInLongerName(int first, int end, Sentence sentence) {
        List<Token> tokens = document.tokens();
        boolean before = first > sentence.first()
                && tokens.get(first - 1).entity().equals("ORGANIZATION")
                && NameRim.mayOpen(tokens.get(first - 1));
        return before
                || end < sentence.last()
                        && tokens.get(end).entity().equals("ORGANIZATION")
                        && isNameWord(tokens.get(end));
    }

    private static boolean isNameWord(Token token) {
        return token.isProperNoun()
                && token.isWord()
                && Character.isUpperCase(token.text().codePointAt(0));
    }

    private boolean goesOn(int at, Sentence sentence) {
        List<Token> tokens = document.tokens();
        Token token = tokens.get(at);
        if (token.pos().equals("CC") && isNameByItself(tokens.get(at - 1))) {
            return false;
        }
        if (APOSTROPHES.contains(token.text())) {
            // "Harbour Workers' Union"
            return token.entity().equals("ORGANIZATION")
                    && at + 1 < sentence.last()
                    && tokens.get(at + 1).entity().equals("ORGANIZATION")
                    && isNameWord(tokens.get(at + 1));
        }
        // The "|" of a line of links parts names.
        return token.entity().equals("ORGANIZATION")
                        && !token.pos().equals("POS")
                        && !token.text().equals("|")
                || INNER.contains(token.text())
                        && at + 1 < sentence.last()
                        && tokens.get(at + 1).entity().equals("ORGANIZATION");
    }

    /** Whether the word before an "and" ends a name: "the House and Senate", "the FBI and CIA" are two. */
    private static boolean isNameByItself(Token token) {
        String word = token.text();
        boolean initials = word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
        return initials || !token.isPlural() && SpeakerLexicon.isBody(word);
    }

    /** Whether the word only describes the chamber after it: "GOP Senate", "Republican-led House". */
    private static boolean describes(Token token, Token next) {
        return NameWord.CHAMBER.holds(next.text())
                && (SpeakerLexicon.isParty(token.text()) || token.text().indexOf('-') > 0);
    }

    /**
     * The main company: a body without a public noun in its name, named more than once, that is the only one or named more than
     * twice as often as any other; or null.
     */
    @Nullable
    public String mainCompany() {
        Map<String, Integer> companies = new TreeMap<>();
        for (Named name : named) {
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
    List<Named> names() {
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
        List<Named> ending = byEnding.getOrDefault(List.of(CaseFolding.of(word)), List.of());
        return severalEndWith(word) || ending.isEmpty() ? null : ending.get(0).outlet();
    }

    /** Whether the word ends several names of several words, so that it means none of them for certain. */
    public boolean severalEndWith(String word) {
        return byEnding.getOrDefault(List.of(CaseFolding.of(word)), List.of()).stream()
                        .map(Named::text)
                        .distinct()
                        .count()
                > 1;
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
            Named name = named.get(i);
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
        List<Named> holding = byWord.getOrDefault(CaseFolding.of(noun), List.of());
        if (holding.isEmpty()) {
            return null;
        }
        Named nearest = holding.get(Math.max(0, firstBehind(holding, token) - 1));
        boolean several =
                holding.stream().anyMatch(other -> !fullest(other.text()).equals(fullest(nearest.text())));
        int far = Math.abs(document.sentenceOf(token).paragraph()
                - document.sentenceOf(nearest.first()).paragraph());
        return several && far > 1 ? null : fullest(nearest.text());
    }

    /**
     * The fullest name of the organization called {@code name}: the longest one that ends with it, if all those that do are the
     * same one or parts of it; for an abbreviation, the long or the short form, whichever the document uses more.
     */
    public String fullest(String name) {
        return fullest.computeIfAbsent(name, this::readFullest);
    }

    private String readFullest(String name) {
        String spelled = abbreviations.full(name);
        String longest = longest(spelled);
        return longest.equals(name) ? spelledOut(name) : longest;
    }

    private String longest(String name) {
        List<String> words = List.of(name.split(" "));
        if (words.size() > 1 && SpeakerLexicon.isGivenName(words.get(0))) {
            // "In Harbour Point Ada Lund said" may be tagged as one long name.
            return name;
        }
        List<String> folded = words.stream().map(CaseFolding::of).toList();
        List<Named> longer = byEnding.getOrDefault(folded, List.of()).stream()
                .filter(other -> !name.equalsIgnoreCase(HOUSE) || isOfCountryOrState(other))
                .sorted(Comparator.comparingInt((Named other) -> other.words().size())
                        .reversed()
                        .thenComparing(Named::text))
                .toList();
        if (!longer.isEmpty() && words.size() + longer.get(0).words().size() > 2) {
            List<String> fullest = longer.get(0).words();
            boolean nested = longer.stream().allMatch(other -> endsWith(fullest, other.words()));
            // "Defence of the Harbour Board" only mentions the Harbour Board.
            boolean inner = INNER.contains(fullest.get(fullest.size() - words.size() - 1));
            return nested && !inner ? longer.get(0).text() : name;
        }
        return name;
    }

    /** Whether the word before the last one is a country or state: "the Texas House" is called "the House", the White House is not. */
    private static boolean isOfCountryOrState(Named name) {
        List<String> words = name.words();
        String place = words.get(words.size() - 2);
        return Countries.isNational(place.toLowerCase(Locale.ROOT).replace(".", ""))
                || UnitedStates.state(place) != null;
    }

    private String spelledOut(String name) {
        if (name.length() < 2
                || name.indexOf(' ') >= 0
                || !name.replace(".", "").chars().allMatch(Character::isUpperCase)) {
            return name;
        }
        String initials = name.replace(".", "");
        String known = SpeakerLexicon.spelledOut(initials);
        return byInitials.getOrDefault(initials, List.of()).stream()
                .map(Named::text)
                .filter(text -> counts.getOrDefault(text, 0) > counts.getOrDefault(name, 0))
                .findFirst()
                .orElse(known == null ? name : known);
    }

    /** The index of the first of the names, in text order, that ends after the token. */
    private static int firstBehind(List<Named> names, int token) {
        return InOrder.firstWhere(names, name -> name.last() > token);
    }

    private static boolean endsWith(List<String> words, List<String> end) {
        int shift = words.size() - end.size();
        for (int i = 0; i < end.size(); i++) {
            if (shift < 0 || !PersonName.sameWord(words.get(shift + i), end.get(i))) {
                return false;
            }
        }
        return true;
    }
}
