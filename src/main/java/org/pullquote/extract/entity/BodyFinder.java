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

    /** Marks that stand in a name without a space before them. */
    private static final Set<String> ATTACHED = Set.of("'", "’", ",");

    private final Document document;
    private final People people;
    private final Abbreviations abbreviations;
    private final IntroducedBodies introduced;
    private final DescribedBody describing;
    private final List<NamedBody> named = new ArrayList<>();

    /** The folded names outside headings. */
    private final Set<String> inProse = new HashSet<>();

    private BodyFinder(Document document, People people, Abbreviations abbreviations, IntroducedBodies introduced) {
        this.document = document;
        this.people = people;
        this.abbreviations = abbreviations;
        this.introduced = introduced;
        this.describing = new DescribedBody(document);
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
                && !joins(noun + 1)) {
            noun++;
        }
        boolean plain = noun + 2 < sentence.last() && isForSomething(at, noun, sentence);
        if (noun + 2 >= sentence.last()
                || !plain
                        && !WordClass.FOR_SOMETHING.holds(
                                CaseFolding.of(tokens.get(noun).text()))
                || !isNameWord(tokens.get(noun))
                || NameWord.isDate(tokens.get(noun + 2).text())) {
            return at;
        }
        int end = endOfWords(noun + 2, sentence);
        int last = endOfFields(noun + 1, end, sentence);
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

    /** Whether what the body is for follows: behind "for" and "on", and behind an "of" at which the tagger cuts the name. */
    private boolean joins(int at) {
        List<Token> tokens = document.tokens();
        String word = tokens.get(at).text();
        return JOINING.contains(word)
                || word.equals("of")
                        && tokens.get(at - 1).entity().equals("ORGANIZATION")
                        && tokens.get(at).entity().equals("O")
                        && tokens.get(at + 1).entity().equals("O");
    }

    /** Whether a tagged name goes on with what the body is for, two words that name no place: "Harbourtown for Boat Safety". */
    private boolean isForSomething(int at, int noun, Sentence sentence) {
        List<Token> tokens = document.tokens();
        int end = endOfWords(noun + 2, sentence);
        return tokens.get(noun + 1).text().equals("for")
                && end - noun > 3
                && !document.isTitleCased(sentence)
                && tokens.subList(at, noun + 1).stream()
                        .allMatch(token -> token.entity().equals("ORGANIZATION"))
                && tokens.subList(noun + 2, end).stream()
                        .noneMatch(token -> token.entity().equals("LOCATION"));
    }

    /** The end of the words of a name from there, without names of persons. */
    private int endOfWords(int from, Sentence sentence) {
        int end = from;
        while (end < sentence.last()
                && people.mentionAt(end) == null
                && isNameWord(document.tokens().get(end))) {
            end++;
        }
        return end;
    }

    /** Where further fields of the body end, "Ships and Public Trade" of "the Commission on Tides, Ships and Public Trade"; else {@code end}. */
    private int endOfFields(int preposition, int end, Sentence sentence) {
        List<Token> tokens = document.tokens();
        int at = end;
        boolean on = tokens.get(preposition).text().equals("on");
        while (on
                && at > preposition + 1
                && at + 1 < sentence.last()
                && tokens.get(at).text().equals(",")) {
            int field = endOfWords(at + 1, sentence);
            if (field == at + 1) {
                break;
            }
            at = field;
        }
        if (at == preposition + 1
                || at + 1 >= sentence.last()
                || !tokens.get(at).text().equals("and")) {
            return end;
        }
        int last = endOfWords(at + 1, sentence);
        // "The Centre for Harbours and the Marle Foundation" are two.
        return last > at + 1 && !SpeakerLexicon.isBody(tokens.get(last - 1).text()) ? last : end;
    }

    /** Words that are tagged as an organization, and the adjectives before them; skipped if they are not a whole name. */
    private int readTagged(int at, Sentence sentence) {
        List<Token> tokens = document.tokens();
        if (!NameRim.mayOpen(tokens.get(at))
                || at + 1 < sentence.last() && describes(tokens.get(at), tokens.get(at + 1))
                || describing.opens(at, sentence)) {
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
        List<String> words = words(at, end);
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

    /** The words of a name; commas and apostrophes belong to the word before them, and a possessive "'s" is left out. */
    private List<String> words(int first, int end) {
        List<String> words = new ArrayList<>();
        for (Token token : document.tokens().subList(first, end)) {
            if (ATTACHED.contains(token.text()) && !words.isEmpty()) {
                words.add(words.remove(words.size() - 1) + token.text());
            } else if (!token.pos().equals("POS")) {
                words.add(token.text());
            }
        }
        return words;
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
