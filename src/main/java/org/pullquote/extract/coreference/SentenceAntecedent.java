package org.pullquote.extract.coreference;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.EntityMention;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.lexicon.SpeakerLexicon;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.names.Gender;
import org.pullquote.names.PersonWord;

/**
 * Checks the person whom "he" or "she" means against those in its own sentence. Salience counts reported words for little, so that it
 * prefers who spoke before: in "Lund said Holm had lost his keys", "his" means Holm.
 */
final class SentenceAntecedent {
    /** A person not named or meant within so many paragraphs is too far away to be meant. */
    private static final int MAX_PARAGRAPHS = 6;

    private static final Set<String> ANYBODY = Set.of("someone", "somebody", "anyone", "anybody", "everyone", "nobody");

    private final ArticleEntities entities;
    private final Document document;
    private final People people;
    private final boolean[] reported;
    private final List<EntityMention> references;

    SentenceAntecedent(ArticleEntities entities, boolean[] reported, List<EntityMention> references) {
        this.entities = entities;
        this.document = entities.document();
        this.people = entities.people();
        this.reported = reported;
        this.references = references;
    }

    /** The references, without the doubtful ones, each with who is meant by the sentence. */
    List<EntityMention> checked() {
        return references.stream().map(this::checked).filter(one -> one != null).collect(Collectors.toList());
    }

    private @Nullable EntityMention checked(EntityMention reference) {
        int at = reference.first();
        Gender gender = Pronouns.gender(document.tokens().get(at));
        if (reference.last() - at > 1 || gender == Gender.UNKNOWN) {
            return reference;
        }
        Sentence sentence = document.sentenceOf(at);
        List<NameMention> before = people.mentionsIn(sentence.first(), at).stream()
                .filter(mention -> mention.first() >= sentence.first() && mention.last() <= at)
                .filter(mention -> people.of(mention).gender().agrees(gender))
                .toList();
        Set<Person> named = before.stream().map(people::of).collect(Collectors.toSet());
        if (named.stream().anyMatch(person -> entities.of(person) == reference.entity())) {
            return reference;
        }
        if (!named.isEmpty()) {
            NameMention last = before.get(before.size() - 1);
            boolean meant = named.size() == 1 && reported[at] && reported[last.first()] && isSubject(last);
            return meant ? new EntityMention(at, at + 1, entities.of(people.of(last))) : null;
        }
        return hasOtherSubject(sentence, at, gender) || isFar(reference) ? null : reference;
    }

    private boolean isSubject(NameMention mention) {
        return document.tokens().get(mention.last() - 1).relation().startsWith("nsubj");
    }

    /** Whether a noun for one person, not mentioned before, is a subject before the pronoun: "a clerk said she". */
    private boolean hasOtherSubject(Sentence sentence, int at, Gender gender) {
        for (Token token : document.tokens().subList(sentence.first(), at)) {
            boolean anybody = ANYBODY.contains(token.text());
            PersonWord role = token.pos().equals("NN") ? SpeakerLexicon.role(token.text()) : null;
            boolean other = role != null
                    && role.gender().agrees(gender)
                    && token.relation().startsWith("nsubj")
                    && isNew(token, sentence);
            if (anybody || other) {
                return true;
            }
        }
        return false;
    }

    /** Whether "a", "one" or the like opens the noun phrase, so that it means somebody not mentioned before. */
    private boolean isNew(Token noun, Sentence sentence) {
        for (int i = noun.index() - 1; i >= sentence.first(); i--) {
            Token before = document.tokens().get(i);
            if (WordClass.SINGULAR.holds(before.text().toLowerCase(Locale.ROOT))) {
                return true;
            }
            if (!before.isNoun() && !before.pos().startsWith("JJ")) {
                return false;
            }
        }
        return false;
    }

    private boolean isFar(EntityMention reference) {
        int paragraph = document.sentenceOf(reference.first()).paragraph();
        boolean named = people.persons().stream()
                .filter(person -> entities.of(person) == reference.entity())
                .flatMap(person -> people.mentionsOf(person).stream())
                .anyMatch(mention -> isNear(mention.first(), reference.first(), paragraph));
        return !named
                && references.stream()
                        .filter(one -> one.entity() == reference.entity())
                        .noneMatch(one -> isNear(one.first(), reference.first(), paragraph));
    }

    private boolean isNear(int before, int at, int paragraph) {
        return before < at && paragraph - document.sentenceOf(before).paragraph() <= MAX_PARAGRAPHS;
    }
}
