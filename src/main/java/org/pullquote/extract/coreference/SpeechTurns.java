package org.pullquote.extract.coreference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Quotation;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.entity.EntityMention;
import org.pullquote.extract.entity.NameMention;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Person;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.extract.rule.SpeakerRule;
import org.pullquote.model.Span;
import org.pullquote.names.Gender;

/** Walks one article from top to bottom, keeps track of who is being talked about, and resolves each speaker in turn. */
final class SpeechTurns {
    private static final double SUBJECT = 1.0;
    private static final double OTHER = 0.5;

    /** Weights of the speaker and of the person spoken to or about: after "Lund slammed Holm", "he" is Lund. */
    private static final double CUE_SUBJECT = 1.5;

    private static final double CUE_OBJECT = 0.3;
    private static final double OWNER = 0.4;
    private static final double MODIFIER = 0.2;
    private static final double PRONOUN = 0.6;
    private static final double SPEAKER = 0.8;
    private static final double REPORTED = 0.4;
    private static final double QUOTED = 0.1;

    private static final double BESIDE = 0.6;
    private static final double CARRIED = 0.9;

    /** For a quotation without a cue, the confidence in the person whom the sentence before introduces. */
    private static final double INTRODUCED = 0.75;

    private static final double SAME_PARAGRAPH = 0.75;
    private static final double NEXT_PARAGRAPH = 0.6;

    /** Words by which speakers report their own words; the turn tells who the speaker is. */
    private static final Set<String> FIRST_PERSON = Set.of("I", "we", "We", "my", "My", "our", "Our");

    /** An attribution with a source, at the first token of that source. */
    private record Turn(int index, int from, int to) {}

    private final ArticleEntities entities;
    private final Document document;
    private final List<Attribution> attributions;
    private final People people;
    private final SpeakerReading reading;
    private final Salience salience = new Salience();
    private final DiscourseState state = new DiscourseState();
    private final SpeakerSieves<Integer> sourceless;
    private final SignatureLine signature;
    private final ExtractionRules rules;
    private final @Nullable RankingWeights weights;
    private final List<EntityMention> references = new ArrayList<>();
    private final boolean[] reported;
    private final boolean[] quoted;
    private final @Nullable ResolvedSpeaker[] speakers;

    SpeechTurns(
            ArticleEntities entities,
            List<Attribution> attributions,
            ExtractionRules rules,
            @Nullable RankingWeights weights) {
        this.entities = entities;
        this.document = entities.document();
        this.attributions = attributions;
        this.people = entities.people();
        this.reading = new SpeakerReading(entities, salience, state, rules);
        this.rules = rules;
        this.weights = weights;
        this.signature = new SignatureLine(entities, state);
        this.sourceless = new SpeakerSieves<>(
                rules,
                List.of(
                        new SpeakerSieve<>(SpeakerRule.SUBJECT_BESIDE, i -> subjectBeside(attributions.get(i))),
                        new SpeakerSieve<>(SpeakerRule.SAME_PARAGRAPH, this::ofSameParagraph),
                        new SpeakerSieve<>(SpeakerRule.PARAGRAPH_BEFORE, this::ofParagraphBefore)));
        this.reported = reported(document, attributions);
        this.quoted = quoted(document);
        this.speakers = new ResolvedSpeaker[attributions.size()];
    }

    Resolution resolve() {
        List<Turn> turns = turns();
        int next = 0;
        for (Sentence sentence : document.sentences()) {
            salience.moveTo(sentence);
            for (int at = sentence.first(); at < sentence.last(); at++) {
                while (next < turns.size() && turns.get(next).from() == at) {
                    take(turns.get(next++));
                }
                readName(at);
                readPronoun(at);
                readRole(at);
            }
        }
        if (weights != null && rules.uses(SpeakerRule.RANKING)) {
            rank(turns, weights);
        }
        for (int i = 0; i < speakers.length; i++) {
            if (speakers[i] == null && !inHeadline(i)) {
                speakers[i] = withoutSource(i);
            }
        }
        for (int i = 0; i < speakers.length; i++) {
            if (speakers[i] == null) {
                ResolvedSpeaker same = rules.uses(SpeakerRule.SAID_BELOW) ? saidBelow(i) : null;
                speakers[i] = same != null ? same : withoutSource(i);
            }
        }
        return new Resolution(
                Arrays.stream(speakers)
                        .map(speaker -> speaker == null ? new ResolvedSpeaker(null, 0) : speaker)
                        .toList(),
                new SentenceAntecedent(entities, reported, references).checked());
    }

    /** Lets the ranking of candidates confirm or replace the answers of the rules for mentions without a name. */
    private void rank(List<Turn> turns, RankingWeights weights) {
        SpeakerRanking ranking = new SpeakerRanking(weights, entities, references, reported, quoted);
        for (Turn turn : turns) {
            SourcePhrase phrase = SourcePhrase.read(document, people, turn.from(), turn.to(), cue(turn));
            ResolvedSpeaker rule = speakers[turn.index()];
            if (phrase != null && rule != null && !inHeadline(turn.index())) {
                Attribution attribution = attributions.get(turn.index());
                speakers[turn.index()] =
                        ranking.rank(RankedMention.of(entities, phrase, attribution, rule), phrase, rule);
            }
        }
    }

    private List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            List<Span> source = attributions.get(i).source();
            if (!source.isEmpty() && !attributions.get(i).carried()) {
                int from = document.tokenAt(source.get(0).begin());
                int to = document.tokenAt(source.get(source.size() - 1).end());
                if (from < to) {
                    turns.add(new Turn(i, from, to));
                }
            }
        }
        turns.sort(Comparator.comparingInt(Turn::from));
        return turns;
    }

    /** The words of a headline's cue, which have capitals as the names beside them: "Lund Plans Dam". */
    private Set<Integer> cue(Turn turn) {
        return !inHeadline(turn.index())
                ? Set.of()
                : document.tokens(attributions.get(turn.index()).cue()).stream()
                        .map(Token::index)
                        .collect(Collectors.toSet());
    }

    private void take(Turn turn) {
        ResolvedSpeaker speaker = reading.read(turn.from(), turn.to(), cue(turn));
        boolean firstPerson = rules.uses(SpeakerRule.FIRST_PERSON)
                && turn.to() - turn.from() == 1
                && FIRST_PERSON.contains(document.tokens().get(turn.from()).text());
        boolean introduced = attributions.get(turn.index()).cue().isEmpty();
        speakers[turn.index()] =
                speaker.speaker() == null && firstPerson ? null : introduced ? speaker.weakened(INTRODUCED) : speaker;
        Person person = state.meant();
        // "His plan": readPronoun already counts a possessive pronoun, which is not the mention of a speaker.
        boolean owner = turn.to() - turn.from() == 1
                && document.tokens().get(turn.from()).pos().equals("PRP$");
        if (person != null && !owner) {
            salience.raise(person, quoted[turn.from()] ? QUOTED : SPEAKER);
        }
    }

    private void readName(int at) {
        NameMention mention = people.mentionAt(at);
        if (mention == null || mention.last() - 1 != at) {
            return;
        }
        salience.raise(people.of(mention), part(document.tokens().get(at)) * weight(at));
    }

    private void readPronoun(int at) {
        Token token = document.tokens().get(at);
        Gender gender = Pronouns.gender(token);
        if (gender == Gender.UNKNOWN || quoted[at]) {
            return;
        }
        Salience.Choice choice = salience.best(person -> person.gender().agrees(gender), gender);
        if (choice == null) {
            return;
        }
        if (choice.lead() >= Confidence.CLEAR_LEAD) {
            references.add(new EntityMention(at, at + 1, entities.of(choice.person())));
        }
        salience.raise(choice.person(), PRONOUN * part(token) * weight(at));
    }

    /** "The senator": records a reference to the person whom the article calls so. */
    private void readRole(int at) {
        if (quoted[at] || at == 0 || !document.tokens().get(at - 1).text().equalsIgnoreCase("the")) {
            return;
        }
        Person person = reading.calledBy(at);
        if (person != null) {
            references.add(new EntityMention(at - 1, at + 1, entities.of(person)));
        }
    }

    private double weight(int at) {
        return quoted[at] ? QUOTED : reported[at] ? REPORTED : 1;
    }

    private double part(Token token) {
        String relation = token.relation();
        Token joined = token.head() < 0 ? token : document.tokens().get(token.head());
        if (relation.equals("conj") && joined.isNoun() && !joined.relation().equals("conj")) {
            return part(joined);
        }
        boolean ofCue = token.head() >= 0
                && CueLexicon.instance()
                                .sense(document.tokens().get(token.head()).lemma())
                        != null;
        if (relation.equals("nsubj") && ofCue) {
            return CUE_SUBJECT;
        }
        if (relation.startsWith("nsubj") || relation.equals("root")) {
            return SUBJECT;
        }
        if (ofCue && (relation.equals("obj") || relation.equals("dobj") || relation.equals("iobj"))) {
            return CUE_OBJECT;
        }
        return relation.equals("compound") || relation.equals("amod")
                ? MODIFIER
                : relation.equals("nmod:poss") ? OWNER : OTHER;
    }

    /**
     * The speaker of an attribution without a source: of a signature, of the turn that it continues, of its paragraph, or of the
     * one before.
     */
    private ResolvedSpeaker withoutSource(int index) {
        Attribution attribution = attributions.get(index);
        ResolvedSpeaker signed = rules.uses(SpeakerRule.SIGNED_BELOW) ? signature.below(attribution) : null;
        if (signed != null) {
            return signed.by(SpeakerRule.SIGNED_BELOW);
        }
        ResolvedSpeaker origin = attribution.carried() && rules.uses(SpeakerRule.CARRIED_SOURCE) ? origin(index) : null;
        if (origin != null) {
            return origin.weakened(CARRIED).by(SpeakerRule.CARRIED_SOURCE);
        }
        if (document.quotedShare(attribution.content()) == 0 || attribution.addressed()) {
            // "It is expected that …": a paraphrase without a source has no speaker.
            return new ResolvedSpeaker(null, 0);
        }
        ResolvedSpeaker near = sourceless.read(index);
        return near == null ? new ResolvedSpeaker(null, 0) : near;
    }

    /** The speaker of the attribution that this one continues. */
    private @Nullable ResolvedSpeaker origin(int index) {
        ResolvedSpeaker same = sameSource(index);
        return same != null ? same : before(index);
    }

    private @Nullable ResolvedSpeaker before(int index) {
        return index > 0 ? speakers[index - 1] : null;
    }

    private @Nullable ResolvedSpeaker ofSameParagraph(int index) {
        int paragraph = paragraph(index);
        ResolvedSpeaker before = before(index);
        if (before != null && paragraph(index - 1) == paragraph) {
            return before.weakened(SAME_PARAGRAPH);
        }
        for (int i = index + 1; i < speakers.length && paragraph(i) == paragraph; i++) {
            ResolvedSpeaker after = speakers[i];
            if (after != null) {
                return after.weakened(SAME_PARAGRAPH);
            }
        }
        return null;
    }

    private @Nullable ResolvedSpeaker ofParagraphBefore(int index) {
        ResolvedSpeaker before = before(index);
        boolean follows = before != null && paragraph(index - 1) == paragraph(index) - 1 && !inHeadline(index - 1);
        return follows && before != null ? before.weakened(NEXT_PARAGRAPH) : null;
    }

    /** The speaker of the statement in the text that contains the words of a headline's quote. */
    private @Nullable ResolvedSpeaker saidBelow(int index) {
        String words = words(attributions.get(index));
        for (int i = index + 1; i < speakers.length; i++) {
            ResolvedSpeaker below = speakers[i];
            if (below != null
                    && below.speaker() != null
                    && !inHeadline(i)
                    && words(attributions.get(i)).contains(words)) {
                return below.weakened(CARRIED).by(SpeakerRule.SAID_BELOW);
            }
        }
        return null;
    }

    /** The words of the content in lower case, a space around each. */
    private String words(Attribution attribution) {
        StringBuilder words = new StringBuilder(" ");
        for (Token token : document.tokens(attribution.content())) {
            if (token.isWord()) {
                words.append(token.text().toLowerCase(Locale.ROOT)).append(' ');
            }
        }
        return words.toString();
    }

    /** The only person who is a subject in the sentence of the cue, or of the quote, outside reported words; null if there is not one. */
    private @Nullable ResolvedSpeaker subjectBeside(Attribution attribution) {
        int at = document.tokenAt(attribution.anchor());
        Sentence sentence = document.sentenceOf(Math.min(at, document.tokens().size() - 1));
        int first = beginning(sentence);
        Person only = null;
        for (NameMention mention : people.mentionsIn(first, sentence.last())) {
            boolean beside = mention.first() >= first && mention.last() <= sentence.last();
            String relation = document.tokens().get(mention.last() - 1).relation();
            boolean subject = relation.startsWith("nsubj") || first < sentence.first() && relation.equals("root");
            if (beside && subject && !reported[mention.first()]) {
                Person person = people.of(mention);
                if (only != null && only != person) {
                    return null;
                }
                only = person;
            }
        }
        return only == null ? null : state.mean(only, BESIDE);
    }

    /** The true begin of a sentence that was split at a dot inside it: "Ada Lund (D-Ore.), a farmer, said". */
    private int beginning(Sentence sentence) {
        Token first = document.tokens().get(sentence.first());
        Sentence before =
                sentence.index() == 0 ? sentence : document.sentences().get(sentence.index() - 1);
        boolean cut = before.paragraph() == sentence.paragraph()
                && (first.text().equals(",")
                        || Character.isLowerCase(first.text().codePointAt(0)));
        return cut ? before.first() : sentence.first();
    }

    /** The speaker of the attribution whose source this one takes over. */
    private @Nullable ResolvedSpeaker sameSource(int index) {
        List<Span> source = attributions.get(index).source();
        for (int i = index - 1; i >= 0 && !source.isEmpty(); i--) {
            if (attributions.get(i).source().equals(source)) {
                return speakers[i];
            }
        }
        return null;
    }

    private int paragraph(int index) {
        int token = Math.min(
                document.tokenAt(attributions.get(index).begin()),
                document.tokens().size() - 1);
        return document.sentenceOf(token).paragraph();
    }

    private boolean inHeadline(int index) {
        return document.headline() && paragraph(index) == 0;
    }

    private static boolean[] reported(Document document, List<Attribution> attributions) {
        boolean[] reported = new boolean[document.tokens().size()];
        for (Attribution attribution : attributions) {
            for (Span span : attribution.content()) {
                Arrays.fill(reported, document.tokenAt(span.begin()), document.tokenAt(span.end()), true);
            }
        }
        return reported;
    }

    private static boolean[] quoted(Document document) {
        boolean[] quoted = new boolean[document.tokens().size()];
        for (Quotation quotation : document.quotations()) {
            Span inner = quotation.inner();
            Arrays.fill(quoted, document.tokenAt(inner.begin()), document.tokenAt(inner.end()), true);
        }
        return quoted;
    }
}
