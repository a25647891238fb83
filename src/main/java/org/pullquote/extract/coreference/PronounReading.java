package org.pullquote.extract.coreference;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.names.Gender;

/** Resolves pronouns, and nouns like "the couple" that mean earlier speakers as "they" does. */
final class PronounReading {
    private final Document document;
    private final Salience salience;
    private final DiscourseState state;

    PronounReading(Document document, Salience salience, DiscourseState state) {
        this.document = document;
        this.salience = salience;
        this.state = state;
    }

    /** "She": the most salient person of that gender; this may settle the person's gender. */
    @Nullable
    ResolvedSpeaker gendered(Token pronoun) {
        Gender gender = Pronouns.gender(pronoun);
        Salience.Choice choice = gender == Gender.UNKNOWN
                ? null
                : salience.best(person -> person.gender().agrees(gender), gender);
        if (choice == null) {
            return null;
        }
        choice.person().learnGender(gender);
        return state.mean(choice.person(), 0.6 + 0.3 * choice.lead());
    }

    @Nullable
    ResolvedSpeaker plural(Token pronoun) {
        return Pronouns.isPlural(pronoun) ? again(state.many()) : null;
    }

    /** "It", or "they" for an organization: the body that spoke just before. */
    @Nullable
    ResolvedSpeaker ofBody(Token pronoun) {
        Speaker body = state.bodyJustBefore();
        boolean meant = body != null
                && (Pronouns.isNeuter(pronoun)
                        || Pronouns.isPlural(pronoun) && body.kind() == SpeakerKind.ORGANIZATION);
        return meant ? new ResolvedSpeaker(body, Confidence.GUESS) : null;
    }

    /** "The couple", "both men", "all three candidates", "the authors": those who spoke together last. */
    @Nullable
    ResolvedSpeaker pair(NounMention mention) {
        ResolvedSpeaker many = state.together();
        boolean scholars =
                mention.plural() && WordClass.SCHOLAR.holds(mention.head().lemma());
        if (many == null || !scholars && !state.isNear(many)) {
            return null;
        }
        String opening = mention.phrase().opening(document);
        String words = document.text(document.tokens().get(mention.phrase().first()), mention.head())
                .toLowerCase(Locale.ROOT);
        int size = many.together().size();
        boolean two = opening.equals("both")
                || words.startsWith("the two ")
                || WordClass.PAIR.holds(mention.noun()) && opening.equals("the");
        boolean three = words.startsWith("all three") || words.startsWith("the three ");
        boolean meant = two ? size == 2 : three ? size == 3 : scholars && opening.equals("the");
        return meant ? again(many) : null;
    }

    private static @Nullable ResolvedSpeaker again(@Nullable ResolvedSpeaker many) {
        return many == null ? null : new ResolvedSpeaker(many.speaker(), Confidence.GUESS, null, many.together());
    }
}
