package org.pullquote.extract.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Span;
import org.pullquote.model.Stance;

/**
 * Leaves out of a cue what readers do not count as its words: auxiliaries and adverbs ("has repeatedly <em>said</em>"), the clause before
 * a verb of saying that has the content ("issued a statement <em>saying</em>"), the addressee ("<em>told</em> reporters"), and when, where
 * and how something was said ("<em>said</em> in a statement Sunday"). Of 21,329 cues that readers marked in 1,500 articles, 77 begin with
 * "has", "have" or "had", which stand before 841 others; one begins with an adverb in "-ly" (before 499 others); none holds "saying" or
 * another participle after a comma (before 2,638). What changes the meaning stays: negations, modal verbs but "will", and verbs such as
 * "refuse", "try" or "seem" before "to". What is learned from the tagger's cues still sees all of their words.
 */
final class PublishedCue {
    private static final Set<String> AUXILIARIES = Set.of("have", "be", "do", "will");

    /** Words between several speakers and their verb: "the two <em>both</em> said". */
    private static final Set<String> QUANTIFIERS = Set.of("all", "both", "each");

    /** Verbs before "to" and a verb of saying that add only that it was said next or once more. */
    private static final Set<String> GOING_ON = Set.of("go", "continue", "begin", "start");

    /** Words right before a participle that has the content: "concurred, <em>writing</em>", "was quoted as <em>saying</em>". */
    private static final Set<String> OPENERS = Set.of(",", "by", "as");

    /** Words right before a verb that has the content: "sent a letter that <em>said</em>". */
    private static final Set<String> RELATIVES = Set.of("that", "which", "who");

    /** Prepositions of when, where and how something was said. */
    private static final Set<String> PREPOSITIONS = Set.of(
            "in", "on", "at", "during", "after", "before", "while", "when", "without", "from", "via", "through",
            "amid");

    /** Adverbs after a verb of saying that do not belong to it, unlike "back" and "out"; those in "-ly" are others. */
    private static final Set<String> TRAILING = Set.of(
            "later",
            "again",
            "earlier",
            "afterward",
            "afterwards",
            "before",
            "once",
            "twice",
            "too",
            "also",
            "yesterday");

    /** Verbs whose meaning is in what follows: "put on notice", "take at his word". */
    private static final Set<String> LIGHT = Set.of("put", "take", "go", "come", "make", "give", "have", "be", "get");

    private PublishedCue() {}

    /**
     * The spans of the cue as it is published; those given if nothing is to be left out.
     *
     * @param content the content, which tells whether the last verb of the cue has it
     */
    static List<Span> of(Document document, List<Span> cue, List<Span> content) {
        List<Token> tokens = cue.size() == 1 ? document.tokens(cue) : List.of();
        if (tokens.size() < 2) {
            return cue;
        }
        int verb = verb(tokens);
        boolean leads = content.get(0).begin() >= cue.get(0).end();
        int first = verb < 0 ? firstVerb(tokens) : begin(tokens, verb, leads);
        int last = verb < 0 ? tokens.size() : end(tokens, verb);
        return List.of(new Span(tokens.get(first).begin(), tokens.get(last - 1).end()));
    }

    /** The last verb, if it is one of saying. */
    private static int verb(List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.isVerb()) {
                return isSaying(tokens, i) && !LIGHT.contains(token.lemma()) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isSaying(List<Token> tokens, int verb) {
        CueLexicon lexicon = CueLexicon.instance();
        String lemma = tokens.get(verb).lemma();
        return lexicon.sense(lemma) != null
                || verb + 1 < tokens.size()
                        && lexicon.sense(lemma + " " + tokens.get(verb + 1).lemma()) != null;
    }

    /** The first verb, if there are only auxiliaries, adverbs and "to" before it; else the first word. */
    private static int firstVerb(List<Token> tokens) {
        int first = lower(tokens.get(0)).equals("to") ? 1 : 0;
        while (first < tokens.size() - 1 && isBesides(tokens.get(first))) {
            first++;
        }
        Token token = tokens.get(first);
        return token.isVerb() && !isBesides(token) && !isModifier(token) ? first : afterModifiers(tokens);
    }

    /** The noun of a cue that has no finite verb, if only adjectives, participles and numbers precede it: "2010 <em>proclamation</em>". */
    private static int afterModifiers(List<Token> tokens) {
        int first = 0;
        while (first < tokens.size() - 1 && isModifier(tokens.get(first))) {
            first++;
        }
        return tokens.get(first).isNoun() && tokens.stream().noneMatch(Token::isFinite) ? first : 0;
    }

    private static boolean isModifier(Token token) {
        return token.pos().startsWith("JJ")
                || token.pos().equals("CD")
                || token.isVerb() && token.relation().equals("amod");
    }

    /** Where the words of saying begin. */
    private static int begin(List<Token> tokens, int verb, boolean leads) {
        int first = verb;
        while (first > 0 && isBesides(tokens.get(first - 1))) {
            first--;
        }
        if (first == 0) {
            return verb;
        }
        Token before = tokens.get(first - 1);
        boolean participle = leads && tokens.get(verb).pos().equals("VBG");
        if (participle && OPENERS.contains(lower(before))) {
            return verb;
        }
        if (tokens.subList(0, first).stream().anyMatch(PublishedCue::changesMeaning)) {
            return firstVerb(tokens);
        }
        boolean noun = participle && before.isNoun();
        boolean relative = leads && tokens.get(verb).isFinite() && RELATIVES.contains(lower(before));
        boolean goesOn = lower(before).equals("to") && goesOn(tokens.subList(0, first - 1));
        return noun || relative || goesOn ? verb : firstVerb(tokens);
    }

    /** Whether a word before the verb makes another statement of it, or none: "might say", "denied a report that said". */
    private static boolean changesMeaning(Token token) {
        return WordClass.NEGATIVE.holds(token.lemma())
                || token.pos().equals("MD") && !token.lemma().equals("will")
                || token.pos().equals("CC")
                || token.isVerb() && CueLexicon.instance().stance(token.lemma()) == Stance.DENYING;
    }

    /** Whether the word is beside a verb without being part of its meaning: an auxiliary, an adverb, "all" or an opening mark. */
    private static boolean isBesides(Token token) {
        return AUXILIARIES.contains(token.lemma())
                || QUANTIFIERS.contains(lower(token))
                || token.pos().startsWith("RB") && !WordClass.NEGATIVE.holds(token.lemma())
                || "'’\"“‘".contains(token.text());
    }

    /** Whether "to" and the verb follow a verb of going on: "<em>went on</em> to suggest". */
    private static boolean goesOn(List<Token> before) {
        return before.stream().anyMatch(token -> GOING_ON.contains(token.lemma()))
                && before.stream()
                        .allMatch(token -> GOING_ON.contains(token.lemma())
                                || isBesides(token)
                                || lower(token).equals("on"));
    }

    /** Where the words end that say more than that it was said. */
    private static int end(List<Token> tokens, int verb) {
        boolean told = tokens.get(verb).lemma().equals("tell");
        for (int i = verb + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean place = PREPOSITIONS.contains(lower(token)) && i + 1 < tokens.size();
            boolean addressee = told && i == verb + 1 && isAddressee(token);
            boolean adverbs =
                    i == verb + 1 && tokens.subList(i, tokens.size()).stream().allMatch(PublishedCue::isTrailing);
            // "Argued for years that …", unlike "called for".
            boolean duration = lower(token).equals("for")
                    && i + 1 < tokens.size()
                    && WordClass.OF_DATE.holds(lower(tokens.get(tokens.size() - 1)));
            if (place || duration || addressee || adverbs || isDay(token)) {
                return i;
            }
        }
        return tokens.size();
    }

    private static boolean isAddressee(Token token) {
        return token.isPronoun() || token.isProperNoun() || token.isPlural();
    }

    private static boolean isTrailing(Token token) {
        return TRAILING.contains(lower(token))
                || WordClass.OF_DATE.holds(lower(token))
                || token.pos().startsWith("RB") && lower(token).endsWith("ly");
    }

    private static boolean isDay(Token token) {
        return SpeakerLexicon.isDay(token.text()) || SpeakerLexicon.isDayFromNow(lower(token));
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
