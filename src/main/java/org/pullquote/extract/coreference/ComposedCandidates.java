package org.pullquote.extract.coreference;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.OfficeHolderGazetteer.Tenure;
import org.pullquote.extract.lexicon.WordClass;
import org.pullquote.extract.rule.SpeakerRule;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;

/** Candidates that no single name of the article gives: bodies that go by a person's name ("the campaign"), and two persons ("they"). */
final class ComposedCandidates {
    private static final String OFFICE = "office";
    private static final String PRESIDENT = "president";

    /** How many sentences back two persons may be named together. */
    private static final int SENTENCES_BACK = 2;

    private static final int MAX_TOKENS_BETWEEN = 8;

    private final Document document;
    private final People people;
    private final Candidates candidates;

    ComposedCandidates(ArticleEntities entities, Candidates candidates) {
        this.document = entities.document();
        this.people = entities.people();
        this.candidates = candidates;
    }

    /** Adds those of a mention, and their marks at the same places. */
    void add(RankedMention mention, SpokenBefore spoken, List<ResolvedSpeaker> meant, List<List<String>> marks) {
        if (mention.kind() == RankedKind.BODY && isOwned(mention.noun())) {
            for (Candidate candidate : candidates.all()) {
                if (candidate.person() != null) {
                    addOwned(mention, candidate, candidate.person(), spoken, meant, marks);
                }
            }
        } else if (mention.kind() == RankedKind.THEY) {
            addPairs(mention, meant, marks);
        }
    }

    private static boolean isOwned(String noun) {
        return noun.equals(OFFICE) || WordClass.BODY_OF_PERSON.holds(noun);
    }

    /** "The administration", "his campaign", "her office", as that of one person. */
    private void addOwned(
            RankedMention mention,
            Candidate candidate,
            Person person,
            SpokenBefore spoken,
            List<ResolvedSpeaker> meant,
            List<List<String>> marks) {
        String noun = mention.noun();
        String name = noun.equals(OFFICE)
                ? person.name().text() + "'s office"
                : person.name().last() + " " + noun;
        ResolvedSpeaker body = ResolvedSpeaker.named(name, SpeakerKind.ORGANIZATION, 0);
        boolean rules = body.speaker() != null && body.speaker().equals(mention.rule().speaker());
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

    /** Whether the rules read the pronoun at the token for the candidate. */
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

    /** Two whom "and" joins shortly before. */
    private void addPairs(RankedMention mention, List<ResolvedSpeaker> meant, List<List<String>> marks) {
        Set<String> seen = new HashSet<>();
        for (int back = 0; back <= Math.min(SENTENCES_BACK, mention.sentence().index()); back++) {
            Sentence sentence = document.sentences().get(mention.sentence().index() - back);
            int end = Math.min(sentence.last(), mention.phrase().first());
            List<NameMention> names = people.mentionsIn(sentence.first(), end);
            for (int i = 0; i + 1 < names.size(); i++) {
                Person one = people.of(names.get(i));
                Person other = people.of(names.get(i + 1));
                if (one != other && isJoined(names.get(i).last(), names.get(i + 1).begin())) {
                    List<Speaker> both = List.of(one.speaker(), other.speaker());
                    if (seen.add(one.name().text() + " " + other.name().text())) {
                        meant.add(new ResolvedSpeaker(both.get(0), 0, SpeakerRule.RANKING, both));
                        marks.add(ofPair(names.get(i), names.get(i + 1), back));
                    }
                }
            }
        }
    }

    private boolean isJoined(int from, int to) {
        if (from >= to || to - from > MAX_TOKENS_BETWEEN) {
            return false;
        }
        List<Token> between = document.tokens().subList(from, to);
        return between.stream().anyMatch(token -> token.text().equals("and"))
                && between.stream().noneMatch(Token::isVerb);
    }

    private List<String> ofPair(NameMention one, NameMention other, int back) {
        CandidateMarks.Marks of = new CandidateMarks.Marks("they");
        Token first = document.tokens().get(one.last() - 1);
        of.only("pair");
        of.only("pair sentences=" + back);
        of.only("pair quoted=" + document.isQuoted(first));
        of.only("pair subject="
                + (first.relation().startsWith("nsubj")
                        || document.tokens().get(other.last() - 1).relation().startsWith("nsubj")));
        return of.all();
    }
}
