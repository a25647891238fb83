package org.pullquote.aggregate.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Average-linkage clustering in memory: repeatedly merges the two clusters with the highest mean similarity, as long as that mean
 * reaches a threshold. Space is proportional to the links; time, up to a logarithm, to the links and to the neighbours of each
 * merged cluster. Ties are broken by a hash of the pair's names. For one thread and one use.
 */
final class Agglomeration {
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private final List<String> names;
    /** For each cluster, by its least member: the clusters that it is linked with, and the sums of the links' similarities. */
    private final List<Map<Integer, Long>> totals = new ArrayList<>();

    private final long[] sizes;
    private final int[] into;
    private final double threshold;
    private final PriorityQueue<Pair> nearest = new PriorityQueue<>(Pair.NEAREST_FIRST);

    /**
     * How similar two clusters are that may have been merged before; a single item is a cluster of size 1.
     *
     * @param a the least member of one cluster
     * @param aSize the number of its members
     * @param b the least member of the other
     * @param bSize the number of its members
     * @param total the sum of the similarities between members of one and members of the other: a whole number above 0
     */
    record Link(String a, long aSize, String b, long bSize, long total) {}

    /** Two clusters; outdated once either has another size. */
    private record Pair(double mean, long lot, int one, int other, long oneSize, long otherSize) {
        static final Comparator<Pair> NEAREST_FIRST = Comparator.comparingDouble((Pair pair) -> -pair.mean)
                .thenComparingLong(Pair::lot)
                .thenComparingInt(Pair::one)
                .thenComparingInt(Pair::other);
    }

    private Agglomeration(List<String> names, double threshold) {
        this.names = names;
        this.threshold = threshold;
        this.sizes = new long[names.size()];
        this.into = new int[names.size()];
        for (int member = 0; member < names.size(); member++) {
            totals.add(new HashMap<>());
            into[member] = member;
        }
    }

    /**
     * What is merged: each cluster that ends in a greater one, and the least of all clusters that end there.
     *
     * @param links each pair once, in any order; a cluster has the same size in all its links
     */
    static Map<String, String> clusters(List<Link> links, long threshold) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (Link link : links) {
            numbers.put(link.a(), 0);
            numbers.put(link.b(), 0);
        }
        List<String> names = List.copyOf(numbers.keySet());
        for (int member = 0; member < names.size(); member++) {
            numbers.put(names.get(member), member);
        }
        Agglomeration clusters = new Agglomeration(names, threshold);
        for (Link link : links) {
            int a = numbers.getOrDefault(link.a(), 0);
            int b = numbers.getOrDefault(link.b(), 0);
            clusters.sizes[a] = link.aSize();
            clusters.sizes[b] = link.bSize();
            clusters.totals.get(a).put(b, link.total());
            clusters.totals.get(b).put(a, link.total());
        }
        clusters.mergeAll();
        return clusters.merged();
    }

    private void mergeAll() {
        for (int cluster = 0; cluster < sizes.length; cluster++) {
            queue(cluster, true);
        }
        while (!nearest.isEmpty()) {
            Pair pair = nearest.remove();
            if (pair.oneSize == sizes[pair.one] && pair.otherSize == sizes[pair.other]) {
                merge(pair.one, pair.other);
            }
        }
    }

    /** Queues the pairs of a cluster that reach the threshold. */
    private void queue(int cluster, boolean withGreaterOnly) {
        totals.get(cluster).forEach((neighbour, total) -> {
            double mean = (double) total / ((double) sizes[cluster] * sizes[neighbour]);
            if (mean >= threshold && (neighbour > cluster || !withGreaterOnly)) {
                int one = Math.min(cluster, neighbour);
                int other = Math.max(cluster, neighbour);
                nearest.add(new Pair(mean, lot(one, other), one, other, sizes[one], sizes[other]));
            }
        });
    }

    private long lot(int one, int other) {
        long hash = (names.get(one).hashCode() * MIX ^ names.get(other).hashCode()) * MIX;
        return hash ^ hash >>> 29;
    }

    private void merge(int one, int other) {
        totals.get(one).remove(other);
        totals.get(other).remove(one);
        totals.get(other).forEach((neighbour, total) -> {
            totals.get(one).merge(neighbour, total, Long::sum);
            totals.get(neighbour).remove(other);
            totals.get(neighbour).merge(one, total, Long::sum);
        });
        totals.set(other, Map.of());
        sizes[one] += sizes[other];
        sizes[other] = 0;
        into[other] = one;
        queue(one, false);
    }

    private Map<String, String> merged() {
        Map<String, String> merged = new TreeMap<>();
        for (int cluster = 0; cluster < sizes.length; cluster++) {
            // A cluster merges into one with a smaller number, whose final cluster is already known.
            into[cluster] = into[into[cluster]];
            if (into[cluster] != cluster) {
                merged.put(names.get(cluster), names.get(into[cluster]));
                merged.put(names.get(into[cluster]), names.get(into[cluster]));
            }
        }
        return merged;
    }
}
