package org.pullquote.extract.coreference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.lexicon.OfficeHolderGazetteer.Tenure;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.names.PersonWord;

/** When somebody holds an office, by the words beside its noun: "the former mayor" is not the mayor, nor is the next one. */
enum RoleStage {
    /** No word tells: "the mayor", "the outgoing mayor". */
    PLAIN,
    PAST,
    COMING,
    ACTING;

    private static final Set<String> LATER = Set.of("next", "future", "elect", "designate", "incoming");
    private static final Set<String> FOR_NOW = Set.of("acting", "interim", "caretaker");

    /** How many words before a name may tell the stage of its office: "then-Harbour Union President Ada Lund". */
    private static final int MAX_TITLE_WORDS = 5;

    /** Whom the phrase with that head noun may mean by its stage. If the article calls nobody by the noun, no stage rules anybody out. */
    static Predicate<Person> of(Document document, People people, SourcePhrase phrase, String noun) {
        List<Person> bearers = people.persons().stream()
                .filter(person -> person.nouns().contains(noun))
                .toList();
        if (bearers.isEmpty()) {
            return person -> true;
        }
        RoleStage stage = of(document, phrase);
        if (stage != PLAIN) {
            return person -> of(document, people, person, noun).contains(stage)
                    || stage == PAST && people.tenure(person, noun) == Tenure.PAST
                    || stage == COMING && people.tenure(person, noun) == Tenure.COMING;
        }
        boolean held = bearers.stream().anyMatch(person -> holds(of(document, people, person, noun)));
        return person -> {
            Set<RoleStage> stages = of(document, people, person, noun);
            return stages.isEmpty() || holds(stages) || !held && !stages.contains(PAST);
        };
    }

    private static boolean holds(Set<RoleStage> stages) {
        return stages.contains(PLAIN) || stages.contains(ACTING);
    }

    private static RoleStage of(Document document, SourcePhrase phrase) {
        List<Token> tokens = document.tokens();
        int end = phrase.head() + 1;
        boolean more = end < phrase.last() && tokens.get(end).text().equals("elect");
        return of(document.text(tokens.get(phrase.first()), tokens.get(more ? end : phrase.head())));
    }

    /** The stages in which the article gives a person the office of that noun; empty if its words do not tell. */
    private static Set<RoleStage> of(Document document, People people, Person person, String noun) {
        List<String> descriptions = new ArrayList<>(person.roles());
        people.mentionsOf(person).forEach(mention -> descriptions.add(before(document, mention)));
        Set<RoleStage> stages = EnumSet.noneOf(RoleStage.class);
        descriptions.stream()
                .filter(words -> Arrays.stream(words(words)).anyMatch(word -> isFor(word, noun)))
                .forEach(words -> stages.add(of(words)));
        return stages;
    }

    /** The words of the phrase before a name. */
    private static String before(Document document, NameMention mention) {
        List<Token> tokens = document.tokens();
        int limit = Math.max(document.sentenceOf(mention.first()).first(), mention.first() - MAX_TITLE_WORDS);
        int from = mention.first();
        while (from > limit && isOfTitle(tokens.get(from - 1))) {
            from--;
        }
        return from == mention.first() ? "" : document.text(tokens.get(from), tokens.get(mention.first() - 1));
    }

    private static boolean isOfTitle(Token token) {
        return token.isNoun()
                || token.pos().startsWith("JJ")
                || token.pos().equals("RB")
                || token.pos().equals("VBG")
                || token.pos().equals("HYPH")
                || token.text().equals("-");
    }

    private static boolean isFor(String word, String noun) {
        PersonWord title = SpeakerLexicon.title(word);
        PersonWord role = SpeakerLexicon.role(word);
        return word.equals(noun)
                || noun.startsWith(word + "-")
                || title != null && title.nouns().contains(noun)
                || role != null && role.nouns().contains(noun);
    }

    private static String[] words(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).split("[ -]");
    }

    private static RoleStage of(String phrase) {
        List<String> words = List.of(words(phrase));
        return words.stream().anyMatch(WordClass.FORMER::holds)
                ? PAST
                : words.stream().anyMatch(LATER::contains)
                        ? COMING
                        : words.stream().anyMatch(FOR_NOW::contains) ? ACTING : PLAIN;
    }
}
