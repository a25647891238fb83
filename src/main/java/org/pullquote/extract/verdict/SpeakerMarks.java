package org.pullquote.extract.verdict;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Attribution;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Pronouns;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.People;
import org.pullquote.extract.entity.Ranking;
import org.pullquote.extract.entity.ResolvedSpeaker;
import org.pullquote.extract.rule.SpeakerRule;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;
import org.pullquote.model.StatementKind;

/** Collects the marks that tell whether an attribution's speaker is right: the rule that decided, the mention, and others named between. */
public final class SpeakerMarks {
    private static final String PERSON = "PERSON";
    private static final int MAX_OTHERS = 3;

    /** The rules by which a mention is a body's own name, in full or in short. */
    private static final Set<SpeakerRule> NAMING = EnumSet.of(
            SpeakerRule.COUNTRY_NAME,
            SpeakerRule.ORGANIZATION_NAME,
            SpeakerRule.OUTLET_NAME,
            SpeakerRule.PLACE_NAME,
            SpeakerRule.UNKNOWN_NAME);

    private static final Set<SpeakerRule> BY_NAME = EnumSet.of(
            SpeakerRule.FULL_NAME, SpeakerRule.PART_OF_NAME, SpeakerRule.OFFICE_HOLDER, SpeakerRule.INITIALS);

    static {
        BY_NAME.addAll(NAMING);
    }

    /** Used instead of an index for an attribution inside the content of another. */
    public static final int NESTED = -1;

    private static final int MAX_TIMES = 3;

    /** The number of bins for the probability of a ranking. */
    private static final int PROBABILITIES = 10;

    private final Document document;
    private final List<ResolvedSpeaker> speakers;
    private final BodyNameMarks bodies;
    private final PersonMarks persons;
    private final MentionPlaceMarks places;

    /** How often each speaker, by id, is the speaker by its own name; such mentions are not ranked. */
    private final Map<String, Integer> spoken = new HashMap<>();

    /**
     * Marks of the speakers of a document.
     *
     * @param speakers the speakers of its attributions, in text order
     */
    public SpeakerMarks(Document document, People people, List<ResolvedSpeaker> speakers) {
        this.document = document;
        this.speakers = List.copyOf(speakers);
        this.bodies = new BodyNameMarks(document);
        this.persons = new PersonMarks(people);
        this.places = new MentionPlaceMarks(document);
        for (ResolvedSpeaker resolved : speakers) {
            String id = idByName(resolved);
            if (id != null) {
                spoken.merge(id, 1, Integer::sum);
            }
        }
    }

    private static @Nullable String idByName(ResolvedSpeaker resolved) {
        Speaker speaker = resolved.speaker();
        boolean byName = speaker != null && resolved.rule() != null && BY_NAME.contains(resolved.rule());
        return byName && speaker != null ? speaker.id() : null;
    }

    /**
     * The features of a speaker, with the probability of the ranking if there was one.
     *
     * @param at the index of its speaker among those of the document; {@link #NESTED} for one inside another content
     */
    public VerdictFeatures of(Attribution attribution, StatementKind kind, ResolvedSpeaker resolved, int at) {
        VerdictFeatures features = ofChoice(attribution, kind, resolved, at);
        Ranking ranking = resolved.ranking();
        if (ranking == null) {
            return features;
        }
        List<String> marks = new ArrayList<>(features.marks());
        String ranked = "ranked=" + (int) (PROBABILITIES * ranking.probability());
        marks.add(ranked);
        marks.add(ranked + " " + mention(attribution));
        return new VerdictFeatures(marks, features.vector());
    }

    /**
     * The features of a speaker, without the probability of the ranking.
     *
     * @param at as in {@link #of}
     */
    public VerdictFeatures ofChoice(Attribution attribution, StatementKind kind, ResolvedSpeaker resolved, int at) {
        Set<String> marks = new LinkedHashSet<>();
        Speaker speaker = resolved.speaker();
        String rule = resolved.rule() == null ? "" : resolved.rule().id();
        String mention = mention(attribution);
        boolean named = speaker != null && speaker.name() != null;
        marks.add("rule=" + rule);
        marks.add("mention=" + mention);
        marks.add("rule+mention=" + rule + " " + mention);
        marks.add("kind=" + kind.code());
        marks.add("confidence=" + Math.round(10 * resolved.confidence()));
        marks.add("speaker=" + (speaker == null ? "" : speaker.kind().code()) + " " + named);
        marks.add("carried=" + attribution.carried());
        marks.add("cue=" + !attribution.cue().isEmpty());
        marks.add("mention-quoted=" + isQuoted(attribution));
        marks.add("together=" + Math.min(MAX_OTHERS, resolved.together().size()));
        marks.add("turn=" + document.isTurn(attribution.begin()));
        marks.add("same-as-before=" + isSame(at - 1, speaker));
        if (at != NESTED) {
            marks.add("same-as-behind=" + isSame(at + 1, speaker));
        }
        if (speaker == null || speaker.name() == null) {
            return new VerdictFeatures(List.copyOf(marks), new float[0]);
        }
        addName(marks, attribution, resolved, speaker, mention);
        places.add(marks, attribution, mention);
        if (speaker.kind() == SpeakerKind.PERSON) {
            persons.add(marks, speaker, resolved.together(), mention);
        }
        marks.add("spoke=" + Math.min(MAX_TIMES, timesElsewhere(speaker, at)));
        return new VerdictFeatures(List.copyOf(marks), new float[0]);
    }

    /** How often the speaker speaks by name in other attributions. */
    private int timesElsewhere(Speaker speaker, int at) {
        String here = at == NESTED ? null : idByName(speakers.get(at));
        return spoken.getOrDefault(speaker.id(), 0) - (here != null && here.equals(speaker.id()) ? 1 : 0);
    }

    /** Whether the attribution at that index has the same speaker. */
    private boolean isSame(int at, @Nullable Speaker speaker) {
        Speaker other =
                at < 0 || at >= speakers.size() ? null : speakers.get(at).speaker();
        return other != null && other.equals(speaker);
    }

    private boolean isQuoted(Attribution attribution) {
        List<Token> source = document.tokens(attribution.source());
        return !source.isEmpty() && document.isQuoted(source.get(source.size() - 1));
    }

    private void addName(
            Set<String> marks, Attribution attribution, ResolvedSpeaker resolved, Speaker speaker, String mention) {
        SpeakerRule rule = resolved.rule();
        String name = speaker.name() == null ? "" : speaker.name();
        String[] words = name.split(" ");
        String last = words[words.length - 1];
        List<Token> source = document.tokens(attribution.source());
        boolean body = speaker.kind() != SpeakerKind.PERSON && rule != null && NAMING.contains(rule);
        boolean held = body || source.stream().anyMatch(token -> token.text().equals(last));
        if (body) {
            bodies.add(marks, name, attribution);
        }
        marks.add("name-words=" + Math.min(4, words.length));
        marks.add("name-in-mention=" + held);
        marks.add("mention+name=" + mention + " " + held + " " + speaker.kind().code());
        marks.add("mention-words=" + Math.min(8, source.size()));
        marks.add("other-names-in-mention=" + otherNames(source, words));
        int at = document.tokenAt(
                attribution.source().isEmpty()
                        ? attribution.begin()
                        : attribution.source().get(0).begin());
        marks.add("role=" + (speaker.role() != null));
        if (!held) {
            addDistance(marks, last, at, mention, speaker.kind());
        }
    }

    /** Adds how far back the name is, and how many others were named since. */
    private void addDistance(Set<String> marks, String last, int at, String mention, SpeakerKind kind) {
        Set<String> others = new HashSet<>();
        int from = Math.min(at, document.tokens().size()) - 1;
        int found = -1;
        for (int i = from; i >= 0 && found < 0; i--) {
            Token token = document.tokens().get(i);
            if (token.text().equals(last)) {
                found = i;
            } else if (token.entity().equals(PERSON) && !document.isQuoted(token)) {
                others.add(token.text());
            }
        }
        String distance = "never";
        if (found >= 0) {
            Sentence here = document.sentenceOf(Math.max(0, from));
            distance = String.valueOf(
                    Math.min(5, here.index() - document.sentenceOf(found).index()));
            marks.add(
                    "name-is-subject=" + document.tokens().get(found).relation().startsWith("nsubj"));
        }
        String between = found < 0 ? "" : String.valueOf(Math.min(MAX_OTHERS, others.size()));
        marks.add("distance=" + distance);
        marks.add("others-between=" + between);
        marks.add("mention+distance=" + mention + " " + distance + " " + between + " " + kind.code());
    }

    /** Whether the mention has words of persons' names that are not the speaker's. */
    private static boolean otherNames(List<Token> source, String[] words) {
        Set<String> own = Set.copyOf(List.of(words).stream().distinct().toList());
        return source.stream().anyMatch(token -> token.entity().equals(PERSON) && !own.contains(token.text()));
    }

    private String mention(Attribution attribution) {
        List<Token> source = document.tokens(attribution.source());
        if (source.isEmpty()) {
            return "none";
        }
        Token first = source.get(0);
        if (source.size() == 1 && first.pos().startsWith("PRP")) {
            return Pronouns.isFirstPerson(first) ? "i" : first.text().toLowerCase(Locale.ROOT);
        }
        boolean name = source.stream().anyMatch(Token::isProperNoun);
        boolean person = source.stream().anyMatch(token -> token.entity().equals(PERSON));
        String article = first.pos().equals("DT") || first.pos().equals("PRP$") ? first.lemma() + " " : "";
        return article + (person ? "person" : name ? "name" : "noun");
    }
}
