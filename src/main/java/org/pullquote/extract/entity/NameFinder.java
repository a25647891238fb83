package org.pullquote.extract.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.names.Gender;
import org.pullquote.names.PersonName;

/**
 * Finds the personal names of a document: what the tagger takes for persons, mended at the rims, and what a title, a known
 * first name or a surname met elsewhere shows to be one.
 */
final class NameFinder {
    private static final Set<String> NAMED_PEERS =
            Set.of("Lord", "Lady", "Baroness", "Baron", "Viscount", "Viscountess");

    /** Titles that a place may follow at once. */
    private static final Set<String> PLACED_PEERS =
            Set.of("Earl", "Countess", "Duke", "Duchess", "Marquess", "Marchioness", "Viscount", "Baron");

    /** Titles without a dot that only people bear. */
    private static final Set<String> HONORIFICS = Set.of(
            "Sir",
            "Dame",
            "Lord",
            "Lady",
            "Baroness",
            "Viscount",
            "Viscountess",
            "Mr",
            "Mrs",
            "Ms",
            "Miss",
            "Dr",
            "Prof",
            "Sgt",
            "Cllr");

    /** Common nouns that a place gives its name to: "the Marle district". */
    private static final Set<String> REGIONS = Set.of(
            "district",
            "area",
            "region",
            "suburb",
            "neighbourhood",
            "neighborhood",
            "village",
            "province",
            "valley",
            "county",
            "peninsula",
            "coast",
            "station");

    /** Trades that are surnames, and first names, too: before a first name they are trades. */
    private static final Set<String> TRADES = Set.of(
            "Baker",
            "Cook",
            "Mason",
            "Butler",
            "Miller",
            "Shepherd",
            "Porter",
            "Archer",
            "Potter",
            "Weaver",
            "Carpenter");

    /** Words that stand before a name in headings, captions and "Said Lund: …". */
    private static final Set<String> HEADING_WORDS = Set.of(
            "said",
            "says",
            "photo",
            "video",
            "watch",
            "never",
            "exclusive",
            "opinion",
            "analysis",
            "breaking",
            "update",
            "read",
            "related",
            "story",
            "image",
            "caption",
            "file",
            "via",
            "by",
            "but",
            "and",
            "while",
            "if",
            "as",
            "with");

    private static final Set<String> VERSUS = Set.of("v.", "vs.", "v");

    private static final Set<String> PATRONYMS = Set.of("Ní", "Nic", "Uí");

    private static final Set<String> PLACING = Set.of("in", "at", "near", "off", "outside");

    private final Document document;
    private final List<Token> tokens;
    private final FoundNames found;
    private final Map<String, Integer> personTags = new HashMap<>();

    /** How often the document has each word, and each two words side by side. */
    private final Map<String, Integer> words = new HashMap<>();

    private final Map<String, Integer> pairs = new HashMap<>();
    private final Set<String> places;

    private NameFinder(Document document) {
        this.document = document;
        this.tokens = document.tokens();
        this.found = new FoundNames(document);
        this.places = PlaceNames.of(document);
        for (Token token : tokens) {
            words.merge(token.text(), 1, Integer::sum);
            if (token.index() > 0) {
                pairs.merge(tokens.get(token.index() - 1).text() + " " + token.text(), 1, Integer::sum);
            }
            if (!token.entity().equals("O")) {
                personTags.merge(token.text(), token.entity().equals("PERSON") ? 1 : -1, Integer::sum);
            }
        }
    }

    /** The names in the order of the text; no two share a token. */
    static List<NameMention> find(Document document) {
        NameFinder finder = new NameFinder(document);
        for (Sentence sentence : document.sentences()) {
            finder.findPeers(sentence);
        }
        for (Sentence sentence : document.sentences()) {
            if (!document.inHeadline(sentence)) {
                finder.findTagged(sentence);
            }
        }
        for (Sentence sentence : document.sentences()) {
            if (document.inHeadline(sentence)) {
                finder.findKnown(sentence);
                finder.findTagged(sentence);
            }
        }
        for (Sentence sentence : document.sentences()) {
            finder.findTitled(sentence);
            OfficeHolders.find(document, sentence, finder.found);
            finder.findShaped(sentence);
            finder.findBesideRole(sentence);
            finder.findPatronyms(sentence);
        }
        for (Sentence sentence : document.sentences()) {
            finder.findKnown(sentence);
        }
        finder.findFirstNames();
        return finder.withSharedSurnames(finder.found.inOrder());
    }

    /** Peers with the place of their title, whatever the tagger made of them: "Lord Lund of Marle", "the Earl of Marle". */
    private void findPeers(Sentence sentence) {
        for (int at = sentence.first(); at + 2 < sentence.last(); at++) {
            String title = tokens.get(at).text();
            boolean named = NAMED_PEERS.contains(title);
            if (!named && !PLACED_PEERS.contains(title)) {
                continue;
            }
            int of = at + 1;
            while (named && of < sentence.last() && isPlainName(tokens.get(of))) {
                of++;
            }
            int to = of + 1;
            while (to < sentence.last() && isPlainName(tokens.get(to))) {
                to++;
            }
            if (of < sentence.last()
                    && tokens.get(of).text().equals("of")
                    && to > of + 1
                    && !isThingWord(tokens.get(to - 1).text())
                    && (of > at + 1 || PLACED_PEERS.contains(title))) {
                found.addPeer(at, of, to);
                at = to - 1;
            }
        }
    }

    /** A word of a name and of no office: not the mayor of "Lord Mayor". */
    private static boolean isPlainName(Token token) {
        return isNameWord(token) && !SpeakerLexicon.isTitle(token.text()) && !SpeakerLexicon.isRole(token.text());
    }

    private void findTagged(Sentence sentence) {
        int at = sentence.first();
        while (at < sentence.last()) {
            if (!isTaggedPerson(at)) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < sentence.last() && continuesName(end, sentence.last())) {
                end++;
            }
            addTagged(sentence, at, end);
            at = end;
        }
    }

    private boolean isTaggedPerson(int at) {
        Token token = tokens.get(at);
        return token.entity().equals("PERSON")
                && !found.isTaken(at)
                && FoundNames.isCapitalised(token)
                && !FoundNames.isQuoteMark(token);
    }

    /** Whether the name that reaches to {@code at} goes on there: a tagged word, or a particle or initial before one. */
    private boolean continuesName(int at, int limit) {
        Token token = tokens.get(at);
        if (found.isTaken(at)) {
            return false;
        }
        if (token.entity().equals("PERSON") && !SpeakerLexicon.isDay(token.text())) {
            return FoundNames.isCapitalised(token)
                    || SpeakerLexicon.isParticle(token.text())
                    || FoundNames.isQuoteMark(token);
        }
        boolean joins = PersonName.isInitial(token.text())
                        && Character.isUpperCase(token.text().charAt(0))
                || SpeakerLexicon.isParticle(token.text())
                || SpeakerLexicon.isJoint(token.text());
        return joins && at + 1 < limit && tokens.get(at + 1).entity().equals("PERSON");
    }

    private void addTagged(Sentence sentence, int from, int to) {
        int first = from;
        int last = to;
        while (first > sentence.first() && extendsLeft(sentence, first, last)) {
            first--;
        }
        while (last - first > 2
                && (isRoleWord(tokens.get(first))
                        || TRADES.contains(tokens.get(first).text())
                                && SpeakerLexicon.isGivenName(
                                        tokens.get(first + 1).text()))) {
            first++;
        }
        while (last - first > 1
                && (isPluralRole(tokens.get(first)) || tokens.get(first).pos().equals("DT"))) {
            first++;
        }
        if (last - first == 2 && isHeadingWord(first)) {
            first++;
        }
        while (last - first > 1
                && tokens.get(first).pos().equals("JJ")
                && !SpeakerLexicon.isGivenName(tokens.get(first).text())) {
            first++;
        }
        if (last < sentence.last() && extendsRight(sentence, first, last)) {
            last++;
        }
        while (last - first > 1
                && !tokens.get(last - 1).isProperNoun()
                && !FoundNames.isCapitalised(tokens.get(last - 1))) {
            last--;
        }
        if (document.inHeadline(sentence)) {
            while (last - first > 1 && !tokens.get(last - 1).isProperNoun()) {
                last--;
            }
        }
        boolean place = places.contains(document.text(tokens.get(first), tokens.get(last - 1)));
        boolean thing = place
                || isPlaced(sentence, first, last)
                || last - first == 1 && !followsTitle(sentence, first) && isMostlyThing(tokens.get(first));
        if (!thing && !isPartOfThing(sentence, first, last)) {
            found.add(sentence, first, last, true);
        }
    }

    /** Whether it is a noun for a person and no name: the first of "Fisherman Per Lund", taken for a given name. */
    private static boolean isRoleWord(Token token) {
        return SpeakerLexicon.isRole(token.text())
                && !SpeakerLexicon.isTitle(token.text())
                && !SpeakerLexicon.isGivenName(token.text());
    }

    /** The first of "Said Lund: …" and "Photo Lund", where the surname mostly stands without it. */
    private boolean isHeadingWord(int at) {
        String word = tokens.get(at).text();
        String surname = tokens.get(at + 1).text();
        return HEADING_WORDS.contains(word.toLowerCase(Locale.ROOT))
                && 2 * pairs.getOrDefault(word + " " + surname, 0) <= words.getOrDefault(surname, 0);
    }

    /** The first of "Justices Ada Lund and Per Holm". */
    private static boolean isPluralRole(Token token) {
        return token.isPlural()
                && !token.text().equalsIgnoreCase(token.lemma())
                && (SpeakerLexicon.isRole(token.lemma()) || SpeakerLexicon.isTitle(token.lemma()));
    }

    /** Whether one word that is nobody's surname stands where only a place can: "in Marle", "the Marle district". */
    private boolean isPlaced(Sentence sentence, int first, int last) {
        if (last - first != 1
                || found.isSurname(SpeakerLexicon.fold(tokens.get(first).text()))) {
            return false;
        }
        boolean owner = last < sentence.last() && tokens.get(last).pos().equals("POS");
        boolean placed = first > sentence.first()
                && PLACING.contains(tokens.get(first - 1).text())
                && !owner;
        boolean region =
                last < sentence.last() && REGIONS.contains(tokens.get(last).text());
        return (placed || region)
                && !SpeakerLexicon.isGivenName(tokens.get(first).text());
    }

    /** Whether the tagger takes the word for an organization or a place more often than for a person. */
    private boolean isMostlyThing(Token token) {
        return personTags.getOrDefault(token.text(), 0) < 0 && !found.isSurname(SpeakerLexicon.fold(token.text()));
    }

    /** A first name that the tagger left outside: a known one, or any behind a title ("Sen. Rand"). */
    private boolean extendsLeft(Sentence sentence, int first, int last) {
        Token before = tokens.get(first - 1);
        boolean known = SpeakerLexicon.isGivenName(before.text())
                && !SpeakerLexicon.isGivenName(tokens.get(first).text());
        boolean titled = followsTitle(sentence, first - 1)
                && (tokens.get(first - 2).text().endsWith(".")
                        || tokens.get(first - 2).isProperNoun())
                && before.entity().equals("O");
        return last - first <= 2
                && !found.isTaken(first - 1)
                && before.isProperNoun()
                && FoundNames.isCapitalised(before)
                && !SpeakerLexicon.isTitle(before.text())
                && !SpeakerLexicon.isRole(before.text())
                && (known || titled);
    }

    /** A surname after a lone known first name that the tagger left outside. */
    private boolean extendsRight(Sentence sentence, int first, int last) {
        Token after = tokens.get(last);
        return last - first == 1
                && !document.inHeadline(sentence)
                && !found.isTaken(last)
                && after.isProperNoun()
                && FoundNames.isCapitalised(after)
                && !after.entity().equals("MISC")
                && SpeakerLexicon.isGivenName(tokens.get(first).text())
                && !SpeakerLexicon.isNameTail(after.text())
                && !SpeakerLexicon.isSuffix(after.text())
                && !SpeakerLexicon.isRole(after.text());
    }

    /** Whether the words around make the run a part of another name: "Clinton Foundation", "University of John Paul", "Lund v. Hall". */
    private boolean isPartOfThing(Sentence sentence, int first, int last) {
        boolean party =
                first - 1 > sentence.first() && isVersus(first - 1) || last + 1 < sentence.last() && isVersus(last);
        if (party) {
            return true;
        }
        if (last < sentence.last()) {
            Token after = tokens.get(last);
            boolean namesOn =
                    !SpeakerLexicon.isSuffix(after.text()) && after.isProperNoun() && FoundNames.isCapitalised(after)
                            || after.text().equals("&");
            if (namesOn
                    && (SpeakerLexicon.isNameTail(after.text())
                            || after.entity().equals("ORGANIZATION"))
                    && !after.text().equals(after.text().toUpperCase(Locale.ROOT) + ".")) {
                return !document.inHeadline(sentence) || SpeakerLexicon.isNameTail(after.text());
            }
        }
        String words = document.text(tokens.get(first), tokens.get(last - 1));
        boolean headed = first > sentence.first()
                && tokens.get(first - 1).text().equals("The")
                && SpeakerLexicon.outlet("The " + words) != null;
        boolean shaped = last - first > 1
                && isThingWord(tokens.get(last - 1).text())
                && !SpeakerLexicon.isGivenName(tokens.get(first).text());
        boolean body = SpeakerLexicon.outlet(words) != null || SpeakerLexicon.organization(words) != null;
        return (headed || shaped || body)
                && !found.isSurname(SpeakerLexicon.fold(words))
                && !followsTitle(sentence, first);
    }

    /** Whether the word stands between the two parties of a case, which both begin with a capital. */
    private boolean isVersus(int at) {
        return VERSUS.contains(tokens.get(at).text())
                && FoundNames.isCapitalised(tokens.get(at - 1))
                && FoundNames.isCapitalised(tokens.get(at + 1));
    }

    private boolean followsTitle(Sentence sentence, int first) {
        return first > sentence.first()
                && FoundNames.isCapitalised(tokens.get(first - 1))
                && SpeakerLexicon.isTitle(tokens.get(first - 1).text());
    }

    /** Names that a title gives away, whatever the tagger made of them: "Rep. Etheridge". */
    private void findTitled(Sentence sentence) {
        for (int at = sentence.first(); at + 1 < sentence.last(); at++) {
            Token title = tokens.get(at);
            Token next = tokens.get(at + 1);
            if (!found.isTaken(at) && !found.isTaken(at + 1) && isNameWord(next) && givesAway(title, next, sentence)) {
                int last = at + 2;
                while (last < sentence.last()
                        && last - at <= 3
                        && !found.isTaken(last)
                        && isNameWord(tokens.get(last))) {
                    last++;
                }
                if (!isPartOfThing(sentence, at + 1, last)) {
                    found.add(sentence, at + 1, last, true);
                }
            }
        }
    }

    /** A title with its dot; one without, or a noun for a person, if a first name and another word of a name follow. */
    private boolean givesAway(Token title, Token next, Sentence sentence) {
        boolean dotted =
                title.text().endsWith(".") && FoundNames.isCapitalised(title) && SpeakerLexicon.isTitle(title.text());
        if (dotted || HONORIFICS.contains(title.text()) && !SpeakerLexicon.isTitle(next.text())) {
            return true;
        }
        int second = next.index() + 1;
        return (FoundNames.isCapitalised(title) && SpeakerLexicon.isTitle(title.text())
                        || SpeakerLexicon.isRole(title.text()))
                && SpeakerLexicon.isGivenName(next.text())
                && !SpeakerLexicon.isTitle(next.text())
                && second < sentence.last()
                && !found.isTaken(second)
                && isNameWord(tokens.get(second))
                && !SpeakerLexicon.isNameTail(tokens.get(second).text());
    }

    /** A first name and one more word that stand alone, taken for an organization or for nothing: "Julia Stern". */
    private void findShaped(Sentence sentence) {
        for (int at = sentence.first(); at + 1 < sentence.last() && !document.inHeadline(sentence); at++) {
            Token first = tokens.get(at);
            Token second = tokens.get(at + 1);
            boolean alone = (at == sentence.first() || !isNameWord(tokens.get(at - 1)))
                    && (at + 2 >= sentence.last() || !isNameWord(tokens.get(at + 2)));
            if (alone
                    && !found.isTaken(at)
                    && !found.isTaken(at + 1)
                    && mayBePerson(first)
                    && mayBePerson(second)
                    && SpeakerLexicon.genderOfGivenName(first.text()) != Gender.UNKNOWN
                    && !SpeakerLexicon.isTitle(first.text())
                    && !isThingWord(second.text())
                    && SpeakerLexicon.outlet(document.text(first, second)) == null) {
                found.add(sentence, at, at + 2, false);
            }
        }
    }

    /**
     * First names before a surname that no full name of the document has: the tagger left them outside, behind a title, a role or another
     * name. "Derrec" of "Information Officer Derrec Lund" counts as much as a known one of "the United Nations John Lund".
     */
    private void findFirstNames() {
        Map<String, List<Integer>> places = new HashMap<>();
        for (Token token : tokens) {
            places.computeIfAbsent(SpeakerLexicon.fold(token.text()), word -> new ArrayList<>())
                    .add(token.index());
        }
        Set<List<String>> sought = new HashSet<>();
        for (NameMention lone : found.inOrder()) {
            List<String> surname = lone.name().folded();
            if (lone.name().isFull()
                    || !lone.titles().isEmpty()
                    || found.hasBearer(lone.name())
                    || !sought.add(surname)) {
                continue;
            }
            for (int at : places.getOrDefault(surname.get(0), List.of())) {
                if (at > 0 && stands(surname, at) && isFirstName(at - 1)) {
                    found.addFull(document.sentenceOf(at), at - 1, at, at + surname.size());
                    break;
                }
            }
        }
    }

    /** Whether the folded words stand at a token and end a name there. */
    private boolean stands(List<String> folded, int at) {
        if (at + folded.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < folded.size(); i++) {
            if (!SpeakerLexicon.fold(tokens.get(at + i).text()).equals(folded.get(i))) {
                return false;
            }
        }
        int end = at + folded.size();
        return end == tokens.size()
                || !isNameWord(tokens.get(end))
                || tokens.get(end).pos().equals("POS");
    }

    private boolean isFirstName(int at) {
        Token token = tokens.get(at);
        Sentence sentence = document.sentenceOf(at);
        boolean name = !found.isTaken(at)
                && sentence.index() == document.sentenceOf(at + 1).index()
                && token.isProperNoun()
                && FoundNames.isCapitalised(token)
                && !token.entity().equals("LOCATION")
                && !SpeakerLexicon.isTitle(token.text())
                && !SpeakerLexicon.isDay(token.text())
                && !HEADING_WORDS.contains(token.text().toLowerCase(Locale.ROOT))
                && SpeakerLexicon.role(token.text()) == null;
        if (!name || at == sentence.first()) {
            return name && SpeakerLexicon.isGivenName(token.text());
        }
        Token before = tokens.get(at - 1);
        boolean behindRole = SpeakerLexicon.isRole(before.text())
                || FoundNames.isCapitalised(before) && SpeakerLexicon.isTitle(before.text());
        return SpeakerLexicon.isGivenName(token.text()) || behindRole;
    }

    /** A first name and one or two words more between commas behind a noun for one person: "the driver, Kit Vale, said". */
    private void findBesideRole(Sentence sentence) {
        for (int at = sentence.first() + 2; at + 1 < sentence.last(); at++) {
            Token noun = tokens.get(at - 2);
            boolean role = noun.pos().equals("NN") && SpeakerLexicon.isRole(noun.text());
            if (!role || !tokens.get(at - 1).text().equals(",")) {
                continue;
            }
            int end = at;
            while (end < sentence.last()
                    && end - at < 3
                    && !found.isTaken(end)
                    && FoundNames.isCapitalised(tokens.get(end))
                    && tokens.get(end).isNoun()) {
                end++;
            }
            boolean closes = end == sentence.last() || !tokens.get(end).isWord();
            if (end - at > 1
                    && closes
                    && SpeakerLexicon.isGivenName(tokens.get(at).text())
                    && !isThingWord(tokens.get(end - 1).text())) {
                found.add(sentence, at, end, true);
            }
        }
    }

    /** Gives a lone first name the surname that it shares with the name joined to it: "Jon and Mary Lund". */
    private List<NameMention> withSharedSurnames(List<NameMention> mentions) {
        List<NameMention> whole = new ArrayList<>(mentions);
        for (int i = 0; i + 1 < whole.size(); i++) {
            NameMention one = whole.get(i);
            NameMention other = whole.get(i + 1);
            String first = one.name().first();
            boolean joined = other.begin() == one.last() + 1
                    && tokens.get(one.last()).text().equals("and")
                    && one.name().words().size() == 1
                    && one.titles().isEmpty()
                    && other.titles().isEmpty()
                    && other.name().words().size() == 2
                    && SpeakerLexicon.genderOfGivenName(first) != Gender.UNKNOWN
                    && SpeakerLexicon.isGivenName(other.name().first())
                    && !found.isSurname(SpeakerLexicon.fold(first))
                    && !found.beginsFullName(SpeakerLexicon.fold(first));
            if (joined) {
                PersonName name = new PersonName(
                        List.of(first, other.name().last()), other.name().suffix());
                whole.set(i, new NameMention(one.begin(), one.first(), one.last(), name, one.titles(), one.sure()));
            }
        }
        return List.copyOf(whole);
    }

    /** Irish surnames of women, with or without the first name: "Máire Ní Bhriain". */
    private void findPatronyms(Sentence sentence) {
        for (int at = sentence.first(); at + 1 < sentence.last(); at++) {
            Token surname = tokens.get(at + 1);
            if (!PATRONYMS.contains(tokens.get(at).text()) || found.isTaken(at) || !FoundNames.isCapitalised(surname)) {
                continue;
            }
            boolean first = at > sentence.first() && isNameWord(tokens.get(at - 1)) && !found.isTaken(at - 1);
            found.add(sentence, first ? at - 1 : at, at + 2, true);
        }
    }

    private static boolean mayBePerson(Token token) {
        return token.isProperNoun()
                && isNameWord(token)
                && !token.entity().equals("LOCATION")
                && !token.entity().equals("MISC");
    }

    static boolean isThingWord(String word) {
        return SpeakerLexicon.isNameTail(word) || SpeakerLexicon.isBody(word) || SpeakerLexicon.isOutletTail(word);
    }

    /** Words that are a name elsewhere in the document and were not taken for one here. */
    private void findKnown(Sentence sentence) {
        for (int at = sentence.first(); at < sentence.last(); at++) {
            if (found.isTaken(at) || !isNameWord(tokens.get(at)) && !isSurnameBeforeCue(sentence, at)) {
                continue;
            }
            String word = SpeakerLexicon.fold(tokens.get(at).text());
            int length = found.beginsFullName(word) ? found.fullNameAt(at, sentence.last()) : 0;
            boolean firstName = found.beginsFullName(word)
                    && tokens.get(at).isProperNoun()
                    && !tokens.get(at).entity().equals("LOCATION");
            boolean surname = length == 0 && (found.isSurname(word) || firstName) && standsAlone(sentence, at);
            if (length > 0) {
                found.add(sentence, at, at + length, true);
                at += length - 1;
            } else if (surname && !isPartOfThing(sentence, at, at + 1)) {
                found.add(sentence, at, at + 1, false);
            }
        }
    }

    /** A surname that is a common noun too, and tagged as one: "Holder said". */
    private boolean isSurnameBeforeCue(Sentence sentence, int at) {
        Token token = tokens.get(at);
        return token.isNoun()
                && FoundNames.isCapitalised(token)
                && found.isSurname(SpeakerLexicon.fold(token.text()))
                && at + 1 < sentence.last()
                && CueLexicon.instance().sense(tokens.get(at + 1).lemma()) != null;
    }

    private boolean standsAlone(Sentence sentence, int at) {
        boolean before = at > sentence.first()
                && isNameWord(tokens.get(at - 1))
                && !SpeakerLexicon.isTitle(tokens.get(at - 1).text())
                && !SpeakerLexicon.isRole(tokens.get(at - 1).text())
                && !document.inHeadline(sentence);
        boolean after = at + 1 < sentence.last()
                && isNameWord(tokens.get(at + 1))
                && !SpeakerLexicon.isSuffix(tokens.get(at + 1).text())
                && !document.inHeadline(sentence);
        return !before && !after;
    }

    static boolean isNameWord(Token token) {
        boolean tagged = token.entity().equals("PERSON") || !token.entity().equals("O") && !NameRim.isFunction(token);
        return FoundNames.isCapitalised(token)
                && (token.isProperNoun() || tagged)
                && Character.isLetter(token.text().charAt(0));
    }
}
