package org.pullquote.extract.coreference;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.InterviewLabel;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.extract.rule.SpeakerRule;
import org.pullquote.model.Span;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;

/** Resolves mentions that have the name of a person, in full, in part or as initials. */
final class NameReading {
    private final Document document;
    private final People people;
    private final DiscourseState state;
    private final ExtractionRules rules;

    NameReading(Document document, People people, DiscourseState state, ExtractionRules rules) {
        this.document = document;
        this.people = people;
        this.state = state;
        this.rules = rules;
    }

    @Nullable
    ResolvedSpeaker fullName(SourcePhrase phrase) {
        return byName(phrase, Confidence.FULL_NAME, (name, person) -> isWhole(name));
    }

    /** Whether it is a full name, or a peer's title with its place, which is unique: "the Earl of Marle". */
    private static boolean isWhole(NameMention name) {
        return name.name().isFull() || name.name().suffix().startsWith("of ");
    }

    @Nullable
    ResolvedSpeaker partOfName(SourcePhrase phrase) {
        return byName(
                phrase,
                Confidence.SURNAME,
                (name, person) -> !isWhole(name) && person.isFull() && !person.isNamedFromOutside());
    }

    /** A surname that the gazetteer of office holders resolves. */
    @Nullable
    ResolvedSpeaker officeHolder(SourcePhrase phrase) {
        return byName(phrase, Confidence.KNOWN, (name, person) -> !isWhole(name) && person.isNamedFromOutside());
    }

    @Nullable
    ResolvedSpeaker loneSurname(SourcePhrase phrase) {
        return byName(
                phrase,
                Confidence.LONE_SURNAME,
                (name, person) -> !isWhole(name) && !person.isFull() && !person.isNamedFromOutside());
    }

    /** The person whose name the phrase has, if it meets the condition, with those who speak together with that person. */
    private @Nullable ResolvedSpeaker byName(
            SourcePhrase phrase, double confidence, BiPredicate<NameMention, Person> condition) {
        NameMention name = phrase.name();
        if (name == null || !condition.test(name, people.of(name))) {
            return null;
        }
        ResolvedSpeaker named = state.mean(people.of(name), confidence);
        if (!rules.uses(SpeakerRule.CO_SPEAKERS)) {
            return named;
        }
        CoSpeakers with = CoSpeakers.behind(document, people, phrase, name);
        List<Speaker> together = Stream.concat(Stream.of(name), with.others().stream())
                .map(one -> people.of(one).speaker())
                .distinct()
                .toList();
        if (with.openEnded()) {
            Speaker all = new Speaker(null, null, SpeakerKind.GROUP, phrase.described(document));
            return new ResolvedSpeaker(all, confidence, null, together);
        }
        return together.size() > 1 ? ResolvedSpeaker.together(together, confidence) : named;
    }

    /**
     * The one person of the article whose initials label a paragraph, as in an interview: "AL: We lost."; or the one person of
     * the article, for an answer: "A: No." The answers to readers' questions are the paper's, whomever they name.
     */
    @Nullable
    ResolvedSpeaker initials(SourcePhrase phrase) {
        if (phrase.name() != null) {
            return null;
        }
        List<Token> tokens = document.tokens();
        String initials = tokens.get(phrase.first()).text();
        boolean answer = InterviewLabel.isAnswer(initials);
        Span paragraph = document.paragraphs().get(state.paragraph());
        boolean label = phrase.last() - phrase.first() == 1
                && (answer || initials.length() > 1 && initials.chars().allMatch(Character::isUpperCase))
                && tokens.get(phrase.first()).begin() == paragraph.begin()
                && phrase.last() < tokens.size()
                && tokens.get(phrase.last()).text().equals(":");
        List<Person> bearers = !label
                ? List.of()
                : people.persons().stream()
                        .filter(person -> answer || person.name().hasInitials(initials))
                        .toList();
        if (answer && !bearers.stream().allMatch(this::isIntroduced)) {
            return null;
        }
        return bearers.size() == 1 ? state.mean(bearers.get(0), Confidence.INITIALS) : null;
    }

    /** Whether the headline or the lead names the person, and is no question or answer itself. */
    private boolean isIntroduced(Person person) {
        int lead = document.headline() ? 1 : 0;
        return people.mentionsOf(person).stream()
                .map(name -> document.sentenceOf(name.first()))
                .filter(sentence -> sentence.paragraph() <= lead)
                .map(sentence -> document.paragraphs().get(sentence.paragraph()))
                .anyMatch(paragraph -> !InterviewLabel.opens(paragraph.of(document.text())));
    }
}
