package org.pullquote.aggregate.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pullquote.aggregate.wording.Alignment.Stretch;

/**
 * The longest form of an utterance, corrected wherever the other forms agree against it, so that other articles are not compared
 * with one article's change.
 *
 * <p>The words at a place are replaced if more texts have one other wording there, between words that they keep, than have the
 * words of the longest form. If as many texts have it, the number of articles decides: copies of a text break the tie. Words
 * missing from other forms count as left out there, not as put in by the longest, unless they are function words. For a
 * conjunction between what others print as two sentences ("we asked, and nobody came") a tie suffices: merging two sentences adds
 * a word, but splitting one rarely drops a word. What an article marks as a gap or as its own words is no other wording.
 */
final class AgreedWording {
    /** Maximum number of forms compared, those in the most texts first. */
    private static final int MAX_FORMS_COMPARED = 50;

    private final Form longest;
    private final Map<String, Change> changes = new TreeMap<>();
    private final List<Alignment> alignments = new ArrayList<>();
    private final List<Form> asked = new ArrayList<>();

    /** Another wording of the words at a place of the longest form, and the texts that have it. */
    private record Change(Stretch stretch, Form form, boolean isJoint, Witnesses witnesses) {}

    /** The texts and articles that have a wording. An outlet that prints a copy vouches for its words, but has not heard them. */
    private record Witnesses(Set<String> texts, Set<String> articles) {
        Witnesses() {
            this(new HashSet<>(), new HashSet<>());
        }

        void add(Form form) {
            texts.addAll(form.texts());
            articles.addAll(form.articles());
        }

        boolean outnumber(Witnesses others) {
            return texts.size() == others.texts.size()
                    ? articles.size() > others.articles.size()
                    : texts.size() > others.texts.size();
        }
    }

    private AgreedWording(Form longest) {
        this.longest = longest;
    }

    static Wording of(Form longest, List<Form> forms) {
        AgreedWording agreed = new AgreedWording(longest);
        forms.stream()
                .filter(form -> form != longest)
                .sorted(Form.MOST_PRINTED_FIRST)
                .limit(MAX_FORMS_COMPARED)
                .forEach(agreed::ask);
        return agreed.changed();
    }

    private void ask(Form form) {
        Alignment alignment = Alignment.of(longest.wording(), form.wording());
        asked.add(form);
        alignments.add(alignment);
        List<Stretch> stretches = alignment.stretches();
        for (Stretch stretch : stretches.subList(Math.min(1, stretches.size()), Math.max(1, stretches.size() - 1))) {
            if (!stretch.isKept() && isOtherWording(stretch, form)) {
                List<String> words = form.wording().wordKeys().subList(stretch.versionBegin(), stretch.versionEnd());
                String place = stretch.fullBegin() + " " + stretch.fullEnd() + " " + String.join(" ", words);
                changes.computeIfAbsent(
                                place, key -> new Change(stretch, form, isJoint(stretch, form), new Witnesses()))
                        .witnesses
                        .add(form);
            }
        }
    }

    private boolean isOtherWording(Stretch stretch, Form form) {
        if (form.hasGapBefore(stretch.versionBegin()) || form.hasGapBefore(stretch.versionEnd())) {
            return false;
        }
        List<Word> lacking = longest.wording().words().subList(stretch.fullBegin(), stretch.fullEnd());
        List<Word> instead = form.wording().words().subList(stretch.versionBegin(), stretch.versionEnd());
        if (instead.isEmpty()) {
            return form.isWhole() && lacking.stream().noneMatch(Word::isContent);
        }
        boolean joins = lacking.isEmpty() && instead.stream().noneMatch(Word::isContent);
        return !joins || !longest.hasEndBefore(stretch.fullBegin());
    }

    /** Whether the longest form has function words between what another has as two sentences. */
    private static boolean isJoint(Stretch stretch, Form form) {
        return stretch.versionBegin() == stretch.versionEnd() && form.hasEndBefore(stretch.versionBegin());
    }

    private boolean isAgreed(Change change) {
        Witnesses unchanged = new Witnesses();
        unchanged.add(longest);
        for (int i = 0; i < asked.size(); i++) {
            if (keepsAround(alignments.get(i), change.stretch)) {
                unchanged.add(asked.get(i));
            }
        }
        return change.isJoint ? !unchanged.outnumber(change.witnesses) : change.witnesses.outnumber(unchanged);
    }

    private static boolean keepsAround(Alignment alignment, Stretch changed) {
        return alignment.stretches().stream()
                .anyMatch(stretch -> stretch.isKept()
                        && stretch.fullBegin() < changed.fullBegin()
                        && stretch.fullEnd() > changed.fullEnd());
    }

    /** Applies the agreed changes. The words beside a change are taken over with it, since a sentence may end or begin there. */
    private Wording changed() {
        List<Change> agreed = changes.values().stream()
                .filter(this::isAgreed)
                .sorted(Comparator.comparingInt((Change change) -> -change.witnesses.articles.size())
                        .thenComparingInt(change -> change.stretch.fullBegin())
                        .thenComparingInt(change -> change.stretch.fullEnd())
                        .thenComparing(change -> change.form, Form.MOST_PRINTED_FIRST))
                .toList();
        List<Change> apart = new ArrayList<>();
        for (Change change : agreed) {
            if (apart.stream().noneMatch(other -> touch(change.stretch, other.stretch))) {
                apart.add(change);
            }
        }
        apart.sort(Comparator.comparingInt(change -> -change.stretch.fullBegin()));
        List<Word> words = new ArrayList<>(longest.wording().words());
        for (Change change : apart) {
            List<Word> beside = words.subList(change.stretch.fullBegin() - 1, change.stretch.fullEnd() + 1);
            List<Word> instead = change.form
                    .wording()
                    .words()
                    .subList(change.stretch.versionBegin() - 1, change.stretch.versionEnd() + 1);
            beside.clear();
            beside.addAll(instead.stream().map(Word::withoutMarks).toList());
        }
        return new Wording(words);
    }

    private static boolean touch(Stretch one, Stretch other) {
        return one.fullBegin() <= other.fullEnd() + 1 && other.fullBegin() <= one.fullEnd() + 1;
    }
}
