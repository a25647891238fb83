package org.pullquote.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Span;

/**
 * Paraphrase as statements, read off the dependencies: verbs that take a clause, an infinitive or an object as what is
 * attributed, "according to", participles that go on from another cue ("adding that …"), and cues set off by commas.
 */
final class IndirectAttributions {
    private static final Set<String> CONDITIONS = Set.of("if", "whether");

    private static final Set<String> CLAUSES = Set.of("advcl", "dep", "parataxis");
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> PARTS_OF_DAY = Set.of("morning", "afternoon", "evening", "night");

    private final MarkedDocument marked;
    private final SyntaxTree tree;
    private final CuePhrases phrases;
    private final CueLexicon lexicon = CueLexicon.instance();
    private final Set<Integer> claimed;

    IndirectAttributions(MarkedDocument marked, CuePhrases phrases, Set<Integer> claimed) {
        this.marked = marked;
        this.tree = marked.tree();
        this.phrases = phrases;
        this.claimed = claimed;
    }

    /** The attributions of one sentence, {@code utterance} telling which quotations are statements of their own. */
    List<Attribution> in(Sentence sentence, boolean[] utterance) {
        List<Attribution> found = new ArrayList<>();
        for (Token token : marked.document().tokens(sentence)) {
            int quotation = marked.quotationOf(token);
            if (quotation >= 0 && utterance[quotation]) {
                continue;
            }
            Attribution attribution = null;
            if (isAccordingTo(token)) {
                attribution = accordingTo(sentence, token);
            } else if (token.isVerb() && quotation < 0 && !claimed.contains(token.index())) {
                attribution = verb(sentence, token);
            }
            if (attribution != null) {
                found.add(attribution);
            }
        }
        return found;
    }

    private @Nullable Attribution verb(Sentence sentence, Token verb) {
        CuePhrase cue = phrases.at(verb);
        CueLexicon.Sense sense = lexicon.sense(cue.lemma());
        sense = sense == null ? lexicon.sense(verb.lemma()) : sense;
        if (sense == null || isReporter(cue)) {
            return null;
        }
        boolean[] chosen = content(sentence, cue, sense);
        if (chosen == null) {
            return null;
        }
        return attribution(sentence, cue, chosen);
    }

    /** The reporter's own "I think" and "we asked" attribute nothing. */
    private static boolean isReporter(CuePhrase cue) {
        Token subject = cue.subject();
        return subject != null
                && Set.of("i", "we", "you", "it", "there").contains(subject.lemma())
                && subject.isPronoun();
    }

    private boolean @Nullable [] content(Sentence sentence, CuePhrase cue, CueLexicon.Sense sense) {
        Token verb = cue.verb();
        Token clause = phrases.child(verb, "ccomp");
        Token infinitive = phrases.child(verb, "xcomp");
        Token object = phrases.child(verb, "obj");
        if (clause == null
                && infinitive != null
                && !phrases.isMarked(infinitive, "mark", "to")
                && sense.takes("clause")) {
            clause = infinitive;
            infinitive = null;
        }
        if (clause != null && (sense.takes("clause") || sense.takes("quote"))) {
            if (phrases.isNegated(verb) && (isCondition(clause) || !sense.takes("infinitive") && isSpeech(sense))) {
                return null;
            }
            return clause.index() > verb.index()
                    ? following(sentence, cue, tree.leftmost(clause))
                    : around(sentence, cue, clause);
        }
        if (infinitive != null
                && infinitive.index() > verb.index()
                && sense.takes("infinitive")
                && !phrases.isPassive(verb)) {
            int start = tree.leftmost(infinitive);
            return following(sentence, cue, object == null ? start : Math.min(start, tree.leftmost(object)));
        }
        if (sense.takes("object")
                && object != null
                && object.index() > verb.index()
                && !cue.source().isEmpty()) {
            return following(sentence, cue, tree.leftmost(object));
        }
        for (Token child : tree.children(verb)) {
            if (child.relation().startsWith("obl") && child.index() > verb.index() && takesPreposition(child, sense)) {
                return following(sentence, cue, tree.leftmost(child));
            }
        }
        if (sense.takes("clause") && isParenthetical(verb)) {
            return around(sentence, cue, tree.head(verb));
        }
        if (!sense.takes("clause")) {
            return null;
        }
        Token before = clauseBefore(cue);
        return before != null ? around(sentence, cue, before) : misread(sentence, cue, object);
    }

    private static boolean isSpeech(CueLexicon.Sense sense) {
        return sense.takes("quote");
    }

    private boolean takesPreposition(Token dependent, CueLexicon.Sense sense) {
        for (Token child : tree.children(dependent)) {
            if (child.relation().equals("case") && sense.takes(child.lemma())) {
                return true;
            }
        }
        return false;
    }

    private boolean isCondition(Token clause) {
        for (Token child : tree.children(clause)) {
            if (child.relation().equals("mark") && CONDITIONS.contains(child.lemma())
                    || child.pos().startsWith("W")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where the parser saw no clause after a verb of speech although a finite verb follows: the day between the two misleads it
     * ("said on Wednesday Jane Roe failed …").
     */
    private boolean @Nullable [] misread(Sentence sentence, CuePhrase cue, @Nullable Token addressee) {
        int start = cue.last() + 1;
        if (addressee != null && addressee.index() >= start && addressee.isNoun() && !isFinite(addressee)) {
            start = addressee.index() + 1;
        }
        int clause = afterDay(sentence, start);
        if (clause == start) {
            return null;
        }
        for (int i = clause; i <= tree.rightmost(cue.verb()); i++) {
            if (isFinite(marked.token(i))) {
                return following(sentence, cue, clause);
            }
        }
        return null;
    }

    /** The clause that the parser took for an adjunct where the cue only follows it: "…, Roe wrote." */
    private @Nullable Token clauseBefore(CuePhrase cue) {
        Token verb = cue.verb();
        Token subject = phrases.child(verb, "nsubj");
        boolean last = verb.index() + 1 >= marked.document().tokens().size()
                || !marked.token(verb.index() + 1).isWord();
        if (subject == null || !last || subject.index() > verb.index()) {
            return null;
        }
        int left = tree.leftmost(subject);
        for (Token child : tree.children(verb)) {
            if (child.index() < left
                    && CLAUSES.contains(child.relation())
                    && left > 0
                    && isComma(marked.token(left - 1))) {
                return child;
            }
        }
        return null;
    }

    private static boolean isFinite(Token token) {
        return token.pos().equals("VBD")
                || token.pos().equals("VBZ")
                || token.pos().equals("VBP")
                || token.pos().equals("MD");
    }

    /** The index after a day ("on Wednesday", "Tuesday night") that begins at {@code at}; {@code at} where none does. */
    private int afterDay(Sentence sentence, int at) {
        int day = at < sentence.last() && marked.token(at).lemma().equals("on") ? at + 1 : at;
        if (day >= sentence.last() || !DAYS.contains(marked.token(day).lemma())) {
            return at;
        }
        int next = day + 1;
        while (next < sentence.last()
                && (PARTS_OF_DAY.contains(marked.token(next).lemma()) || isComma(marked.token(next)))) {
            next++;
        }
        return next;
    }

    /** A cue set off from the clause that it reports: "…, he said, …" as parataxis, "…, as he put it". */
    private boolean isParenthetical(Token verb) {
        if (verb.relation().equals("parataxis")) {
            return phrases.child(verb, "nsubj") != null;
        }
        return verb.relation().equals("advcl")
                && phrases.isMarked(verb, "mark", "as")
                && phrases.child(verb, "nsubj") != null;
    }

    /** Content after the cue: from {@code start} as far as the verb's dependents reach, up to the next cue that goes on from it. */
    private boolean[] following(Sentence sentence, CuePhrase cue, int start) {
        Token verb = cue.verb();
        int end = tree.rightmost(verb);
        for (Token child : tree.children(verb)) {
            if (child.index() > start && goesOn(child)) {
                int left = tree.leftmost(child);
                while (left > start && isJoint(marked.token(left - 1))) {
                    left--;
                }
                end = Math.min(end, left - 1);
            }
        }
        for (int i = start + 1; i <= end; i++) {
            if (phrases.isResuming(marked.token(i))) {
                end = i - 2;
            }
        }
        boolean[] chosen = new boolean[sentence.last() - sentence.first()];
        for (int i = afterDay(sentence, Math.max(start, cue.last() + 1)); i <= end; i++) {
            chosen[i - sentence.first()] = true;
        }
        return chosen;
    }

    private static boolean isJoint(Token token) {
        return token.relation().equals("cc")
                || token.text().equals(",")
                || token.text().equals(";");
    }

    /** A second verb of the same speaker, or a participle that is a cue itself, begins something new. */
    private boolean goesOn(Token child) {
        return child.relation().equals("conj")
                || child.relation().equals("parataxis")
                || child.isVerb()
                        && child.pos().equals("VBG")
                        && lexicon.sense(child.lemma()) != null
                        && !child.relation().equals("ccomp");
    }

    /** Content before or on both sides of the cue: the clause without the cue, its source and what else stands between the commas. */
    private boolean[] around(Sentence sentence, CuePhrase cue, Token clause) {
        boolean[] chosen = new boolean[sentence.last() - sentence.first()];
        Arrays.fill(
                chosen, tree.leftmost(clause) - sentence.first(), tree.rightmost(clause) + 1 - sentence.first(), true);
        int first = cue.first();
        int last = cue.last();
        for (Span source : cue.source()) {
            first = Math.min(first, marked.document().tokenAt(source.begin()));
            last = Math.max(last, marked.document().tokenAt(source.end()) - 1);
        }
        while (first > sentence.first()
                && !isComma(marked.token(first - 1))
                && !belongsTo(clause, marked.token(first - 1), cue)) {
            first--;
        }
        while (last + 1 < sentence.last()
                && !isComma(marked.token(last + 1))
                && !belongsTo(clause, marked.token(last + 1), cue)) {
            last++;
        }
        for (int i = first; i <= last; i++) {
            chosen[i - sentence.first()] = false;
        }
        return chosen;
    }

    private boolean belongsTo(Token clause, Token token, CuePhrase cue) {
        return tree.isUnder(token, clause) && !tree.isUnder(token, cue.verb())
                || tree.isUnder(token, clause) && tree.isUnder(clause, cue.verb());
    }

    private static boolean isComma(Token token) {
        return token.text().equals(",");
    }

    private boolean isAccordingTo(Token token) {
        return token.lemma().startsWith("accord")
                && token.text().equalsIgnoreCase("according")
                && token.index() + 1 < marked.document().tokens().size()
                && marked.token(token.index() + 1).text().equalsIgnoreCase("to")
                && token.head() >= 0;
    }

    private @Nullable Attribution accordingTo(Sentence sentence, Token according) {
        Token to = marked.token(according.index() + 1);
        Token source = according.relation().equals("case") ? tree.head(according) : objectOf(according, to);
        if (source == null || source.index() <= to.index() || source.index() >= sentence.last()) {
            return null;
        }
        List<Span> mention = phrases.mention(source, according);
        mention = mention.isEmpty() ? mention : List.of(after(mention.get(0), to));
        int last = mention.isEmpty()
                ? source.index()
                : marked.document().tokenAt(mention.get(0).end()) - 1;
        boolean[] chosen = new boolean[sentence.last() - sentence.first()];
        Arrays.fill(chosen, true);
        for (int i = according.index(); i <= last; i++) {
            chosen[i - sentence.first()] = false;
        }
        Span cue = new Span(according.begin(), to.end());
        List<Span> content = content(sentence, chosen);
        return content.isEmpty() ? null : new Attribution(mention, List.of(cue), content, false);
    }

    private static Span after(Span mention, Token token) {
        return mention.begin() >= token.end()
                ? mention
                : new Span(token.end() + 1, Math.max(token.end() + 1, mention.end()));
    }

    private @Nullable Token objectOf(Token according, Token to) {
        for (Token child : tree.children(according)) {
            if (child.index() > to.index() && child.relation().startsWith("obl")) {
                return child;
            }
        }
        return null;
    }

    private @Nullable Attribution attribution(Sentence sentence, CuePhrase cue, boolean[] chosen) {
        for (int i = cue.first(); i <= cue.last(); i++) {
            chosen[i - sentence.first()] = false;
        }
        for (Span source : cue.source()) {
            for (int i = sentence.first(); i < sentence.last(); i++) {
                Token token = marked.token(i);
                if (source.begin() <= token.begin()
                        && token.end() <= source.end()
                        && i < cue.verb().index()) {
                    chosen[i - sentence.first()] = false;
                }
            }
        }
        List<Span> content = content(sentence, chosen);
        return content.isEmpty() ? null : new Attribution(cue.source(), List.of(cue.span()), content, false);
    }

    /** The chosen words, each quotation whole. */
    private List<Span> content(Sentence sentence, boolean[] chosen) {
        return marked.spans(chosen, sentence.first(), sentence.last());
    }
}
