package org.pullquote.extract.coreference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.document.Document;
import org.pullquote.extract.document.Sentence;
import org.pullquote.extract.document.Token;
import org.pullquote.extract.entity.ArticleEntities;
import org.pullquote.extract.lexicon.CueLexicon;
import org.pullquote.model.Span;

/**
 * Collects the marks of each candidate for one mention: where the text names it, in which part of which sentence, whether it
 * spoke before, and whether the rules choose it. {@link CallingMarks} adds those of the mention's words.
 */
final class CandidateMarks {
    private static final int SENTENCES_BEFORE = 2;

    /** Where a candidate is named: the last place before the mention, outside others' speech if possible, and the first after it. */
    private record Sight(
            Candidate.@Nullable Place before,
            boolean quotedOnly,
            boolean reportedOnly,
            Candidate.@Nullable Place behind) {}

    private final Document document;
    private final RankedMention mention;
    private final SpokenBefore spoken;
    private final boolean[] reported;
    private final boolean[] quoted;
    private final CallingMarks calling;
    private final int at;
    private final Set<Integer> content = new HashSet<>();
    private final Map<Candidate, Sight> sights = new IdentityHashMap<>();
    private final List<Candidate> recent;
    private final int mostPerson;
    private final int mostBody;

    /**
     * Prepares the marks of one mention.
     *
     * @param candidates the candidates for the mention
     * @param all candidates of the article
     */
    CandidateMarks(
            ArticleEntities entities,
            RankedMention mention,
            List<Candidate> candidates,
            List<Candidate> all,
            SpokenBefore spoken,
            boolean[] reported,
            boolean[] quoted) {
        this.document = entities.document();
        this.mention = mention;
        this.spoken = spoken;
        this.reported = reported;
        this.quoted = quoted;
        at = mention.phrase().first();
        for (Span span : mention.attribution().content()) {
            for (int i = document.tokenAt(span.begin()); i < document.tokenAt(span.end()); i++) {
                content.add(i);
            }
        }
        candidates.forEach(candidate -> sights.put(candidate, sight(candidate)));
        recent = candidates.stream()
                .filter(candidate -> lastUnquoted(candidate) >= 0)
                .sorted(Comparator.comparingInt(this::lastUnquoted).reversed())
                .toList();
        mostPerson = most(all, true);
        mostBody = most(all, false);
        calling = new CallingMarks(entities, mention, candidates);
    }

    private static int most(List<Candidate> all, boolean person) {
        return all.stream()
                .filter(candidate -> candidate.isPerson() == person)
                .mapToInt(Candidate::named)
                .max()
                .orElse(0);
    }

    /** The marks of a candidate, each with the kind of the mention; those that mean the same for all kinds also without it. */
    List<String> of(Candidate candidate) {
        Marks marks = new Marks(mention.kind().code());
        addRule(marks, candidate);
        addPlace(marks, candidate);
        addSubjects(marks, candidate);
        addProminence(marks, candidate);
        addTurns(marks, candidate);
        calling.add(marks, candidate, sight(candidate).before() != null);
        return marks.all();
    }

    /**
     * The marks of the choice that the mention means nobody named in the article.
     *
     * @param candidates how many there are
     */
    List<String> ofNobody(int candidates) {
        Marks marks = new Marks(mention.kind().code() + " nobody");
        marks.ofKind("determiner=" + mention.determiner());
        marks.ofKind("candidates=" + Math.min(2, candidates));
        marks.ofKind("called=" + Math.min(2, calling.called()));
        marks.ofKind("serving=" + Math.min(2, calling.serving()));
        if (mention.rule().speaker() == null || mention.rule().speaker().name() == null) {
            marks.only("nobody rule");
            marks.ofKind("rule=" + rule());
            marks.only("nobody rule=" + rule() + " "
                    + Math.round(10 * mention.rule().confidence()));
        }
        if (!mention.noun().isEmpty()) {
            marks.only("nobody noun=" + mention.noun());
            marks.ofKind("first=" + mention.phrase().opening(document));
            marks.ofKind(
                    "goes-on=" + (mention.phrase().last() > mention.phrase().head() + 1));
            marks.ofKind("owned=" + mention.owned());
        }
        double share = document.quotedShare(mention.attribution().content());
        marks.ofKind(share == 1 ? "direct" : share == 0 ? "indirect" : "mixed");
        return marks.all();
    }

    private String rule() {
        return mention.rule().rule() == null ? "none" : mention.rule().rule().id();
    }

    private void addRule(Marks marks, Candidate candidate) {
        if (candidate.is(mention.rule().speaker())) {
            marks.add("rule");
            marks.ofKind("rule=" + rule());
            marks.only("rule=" + rule() + " " + Math.round(10 * mention.rule().confidence()));
        } else if (mention.rule().speaker() != null && mention.rule().speaker().name() != null) {
            marks.ofKind("rule-means-another");
        }
    }

    private void addPlace(Marks marks, Candidate candidate) {
        Sight sight = sight(candidate);
        if (sight.before() != null) {
            int head = sight.before().head();
            Sentence its = document.sentenceOf(head);
            int back = mention.sentence().index() - its.index();
            String near = back == 0 ? "0" : back == 1 ? "1" : "2+";
            String part = part(document.tokens().get(head));
            int rank = recent.indexOf(candidate);
            marks.add("sentences=" + distance(back));
            marks.add("rank=" + (rank < 0 ? 4 : Math.min(4, rank)));
            marks.add("part=" + part + " " + near);
            if (sight.reportedOnly()) {
                marks.add("only-reported");
            }
            if (sight.quotedOnly()) {
                marks.add("only-quoted");
            }
            if (isOfCue(head)) {
                marks.add("of-cue=" + part + " " + near);
            }
            if (back == 0) {
                marks.ofKind("same-sentence-reported=" + content.contains(head));
            }
            marks.ofKind("paragraphs=" + Math.min(2, mention.sentence().paragraph() - its.paragraph()));
        } else if (sight.behind() != null) {
            int head = sight.behind().head();
            marks.add("behind="
                    + distance(document.sentenceOf(head).index()
                            - mention.sentence().index()));
            marks.ofKind("behind-subject=" + isSubject(head));
        } else {
            marks.ofKind("only-in-mention");
        }
    }

    private void addSubjects(Marks marks, Candidate candidate) {
        boolean[] subject = new boolean[SENTENCES_BEFORE + 1];
        boolean object = false;
        boolean inContent = false;
        boolean inMention = false;
        for (Candidate.Place place : candidate.places()) {
            int head = place.head();
            inContent |= place.byName() && content.contains(head);
            inMention |= mention.holds(place);
            if (place.first() >= at) {
                continue;
            }
            int back = mention.sentence().index() - document.sentenceOf(head).index();
            if (back <= SENTENCES_BEFORE && isSubject(head) && !quoted[head] && !reported[head]) {
                subject[back] = true;
            }
            object |= back == 1 && isObject(document.tokens().get(head).relation());
        }
        for (int back = 0; back < subject.length; back++) {
            if (subject[back]) {
                marks.add("subject-" + back);
            }
        }
        if (object) {
            marks.ofKind("object-1");
        }
        if (inContent) {
            marks.add("in-content");
            double share = document.quotedShare(mention.attribution().content());
            marks.ofKind("in-content " + (share == 1 ? "direct" : share == 0 ? "indirect" : "mixed"));
        }
        if (inMention) {
            marks.add("in-mention");
        }
    }

    private void addProminence(Marks marks, Candidate candidate) {
        int named = candidate.named();
        marks.add("named=" + (named < 2 ? "1" : named < 4 ? "2-3" : named < 8 ? "4-7" : "8+"));
        if (named == (candidate.isPerson() ? mostPerson : mostBody)) {
            marks.add("most");
        }
        int first = document.sentenceOf(candidate.places().get(0).first()).paragraph();
        int lead = document.headline() ? 1 : 0;
        if (document.headline() && first == 0) {
            marks.add("headline");
        }
        if (candidate.places().stream()
                .anyMatch(place -> document.sentenceOf(place.first()).paragraph() == lead)) {
            marks.add("lead");
        }
    }

    private void addTurns(Marks marks, Candidate candidate) {
        if (spoken.isLast(candidate)) {
            int paragraphs = Math.min(2, mention.sentence().paragraph() - spoken.paragraph());
            boolean behind =
                    mention.attribution().begin() < document.tokens().get(at).begin();
            marks.add("last-speaker=" + paragraphs);
            marks.ofKind("last-speaker=" + (behind ? "behind " : "before ") + paragraphs);
            if (!recent.isEmpty() && recent.get(0) != candidate && lastUnquoted(recent.get(0)) > spoken.at()) {
                marks.ofKind("last-speaker, others since");
            }
        }
        int times = spoken.times(candidate);
        if (times > 0) {
            marks.add("spoke=" + Math.min(3, times));
        }
        if (!mention.noun().isEmpty() && spoken.calledSo(mention.noun(), candidate)) {
            marks.add("same-noun-before");
        }
    }

    private Sight sight(Candidate candidate) {
        Sight known = sights.get(candidate);
        if (known != null) {
            return known;
        }
        Candidate.Place any = null;
        Candidate.Place unquoted = null;
        Candidate.Place free = null;
        Candidate.Place behind = null;
        for (Candidate.Place place : candidate.places()) {
            if (mention.holds(place)) {
                continue;
            }
            if (place.first() >= at) {
                behind = place;
                break;
            }
            any = place;
            unquoted = quoted[place.head()] ? unquoted : place;
            free = quoted[place.head()] || reported[place.head()] ? free : place;
        }
        Candidate.Place before = free != null ? free : unquoted != null ? unquoted : any;
        return new Sight(before, any != null && unquoted == null, any != null && free == null, behind);
    }

    /** The last place of a candidate before the mention and outside quotation marks; -1 if there is none. */
    private int lastUnquoted(Candidate candidate) {
        int last = -1;
        for (Candidate.Place place : candidate.places()) {
            if (place.first() < at && !mention.holds(place) && !quoted[place.head()]) {
                last = place.first();
            }
        }
        return last;
    }

    private boolean isOfCue(int token) {
        int head = document.tokens().get(token).head();
        return head >= 0
                && CueLexicon.instance().sense(document.tokens().get(head).lemma()) != null;
    }

    private boolean isSubject(int token) {
        return document.tokens().get(token).relation().startsWith("nsubj");
    }

    private static boolean isObject(String relation) {
        return relation.equals("dobj") || relation.equals("obj") || relation.equals("iobj");
    }

    private static String part(Token token) {
        String relation = token.relation();
        if (relation.startsWith("nsubj")) {
            return "subject";
        }
        if (isObject(relation)) {
            return "object";
        }
        return switch (relation) {
            case "nmod:poss", "conj", "appos", "root" -> relation;
            case "compound", "amod" -> "modifier";
            default -> "other";
        };
    }

    private static String distance(int sentences) {
        return sentences < 3 ? String.valueOf(sentences) : sentences < 5 ? "3-4" : sentences < 10 ? "5-9" : "10+";
    }

    /** Marks as they are collected. */
    static final class Marks {
        private final String kind;
        private final List<String> all = new ArrayList<>(40);

        Marks(String kind) {
            this.kind = kind;
        }

        /** Adds a mark without the kind. */
        void only(String mark) {
            all.add(mark);
        }

        /** Adds a mark that applies only to mentions of this kind. */
        void ofKind(String mark) {
            all.add(kind + " " + mark);
        }

        /** Adds a mark with and without the kind. */
        void add(String mark) {
            only(mark);
            ofKind(mark);
        }

        List<String> all() {
            return List.copyOf(all);
        }
    }
}
