package org.pullquote.extract.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.pullquote.model.Span;

/**
 * Turns scores into cues with their sources and contents: the best sequence of cue tags, then for each cue the best sequence of role
 * tags. A word is in the content of one cue; if two claim it, the higher score wins. Immutable.
 */
final class TaggerDecoder {
    private static final int CUE = 1;
    private static final int SOURCE = 1;
    private static final int CONTENT = 3;

    private final LinearChainDecoder cueChain;
    private final LinearChainDecoder roleChain;

    TaggerDecoder(LinearChainDecoder cueChain, LinearChainDecoder roleChain) {
        this.cueChain = cueChain;
        this.roleChain = roleChain;
    }

    /** Words {@code [first, last)} of the window. */
    private record Run(int first, int last) {}

    /** A cue with the tags of the words that it claims. */
    private record Claim(Run cue, int[] tags, double[][] scores) {
        /** The run of source words nearest to the cue, if any, since a cue has one source. */
        List<Run> source() {
            return runs(tags, SOURCE).stream()
                    .min(Comparator.comparingInt(run -> Math.max(run.first() - cue.last(), cue.first() - run.last())))
                    .stream()
                    .toList();
        }

        /** By how much the content score exceeds the "outside" score, on average over the run. */
        double strength(Run run) {
            double sum = 0;
            for (int word = run.first(); word < run.last(); word++) {
                double[] s = scores[word];
                sum += Math.max(s[CONTENT], s[CONTENT + 1]) - s[0];
            }
            return sum / (run.last() - run.first());
        }
    }

    /** The cues of a window, in order, each with its own words. */
    List<TaggedCue> decode(TaggerWindow window, TaggerScores scores) {
        List<Claim> claims = claims(window, scores);
        int[] owner = owners(claims, window.words().size());
        List<TaggedCue> found = new ArrayList<>(claims.size());
        for (int k = 0; k < claims.size(); k++) {
            Claim claim = claims.get(k);
            found.add(new TaggedCue(
                    spans(window, claim.source()),
                    window.words()
                            .get(claim.cue().first())
                            .union(window.words().get(claim.cue().last() - 1)),
                    spans(window, owned(claim, owner, k)),
                    spans(window, runs(claim.tags(), CONTENT))));
        }
        return found;
    }

    private List<Claim> claims(TaggerWindow window, TaggerScores scores) {
        int words = window.words().size();
        double[][] cueScores = new double[words][TaggerScores.CUE_TAGS];
        for (int word = 0; word < words; word++) {
            for (int tag = 0; tag < TaggerScores.CUE_TAGS; tag++) {
                cueScores[word][tag] = scores.cue(window.first().get(word), tag);
            }
        }
        List<Run> cues = runs(cueChain.best(cueScores), CUE);
        List<Integer> cuePieces = new ArrayList<>();
        cues.forEach(cue -> cuePieces.addAll(window.first().subList(cue.first(), cue.last())));
        if (cuePieces.isEmpty()) {
            return List.of();
        }
        float[] roles = scores.roles().of(cuePieces);
        List<Claim> claims = new ArrayList<>(cues.size());
        int row = 0;
        for (Run cue : cues) {
            int next = row + cue.last() - cue.first();
            double[][] roleScores = roleScores(window, roles, scores.pieces(), row, next);
            claims.add(new Claim(cue, roleChain.best(roleScores), roleScores));
            row = next;
        }
        return claims;
    }

    /** The mean over the rows {@code [row, next)}, those of the words of one cue. */
    private static double[][] roleScores(TaggerWindow window, float[] roles, int pieces, int row, int next) {
        int words = window.words().size();
        double[][] mean = new double[words][TaggerScores.ROLE_TAGS];
        for (int word = 0; word < words; word++) {
            int piece = window.first().get(word);
            for (int tag = 0; tag < TaggerScores.ROLE_TAGS; tag++) {
                double sum = 0;
                for (int of = row; of < next; of++) {
                    sum += roles[(of * pieces + piece) * TaggerScores.ROLE_TAGS + tag];
                }
                mean[word][tag] = sum / (next - row);
            }
        }
        return mean;
    }

    /** For each word, the claim whose content it is in; -1 for none. */
    private static int[] owners(List<Claim> claims, int words) {
        int[] owner = new int[words];
        Arrays.fill(owner, -1);
        double[] strongest = new double[words];
        for (int k = 0; k < claims.size(); k++) {
            for (Run run : runs(claims.get(k).tags(), CONTENT)) {
                double strength = claims.get(k).strength(run);
                for (int word = run.first(); word < run.last(); word++) {
                    if (owner[word] < 0 || strength >= strongest[word]) {
                        owner[word] = k;
                        strongest[word] = strength;
                    }
                }
            }
        }
        return owner;
    }

    private static List<Run> owned(Claim claim, int[] owner, int k) {
        List<Run> owned = new ArrayList<>();
        for (Run run : runs(claim.tags(), CONTENT)) {
            int word = run.first();
            while (word < run.last()) {
                int begin = word;
                while (word < run.last() && owner[word] == k) {
                    word++;
                }
                if (word > begin) {
                    owned.add(new Run(begin, word));
                } else {
                    word++;
                }
            }
        }
        return owned;
    }

    /** The runs that the tag {@code begin} opens and the next tag continues. */
    private static List<Run> runs(int[] tags, int begin) {
        List<Run> runs = new ArrayList<>();
        for (int word = 0; word < tags.length; word++) {
            if (tags[word] == begin) {
                int last = word + 1;
                while (last < tags.length && tags[last] == begin + 1) {
                    last++;
                }
                runs.add(new Run(word, last));
            }
        }
        return runs;
    }

    private static List<Span> spans(TaggerWindow window, List<Run> runs) {
        List<Span> spans = new ArrayList<>(runs.size());
        for (Run run : runs) {
            spans.add(window.words().get(run.first()).union(window.words().get(run.last() - 1)));
        }
        return spans;
    }
}
