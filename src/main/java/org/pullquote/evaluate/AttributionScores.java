package org.pullquote.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pullquote.model.Span;

/**
 * How predicted attributions compare to annotated ones, micro-averaged over documents.
 *
 * <p><em>Exact</em> compares the words that a span covers, so that marks and spaces at its edges do not count; <em>Jaccard</em>
 * credits each span with its overlap with the best counterpart; an <em>attribution</em> is right when its content overlaps an
 * annotated one by a Jaccard index of at least 0.5 and the sources share a word, or both have none.
 */
final class AttributionScores {
    static final double MIN_OVERLAP = 0.5;

    private static final List<String> ROLES = List.of("source", "cue", "content");
    private static final List<String> KINDS = List.of("direct", "mixed", "indirect");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]*)(?:[”\"]|$)");

    private final Map<String, double[]> spans = new HashMap<>();
    private final Map<String, int[]> kinds = new TreeMap<>();
    private int documents;
    private int actual;
    private int predicted;
    private int right;

    /** Adds a document. */
    void add(String text, List<GoldAttribution> gold, List<GoldAttribution> guesses) {
        documents++;
        actual += gold.size();
        predicted += guesses.size();
        for (String role : ROLES) {
            addSpans(role, words(text, gold, role), words(text, guesses, role));
        }
        addAttributions(text, gold, guesses);
    }

    /** The table, in the columns precision, recall, F1. */
    String table() {
        StringBuilder table = new StringBuilder();
        table.append(line("documents %d  gold attributions %d  predicted %d", documents, actual, predicted));
        table.append(line("%-34s %6s %6s %6s", "measure", "P", "R", "F1"));
        for (String role : ROLES) {
            double[] sums = spans.getOrDefault(role, new double[5]);
            table.append(row(role + " exact", sums[0], sums[1], sums[0], sums[2]));
            table.append(row(role + " jaccard", sums[3], sums[1], sums[4], sums[2]));
        }
        table.append(row("attribution (content+source)", right, predicted, right, actual));
        for (String kind : KINDS) {
            int[] counts = kinds.getOrDefault(kind, new int[3]);
            double all = Math.max(1, counts[0]);
            table.append(line(
                    "  %-9s gold %5d   content found %.3f   content and source right %.3f",
                    kind, counts[0], counts[1] / all, counts[2] / all));
        }
        return table.toString();
    }

    /** F1 of the exact spans of a role: source, cue or content. */
    double exactF1(String role) {
        double[] sums = spans.getOrDefault(role, new double[5]);
        return f1(ratio(sums[0], sums[1]), ratio(sums[0], sums[2]));
    }

    /** F1 of attributions: content and source right. */
    double attributionF1() {
        return f1(ratio(right, predicted), ratio(right, actual));
    }

    /** The share of annotated direct attributions whose content and source are both right. */
    double directRight() {
        int[] counts = kinds.getOrDefault("direct", new int[3]);
        return ratio(counts[2], counts[0]);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }

    private static String row(
            String name, double foundOfPredicted, double predicted, double foundOfActual, double actual) {
        double precision = ratio(foundOfPredicted, predicted);
        double recall = ratio(foundOfActual, actual);
        return line("%-34s %6.3f %6.3f %6.3f", name, precision, recall, f1(precision, recall));
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private void addSpans(String role, List<Set<Span>> gold, List<Set<Span>> guesses) {
        double[] sums = spans.computeIfAbsent(role, key -> new double[5]);
        List<Set<Span>> left = new ArrayList<>(gold);
        for (Set<Span> guess : guesses) {
            sums[0] += left.remove(guess) ? 1 : 0;
        }
        sums[1] += guesses.size();
        sums[2] += gold.size();
        for (Set<Span> guess : guesses) {
            sums[3] += best(guess, gold);
        }
        for (Set<Span> each : gold) {
            sums[4] += best(each, guesses);
        }
    }

    private static double best(Set<Span> words, List<Set<Span>> others) {
        return others.stream().mapToDouble(other -> jaccard(words, other)).max().orElse(0);
    }

    private record Pair(double overlap, int guess, int gold) {}

    private void addAttributions(String text, List<GoldAttribution> gold, List<GoldAttribution> guesses) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < guesses.size(); i++) {
            for (int j = 0; j < gold.size(); j++) {
                double overlap = jaccard(
                        words(text, guesses.get(i).content()),
                        words(text, gold.get(j).content()));
                if (overlap >= MIN_OVERLAP) {
                    pairs.add(new Pair(overlap, i, j));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap)
                .thenComparingInt(Pair::guess)
                .thenComparingInt(Pair::gold)
                .reversed());
        Set<Integer> usedGuesses = new HashSet<>();
        Map<Integer, Integer> matched = new HashMap<>();
        for (Pair pair : pairs) {
            if (!usedGuesses.contains(pair.guess()) && !matched.containsKey(pair.gold())) {
                usedGuesses.add(pair.guess());
                matched.put(pair.gold(), pair.guess());
            }
        }
        for (int j = 0; j < gold.size(); j++) {
            int[] counts = kinds.computeIfAbsent(kind(text, gold.get(j).content()), key -> new int[3]);
            counts[0]++;
            Integer guess = matched.get(j);
            if (guess != null) {
                counts[1]++;
                if (sameSource(text, guesses.get(guess).source(), gold.get(j).source())) {
                    counts[2]++;
                    right++;
                }
            }
        }
    }

    private static boolean sameSource(String text, List<Span> guess, List<Span> gold) {
        Set<Span> guessed = words(text, guess);
        Set<Span> annotated = words(text, gold);
        return guessed.isEmpty() && annotated.isEmpty() || guessed.stream().anyMatch(annotated::contains);
    }

    private static List<Set<Span>> words(String text, List<GoldAttribution> attributions, String role) {
        List<Set<Span>> words = new ArrayList<>();
        for (GoldAttribution attribution : attributions) {
            Set<Span> covered = words(text, attribution.roles().getOrDefault(role, List.of()));
            if (!covered.isEmpty()) {
                words.add(covered);
            }
        }
        return words;
    }

    /** The words that the spans cover; a word that a span cuts counts as a different word. */
    private static Set<Span> words(String text, List<Span> spans) {
        Set<Span> words = new HashSet<>();
        for (Span span : spans) {
            Matcher matcher = WORD.matcher(text).region(span.begin(), span.end());
            while (matcher.find()) {
                words.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return words;
    }

    private static double jaccard(Set<Span> one, Set<Span> other) {
        long shared = one.stream().filter(other::contains).count();
        long all = one.size() + other.size() - shared;
        return all == 0 ? 0 : shared / (double) all;
    }

    /** The kind by the share of words in quotation marks: direct if nearly all, indirect if none, else mixed. */
    private static String kind(String text, List<Span> content) {
        int inside = 0;
        int total = 0;
        for (Span span : content) {
            int from = Math.max(0, span.begin() - 2);
            String around = text.substring(from, Math.min(text.length(), span.end() + 2));
            List<Span> quoted = new ArrayList<>();
            Matcher marks = QUOTED.matcher(around);
            while (marks.find()) {
                quoted.add(new Span(marks.start(), marks.end()));
            }
            Matcher words = WORD.matcher(text).region(span.begin(), span.end());
            while (words.find()) {
                int at = words.start() - from;
                total++;
                inside += quoted.stream().anyMatch(quote -> quote.contains(at)) ? 1 : 0;
            }
        }
        double share = total == 0 ? 0 : inside / (double) total;
        return share >= 0.9 ? "direct" : share == 0 ? "indirect" : "mixed";
    }
}
