package org.pullquote.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.NameWord;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.names.CaseFolding;

/** Finds the names of organizations and outlets, those of lists before those of the tagger of names. */
final class BodyFinder {
    private static final int MAX_OUTLET_WORDS = 6;
    private static final Set<String> INNER = Set.of("of", "for", "and", "&", "the", "on");

    /** Prepositions behind the noun of a body that begin what it is for. */
    private static final Set<String> JOINING = Set.of("for", "on");

    private static final Set<String> APOSTROPHES = Set.of("'", "’");

    private final Document document;
    private final People people;
    private final Abbreviations abbreviations;
    private final IntroducedBodies introduced;
    private final List<NamedBody> named = new ArrayList<>();

    /** The folded names outside headings. */
    private final Set<String> inProse = new HashSet<>();

    private BodyFinder(Document document, People people, Abbreviations abbreviations, IntroducedBodies introduced) {
        this.document = document;
        this.people = people;
        this.abbreviations = abbreviations;
        this.introduced = introduced;
    }

    /** The names in the order of the text; no two share a token. Abbreviations behind them are added to {@code abbreviations}. */
    static List<NamedBody> find(
            Document document, People people, Abbreviations abbreviations, IntroducedBodies introduced) {
        BodyFinder finder = new BodyFinder(document, people, abbreviations, introduced);
        Map<Boolean, List<Sentence>> byTitle =
                document.sentences().stream().collect(Collectors.partitioningBy(document::isTitleCased));
        byTitle.getOrDefault(false, List.of()).forEach(finder::read);
        finder.named.forEach(name -> finder.inProse.add(CaseFolding.of(name.text())));
        byTitle.getOrDefault(true, List.of()).forEach(finder::read);
        finder.named.sort(Comparator.comparingInt(NamedBody::first));
        finder.nameInFull();
        return finder.named;
    }

    private void read(Sentence sentence) {
        int at = sentence.first();
        while (at < sentence.last()) {
            at = Math.max(at + 1, readAt(at, sentence));
        }
    }

    /** Adds the name that begins at the token, if one does; returns where it ends, or {@code at}. */
    private int readAt(int at, Sentence sentence) {
        if (people.mentionAt(at) != null || !document.tokens().get(at).isCapitalised()) {
            return at;
        }
        int end = PlaceNames.endOfMixed(document.tokens(), at, sentence);
        if (end > at) {
            return end;
        }
        end = readListed(at, sentence);
        if (end == at) {
            end = readIntroduced(at, sentence);
        }
        if (end == at) {
            end = readShapedOutlet(at, sentence);
        }
        if (end == at) {
            end = readJoined(at, sentence);
        }
        return end == at ? readTagged(at, sentence) : end;
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
            if (outlet != null && (size > 1 || last.isProperNoun()) && !isBodyBehind(at + size, sentence)) {
                named.add(new NamedBody(at, at + size, List.of(outlet.split(" ")), outlet));
                return at + size;
            }
            String organization = SpeakerLexicon.organization(document.text(tokens.get(at), last));
            if (organization != null && (size > 1 || last.isProperNoun()) && !isInLongerName(at, at + size, sentence)) {
                named.add(new NamedBody(at, at + size, List.of(organization.split(" ")), null));
                return at + size;
            }
        }
        return at;
    }

    /** Whether the name goes on as that of another body: "the Gazette Foundation". */
    private boolean isBodyBehind(int end, Sentence sentence) {
        return end < sentence.last()
                && isNameWord(document.tokens().get(end))
                && WordClass.NAMED_AFTER.holds(
                        CaseFolding.of(document.tokens().get(end).text()));
    }

    /** A body that the article introduces as one: "the data company Lundex". */
    private int readIntroduced(int at, Sentence sentence) {
        int body = introduced.endOf(document, at, sentence);
        if (body <= at || isInLongerName(at, body, sentence)) {
            return at;
        }
        named.add(new NamedBody(at, body, words(at, body), null));
        return body;
    }

    /** Capitalised words that end like the name of an outlet. */
    private int readShapedOutlet(int at, Sentence sentence) {
        List<Token> tokens = document.tokens();
        int tail = at;
        while (tail < sentence.last() && people.mentionAt(tail) == null && isNameWord(tokens.get(tail))) {
            tail++;
        }
        if (tail - at <= 1 || !SpeakerLexicon.isOutletTail(tokens.get(tail - 1).text())) {
            return at;
        }
        NamedBody behind = listedBehindDate(at, tail);
        List<String> shaped = words(at, tail);
        named.add(behind != null ? behind : new NamedBody(at, tail, shaped, String.join(" ", shaped)));
        return tail;
    }

    /** The outlet of the list that ends tokens {@code [at, end)} behind "New" or a date: "New CBS News poll"; else null. */
    private @Nullable NamedBody listedBehindDate(int at, int end) {
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
        return outlet == null ? null : new NamedBody(first, end, List.of(outlet.split(" ")), outlet);
    }

    /** A body whose name goes on behind its noun: "the Centre on Harbours and Public Works", also if only a part is tagged. */
    private int readJoined(int at, Sentence sentence) {
        List<Token> tokens = document.tokens();
        int noun = at;
        while (noun + 2 < sentence.last()
                && people.mentionAt(noun) == null
                && (isNameWord(tokens.get(noun))
                        || noun == at && tokens.get(noun).isOfPlace())
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
        named.add(new NamedBody(at, last, joined, null));
        abbreviations.readBehind(joined, last, sentence);
        return last;
    }

    /** Words that are tagged as an organization, and the adjectives before them; skipped if they are not a whole name. */
    private int readTagged(int at, Sentence sentence) {
        List<Token> tokens = document.tokens();
        if (!NameRim.mayOpen(tokens.get(at))
                || at + 1 < sentence.last() && describes(tokens.get(at), tokens.get(at + 1))) {
            return at;
        }
        int end = at;
        while (end < sentence.last() && tokens.get(end).isOfPlace()) {
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
        end = withSecondField(at, NameRim.last(tokens, at, end), sentence);
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
            boolean ofState = at > sentence.first()
                    && tokens.get(at - 1).text().equals("state")
                    && NationalBodies.isOne(String.join(" ", words));
            if (ofState) {
                words.add(0, new NationalBodies(document, people).state());
            }
            String text = String.join(" ", words);
            String medium = words.size() > 1 && SpeakerLexicon.isOutletTail(words.get(words.size() - 1)) ? text : null;
            // In a heading, any words may be tagged as a name: "Tells These Texas Men".
            if (document.isTitleCased(sentence) && !inProse.contains(CaseFolding.of(text))) {
                return at;
            }
            NamedBody behind = listedBehindDate(at, end);
            if (behind != null) {
                named.add(behind);
            } else if (!SpeakerLexicon.isLaw(text)) {
                named.add(new NamedBody(at, end, words, medium));
            }
            abbreviations.readBehind(words, end, sentence);
        }
        return end;
    }

    /** Where the name ends with a second field that the tagger leaves out: "the Office of Ships" of "the Office of Ships and Harbours". */
    private int withSecondField(int at, int end, Sentence sentence) {
        List<Token> tokens = document.tokens();
        boolean joined = end + 1 < sentence.last()
                && end - at > 2
                && tokens.get(end).text().equals("and")
                && isNameWord(tokens.get(end + 1))
                && tokens.get(end + 1).entity().equals("O")
                && people.mentionAt(end + 1) == null
                && (end + 2 == sentence.last() || !isNameWord(tokens.get(end + 2)));
        if (!joined || SpeakerLexicon.isBody(tokens.get(end + 1).text())) {
            return end;
        }
        for (int of = at + 1; of < end; of++) {
            if (NamedBody.INNER.contains(tokens.get(of).text())) {
                return SpeakerLexicon.isBody(tokens.get(of - 1).text()) ? end + 2 : end;
            }
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
        return token.isProperNoun() && token.isWord() && token.isCapitalised();
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
                || NamedBody.INNER.contains(token.text())
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

    private List<String> words(int first, int end) {
        return document.tokens().subList(first, end).stream().map(Token::text).toList();
    }

    /**
     * Gives one word, for which the list has an outlet, the name of the outlet that the document means by it: "The Post" where it
     * names only the Riverton Post. The word alone stays if it names several so.
     */
    private void nameInFull() {
        Map<String, Set<String>> byTail = new HashMap<>();
        for (NamedBody name : named) {
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
            return new NamedBody(name.first(), name.last(), List.of(meant.split(" ")), meant);
        });
    }

    /** The words of the name as written, without "The". */
    private List<String> written(NamedBody name) {
        List<String> words = document.tokens().subList(name.first(), name.last()).stream()
                .map(Token::text)
                .toList();
        return words.size() > 1 && words.get(0).equalsIgnoreCase("the") ? words.subList(1, words.size()) : words;
    }
}
