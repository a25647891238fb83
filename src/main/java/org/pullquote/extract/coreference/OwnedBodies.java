package org.pullquote.extract.coreference;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.OfficeHolderGazetteer.Tenure;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.extract.rule.SpeakerRule;
import org.pullquote.model.SpeakerKind;

/** Adds candidates that the article does not name: bodies of a person, "the administration", "his campaign". */
final class OwnedBodies {
    private static final String OFFICE = "office";
    private static final String PRESIDENT = "president";

    private final Document document;
    private final People people;
    private final Candidates candidates;

    OwnedBodies(ArticleEntities entities, Candidates candidates) {
        this.document = entities.document();
        this.people = entities.people();
        this.candidates = candidates;
    }

    /** Adds the bodies for a mention, and their marks at the same index. */
    void add(RankedMention mention, SpokenBefore spoken, List<ResolvedSpeaker> meant, List<List<String>> marks) {
        if (mention.kind() == RankedKind.BODY && isOwned(mention.noun())) {
            String owner = owner(mention.phrase());
            for (Candidate candidate : candidates.all()) {
                Person person = candidate.person();
                if (person != null && (owner == null || person.nouns().contains(owner))) {
                    addOwned(mention, candidate, person, spoken, meant, marks);
                }
            }
        }
    }

    /** The noun for the person of "the attorney general's office"; null if the owner is named, a pronoun or not told. */
    private @Nullable String owner(SourcePhrase phrase) {
        List<Token> tokens = document.tokens();
        int mark = phrase.head() - 1;
        Token owner = mark > phrase.first() && tokens.get(mark).pos().equals("POS") ? tokens.get(mark - 1) : null;
        return owner != null && owner.isNoun() && !owner.isProperNoun() && people.mentionAt(owner.index()) == null
                ? NounMention.noun(owner)
                : null;
    }

    private static boolean isOwned(String noun) {
        return noun.equals(OFFICE) || WordClass.BODY_OF_PERSON.holds(noun);
    }

    /** Adds "the administration", "his campaign" or "her office" as the body of one person. */
    private void addOwned(
            RankedMention mention,
            Candidate candidate,
            Person person,
            SpokenBefore spoken,
            List<ResolvedSpeaker> meant,
            List<List<String>> marks) {
        String noun = mention.noun();
        ResolvedSpeaker body = ResolvedSpeaker.named(person.body(noun), SpeakerKind.ORGANIZATION, 0);
        boolean rules =
                body.speaker() != null && body.speaker().equals(mention.rule().speaker());
        CandidateMarks.Marks of = new CandidateMarks.Marks("owned " + noun);
        of.add("body");
        if (mention.owned()) {
            of.add("owner=" + isReadSo(mention.phrase().first(), candidate));
        }
        Tenure tenure = people.tenure(person, PRESIDENT);
        if (tenure != null) {
            of.add("tenure=" + tenure.name().toLowerCase(Locale.ROOT));
        }
        if (person.nouns().contains(PRESIDENT)) {
            of.add(PRESIDENT);
        }
        if (person.nouns().stream().anyMatch(WordClass.COMING::holds)) {
            of.add("candidate");
        }
        int at = mention.phrase().first();
        Candidate.Place last = candidate.places().stream()
                .filter(place -> place.first() < at)
                .reduce((one, other) -> other)
                .orElse(null);
        of.add("sentences="
                + (last == null
                        ? "behind"
                        : Math.min(
                                3,
                                mention.sentence().index()
                                        - document.sentenceOf(last.head()).index())));
        of.add("named=" + Math.min(3, candidate.named()));
        if (spoken.isLast(candidate)) {
            of.add("last-speaker");
        }
        if (candidate.places().stream().anyMatch(place -> isFollowedBy(place, noun))) {
            of.add("named-so");
        }
        if (rules) {
            of.add("rule");
        }
        meant.add(rules ? mention.rule() : new ResolvedSpeaker(body.speaker(), 0, SpeakerRule.RANKING, List.of()));
        marks.add(of.all());
    }

    /** Whether the rules resolve the pronoun at the token to the candidate. */
    private boolean isReadSo(int token, Candidate candidate) {
        return candidate.places().stream().anyMatch(place -> place.first() == token && !place.byName());
    }

    /** "Lund's campaign", "the Lund campaign". */
    private boolean isFollowedBy(Candidate.Place place, String noun) {
        List<Token> tokens = document.tokens();
        int next = place.last();
        next += next < tokens.size() && tokens.get(next).pos().equals("POS") ? 1 : 0;
        return next < tokens.size() && tokens.get(next).lemma().equals(noun);
    }
}
