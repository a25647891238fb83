package org.pullquote.extract.coreference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.Entity;
import org.pullquote.extract.entity.EntityMention;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.entity.Ranking;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.extract.rule.SpeakerRule;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.names.Gender;

/**
 * Ranks the candidates for a pronoun or a noun without a name by a conditional logit over named marks, trained on articles
 * labelled by readers ({@code src/training/reading}). The answer of the rules is one of the marks; of the mentions before, its own
 * answers are known. One instance per article.
 */
final class SpeakerRanking {
    private final RankingWeights weights;
    private final ArticleEntities entities;
    private final Document document;
    private final List<EntityMention> references;
    private Candidates candidates;
    private OwnedBodies owned;
    private final SpokenBefore spoken = new SpokenBefore();
    private final boolean[] reported;
    private final boolean[] quoted;

    SpeakerRanking(
            RankingWeights weights,
            ArticleEntities entities,
            List<EntityMention> references,
            boolean[] reported,
            boolean[] quoted) {
        this.weights = weights;
        this.entities = entities;
        this.document = entities.document();
        this.references = references;
        this.candidates = new Candidates(entities, references);
        this.owned = new OwnedBodies(entities, candidates);
        this.reported = reported;
        this.quoted = quoted;
    }

    /**
     * The speaker of a mention; must be called in text order. If the ranking means another person than the rules, the references
     * say so from then on.
     */
    ResolvedSpeaker rank(@Nullable RankedMention mention, SourcePhrase phrase, ResolvedSpeaker rule) {
        ResolvedSpeaker chosen = mention == null ? rule : chosen(mention);
        if (mention != null && mention.kind().isOfPerson()) {
            refer(phrase, chosen);
        }
        spoken.note(
                chosen.speaker(),
                NounMention.of(document, phrase).noun(),
                phrase.first(),
                document.sentenceOf(phrase.first()).paragraph());
        return chosen;
    }

    /** Makes the mention a reference to the person who was chosen for it, and to nobody else. */
    private void refer(SourcePhrase phrase, ResolvedSpeaker chosen) {
        Entity meant = candidates.all().stream()
                .filter(candidate -> candidate.person() != null && candidate.is(chosen.speaker()))
                .map(candidate -> entities.of(Objects.requireNonNull(candidate.person())))
                .findFirst()
                .orElse(null);
        int at = 0;
        while (at < references.size() && references.get(at).last() <= phrase.first()) {
            at++;
        }
        boolean there = at < references.size() && references.get(at).first() < phrase.last();
        if (there ? references.get(at).entity() == meant : meant == null) {
            return;
        }
        if (there) {
            references.remove(at);
        }
        if (meant != null) {
            references.add(at, new EntityMention(phrase.first(), phrase.last(), meant));
        }
        candidates = new Candidates(entities, references);
        owned = new OwnedBodies(entities, candidates);
    }

    private ResolvedSpeaker chosen(RankedMention mention) {
        List<ResolvedSpeaker> meant = new ArrayList<>();
        List<List<String>> marks = new ArrayList<>();
        Gender gender = mention.gender();
        Predicate<Person> holder = mention.kind() == RankedKind.PERSON
                ? RoleFit.ofOffice(document, entities.people(), mention.phrase(), mention.noun())
                : person -> true;
        Predicate<Candidate> fits = candidate -> mention.kind().isOfPerson() == candidate.isPerson()
                && (candidate.person() == null || candidate.person().gender().agrees(gender))
                && (!owns(candidate, mention.phrase())
                                && !isMaker(candidate, mention.phrase())
                                && isOfBody(candidate, mention)
                                && (candidate.person() == null || holder.test(candidate.person()))
                        || candidate.is(mention.rule().speaker()));
        List<Candidate> fitting = candidates.all().stream().filter(fits).toList();
        CandidateMarks reading =
                new CandidateMarks(entities, mention, fitting, candidates.all(), spoken, reported, quoted);
        for (Candidate candidate : fitting) {
            boolean rules = candidate.is(mention.rule().speaker());
            meant.add(
                    rules
                            ? mention.rule()
                            : new ResolvedSpeaker(candidate.speaker(), 0, SpeakerRule.RANKING, List.of()));
            marks.add(reading.of(candidate));
        }
        owned.add(mention, spoken, meant, marks);
        addRule(mention, meant, marks);
        meant.add(nobody(mention));
        marks.add(reading.ofNobody(fitting.size()));
        return best(mention, meant, marks);
    }

    /** Whether the mention names the candidate behind its head only as who acts on it: "the ministry, run by the Harbour Union". */
    private boolean isMaker(Candidate candidate, SourcePhrase phrase) {
        return candidate.places().stream()
                .anyMatch(place ->
                        place.first() > phrase.core() && place.first() < phrase.last() && isBehindBy(place.first()));
    }

    /** Whether "by" or "by the" stands before the token. */
    private boolean isBehindBy(int token) {
        List<Token> tokens = document.tokens();
        int before = tokens.get(token - 1).pos().equals("DT") ? token - 2 : token - 1;
        return before >= 0 && tokens.get(before).text().equals("by");
    }

    /** Whether a person may be one of the body that an indefinite mention names: for "a Harbour Union official", one of that union. */
    private boolean isOfBody(Candidate candidate, RankedMention mention) {
        Person person = candidate.person();
        if (person == null || !mention.determiner().equals("indef")) {
            return true;
        }
        SourcePhrase phrase = mention.phrase();
        List<String> body = document.tokens().subList(phrase.first(), phrase.head()).stream()
                .filter(token -> token.entity().equals("ORGANIZATION") && token.isProperNoun())
                .map(Token::text)
                .toList();
        return body.isEmpty()
                || person.roles().stream().anyMatch(role -> body.stream().anyMatch(role::contains));
    }

    /** Whether the mention itself names whose body it is, so that it is nobody else's: "the Lund administration". */
    private boolean namesOwner(RankedMention mention) {
        SourcePhrase phrase = mention.phrase();
        Speaker speaker = mention.rule().speaker();
        return speaker != null
                && speaker.name() != null
                && WordClass.BODY_OF_PERSON.holds(mention.noun())
                && phrase.head() > phrase.first()
                && document.tokens().get(phrase.head() - 1).isProperNoun();
    }

    /** Whether the mention is of something of the candidate: "North Korea's newspaper". */
    private boolean owns(Candidate candidate, SourcePhrase phrase) {
        return candidate.places().stream()
                .anyMatch(place -> place.first() >= phrase.first()
                        && place.last() <= phrase.head()
                        && document.tokens().get(place.last()).pos().equals("POS"));
    }

    /** Adds the answer of the rules if it is not a candidate: a name that only the mention has, or several speakers together. */
    private static void addRule(RankedMention mention, List<ResolvedSpeaker> meant, List<List<String>> marks) {
        ResolvedSpeaker rule = mention.rule();
        Speaker speaker = rule.speaker();
        boolean named = speaker != null && speaker.name() != null;
        boolean listed = rule.together().isEmpty() && meant.contains(rule);
        if (named && !listed || !rule.together().isEmpty()) {
            String id = rule.rule() == null ? "none" : rule.rule().id();
            CandidateMarks.Marks of = new CandidateMarks.Marks(mention.kind().code());
            of.add("own");
            of.only("own=" + id);
            of.only("own=" + id + " " + Math.round(10 * rule.confidence()));
            if (!rule.together().isEmpty()) {
                of.only("own together");
            }
            meant.add(rule);
            marks.add(of.all());
        }
    }

    /** The choice of nobody named in the article; the answer of the rules if they name nobody. */
    private ResolvedSpeaker nobody(RankedMention mention) {
        Speaker speaker = mention.rule().speaker();
        if (speaker == null
                || speaker.name() == null && mention.rule().together().isEmpty()) {
            return mention.rule();
        }
        SpeakerKind kind = mention.kind().unnamed();
        String role = mention.noun().isEmpty() ? null : mention.phrase().described(document);
        return new ResolvedSpeaker(new Speaker(null, null, kind, role), 0, SpeakerRule.RANKING, List.of());
    }

    /** The most probable; for a mention that names an owner, the answer of the rules. */
    private ResolvedSpeaker best(RankedMention mention, List<ResolvedSpeaker> meant, List<List<String>> marks) {
        boolean named = namesOwner(mention);
        double[] probabilities = weights.probabilities(marks);
        List<Ranking.Choice> choices = new ArrayList<>(probabilities.length);
        int best = 0;
        for (int i = 0; i < probabilities.length; i++) {
            choices.add(new Ranking.Choice(meant.get(i), marks.get(i), probabilities[i]));
            boolean better = named ? meant.get(i) == mention.rule() : probabilities[i] > probabilities[best];
            best = better ? i : best;
        }
        return meant.get(best).rankedBy(new Ranking(mention.kind().code(), choices, best));
    }
}
