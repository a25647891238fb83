package org.pullquote.extract.coreference;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.names.Gender;

/**
 * A mention whose candidates are ranked.
 *
 * @param noun the base form of its head
 * @param gender the gender that it implies
 * @param determiner "def", "indef" or "bare" before a noun, nothing for a pronoun
 * @param owned whether it begins with a possessive pronoun: "his campaign"
 * @param modifiers the nouns, adjectives and numbers beside the head, in lower case
 * @param office its words up to the head, without article, in lower case
 * @param rule the answer of the rules
 */
record RankedMention(
        RankedKind kind,
        SourcePhrase phrase,
        String noun,
        Gender gender,
        String determiner,
        boolean owned,
        Set<String> modifiers,
        String office,
        Attribution attribution,
        Sentence sentence,
        ResolvedSpeaker rule) {
    private static final Set<String> EMPTY = Set.of("new", "former", "of", "the");

    /** Reads the mention; null if its kind is not ranked. */
    static @Nullable RankedMention of(
            ArticleEntities entities, SourcePhrase phrase, Attribution attribution, ResolvedSpeaker rule) {
        Document document = entities.document();
        RankedKind kind = RankedKind.of(document, entities, phrase);
        if (kind == null) {
            return null;
        }
        List<Token> tokens = document.tokens();
        Token head = tokens.get(phrase.head());
        boolean noun = kind == RankedKind.PERSON || kind == RankedKind.BODY;
        NounMention mention = NounMention.of(document, phrase);
        return new RankedMention(
                kind,
                phrase,
                noun ? mention.noun() : "",
                noun ? mention.gender() : Pronouns.gender(head),
                noun ? determiner(document, phrase) : "",
                noun && tokens.get(phrase.first()).pos().equals("PRP$"),
                noun ? modifiers(tokens, phrase) : Set.of(),
                noun ? office(document, phrase) : "",
                attribution,
                document.sentenceOf(phrase.first()),
                rule);
    }

    private static String determiner(Document document, SourcePhrase phrase) {
        Token first = document.tokens().get(phrase.first());
        String word = phrase.opening(document);
        if (WordClass.SINGULAR.holds(word) || phrase.isIndefinite(document)) {
            return "indef";
        }
        return first.pos().equals("DT") || first.pos().equals("PRP$") ? "def" : "bare";
    }

    private static Set<String> modifiers(List<Token> tokens, SourcePhrase phrase) {
        Set<String> modifiers = new HashSet<>();
        for (int at = phrase.first(); at < phrase.last(); at++) {
            Token token = tokens.get(at);
            String word = token.text().toLowerCase(Locale.ROOT);
            boolean tells = token.isNoun()
                    || token.pos().startsWith("JJ")
                    || token.pos().equals("CD");
            if (at != phrase.head() && tells && !EMPTY.contains(word)) {
                modifiers.add(word);
            }
        }
        return modifiers;
    }

    private static String office(Document document, SourcePhrase phrase) {
        Token first = document.tokens().get(phrase.first());
        boolean opens = first.pos().equals("DT") || first.pos().equals("PRP$");
        int from = opens && phrase.first() < phrase.head() ? phrase.first() + 1 : phrase.first();
        return document.text(document.tokens().get(from), document.tokens().get(phrase.head()))
                .toLowerCase(Locale.ROOT);
    }

    /** Whether the mention is only an article and its head. */
    boolean isBare() {
        return phrase.head() == phrase.first() + 1 && phrase.last() == phrase.head() + 1;
    }

    /** Whether a place is inside the mention. */
    boolean holds(Candidate.Place place) {
        return phrase.first() <= place.first() && place.first() < phrase.last();
    }
}
