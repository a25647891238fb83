package org.pullquote.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parses one sentence after another, reusing its arrays. Word 0 is the root of the sentence, the words are 1 to n, and −1 means
 * none. Not thread-safe.
 */
final class ParserState {
    private static final int NONE = -1;
    private static final int ROOT = 0;

    private final ParserModel model;
    private final float[] hidden;
    private final float[] scores;

    private int size;
    private int[] word = new int[0];
    private int[] tag = new int[0];
    private int[] head = new int[0];
    private int[] relation = new int[0];
    private int[] leftmost = new int[0];
    private int[] secondLeftmost = new int[0];
    private int[] rightmost = new int[0];
    private int[] secondRightmost = new int[0];
    private int[] stack = new int[0];
    private int height;
    private int next;

    /** What each word adds to the hidden layer at each place; null until it is needed. */
    private float[][] differences = new float[0][];

    private final List<float[]> spare = new ArrayList<>();
    private int spareUsed;

    ParserState(ParserModel model) {
        this.model = model;
        hidden = new float[model.hidden()];
        scores = new float[model.output().width()];
    }

    Dependencies parse(List<String> words, List<String> tags) {
        begin(words, tags);
        while (height > 1 || next <= size) {
            if (height <= 2 && next <= size) {
                shift();
            } else {
                score();
                apply(best());
            }
        }
        List<Integer> heads = new ArrayList<>(size);
        List<String> relations = new ArrayList<>(size);
        for (int i = 1; i <= size; i++) {
            heads.add(head[i] - 1);
            relations.add(head[i] == ROOT ? "root" : relation(i));
        }
        return new Dependencies(heads, relations);
    }

    /** The relation; a subject beside a passive auxiliary is always a passive one. */
    private String relation(int dependent) {
        String found = model.relation(relation[dependent]);
        if (found.equals("nsubj") || found.equals("csubj")) {
            for (int i = 1; i <= size; i++) {
                if (head[i] == head[dependent] && model.relation(relation[i]).equals("aux:pass")) {
                    return found + ":pass";
                }
            }
        }
        return found;
    }

    private void begin(List<String> words, List<String> tags) {
        size = words.size();
        if (word.length <= size) {
            int room = size + 32;
            word = new int[room];
            tag = new int[room];
            head = new int[room];
            relation = new int[room];
            leftmost = new int[room];
            secondLeftmost = new int[room];
            rightmost = new int[room];
            secondRightmost = new int[room];
            stack = new int[room];
            differences = new float[room * ParserModel.PLACES][];
        }
        word[ROOT] = ParserModel.rootWord();
        tag[ROOT] = ParserModel.rootTag();
        for (int i = 1; i <= size; i++) {
            word[i] = model.word(words.get(i - 1));
            tag[i] = model.tag(tags.get(i - 1));
        }
        for (int[] links : List.of(head, leftmost, secondLeftmost, rightmost, secondRightmost)) {
            Arrays.fill(links, 0, size + 1, NONE);
        }
        Arrays.fill(differences, 0, (size + 1) * ParserModel.PLACES, null);
        spareUsed = 0;
        stack[0] = ROOT;
        height = 1;
        next = 1;
    }

    private void shift() {
        stack[height++] = next++;
    }

    /** Applies a transition; they are numbered: left arcs, one per relation, then right arcs, then the shift. */
    private void apply(int transition) {
        int relations = model.relations();
        if (transition == 2 * relations) {
            shift();
            return;
        }
        int top = stack[height - 1];
        int below = stack[height - 2];
        if (transition < relations) {
            head[below] = top;
            relation[below] = transition + 1;
            secondLeftmost[top] = leftmost[top];
            leftmost[top] = below;
            stack[height - 2] = top;
        } else {
            head[top] = below;
            relation[top] = transition - relations + 1;
            secondRightmost[below] = rightmost[below];
            rightmost[below] = top;
        }
        height--;
    }

    /** The transition with the highest score that can be applied. */
    private int best() {
        int relations = model.relations();
        if (height == 2) {
            // The last word can only be attached to the root.
            return relations;
        }
        int best = 2 * relations;
        boolean found = next <= size;
        // The root's relation is not for words, and is the first of the left and of the right arcs.
        for (int transition = 1; transition < 2 * relations; transition++) {
            if (transition != relations && (!found || scores[transition] > scores[best])) {
                best = transition;
                found = true;
            }
        }
        return best;
    }

    private void score() {
        System.arraycopy(model.empty(), 0, hidden, 0, hidden.length);
        int first = stackAt(0);
        int second = stackAt(1);
        take(0, stackAt(2));
        take(1, second);
        take(2, first);
        take(3, bufferAt(0));
        take(4, bufferAt(1));
        take(5, bufferAt(2));
        takeDependents(ParserModel.FIRST_DEPENDENT, first);
        takeDependents(ParserModel.FIRST_DEPENDENT + 6, second);
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = hidden[i] * hidden[i] * hidden[i];
        }
        model.output().scores(hidden, scores);
    }

    private int stackAt(int depth) {
        return depth < height ? stack[height - 1 - depth] : NONE;
    }

    private int bufferAt(int ahead) {
        return next + ahead <= size ? next + ahead : NONE;
    }

    private void takeDependents(int place, int of) {
        if (of == NONE) {
            return;
        }
        take(place, leftmost[of]);
        take(place + 1, rightmost[of]);
        take(place + 2, secondLeftmost[of]);
        take(place + 3, secondRightmost[of]);
        take(place + 4, leftmost[of] == NONE ? NONE : leftmost[leftmost[of]]);
        take(place + 5, rightmost[of] == NONE ? NONE : rightmost[rightmost[of]]);
    }

    private void take(int place, int token) {
        if (token != NONE) {
            ParserModel.add(hidden, difference(place, token));
        }
    }

    private float[] difference(int place, int token) {
        int index = token * ParserModel.PLACES + place;
        float[] difference = differences[index];
        if (difference == null) {
            difference = spare();
            model.difference(word[token], tag[token], relation[token], place, difference);
            differences[index] = difference;
        }
        return difference;
    }

    private float[] spare() {
        if (spareUsed == spare.size()) {
            spare.add(new float[hidden.length]);
        }
        return spare.get(spareUsed++);
    }
}
