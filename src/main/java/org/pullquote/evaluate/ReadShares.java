package org.pullquote.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Speaker;
import org.pullquote.model.SpeakerKind;

/**
 * Compares the shares of statements not within others that the tables publish with those that readers found in the same articles. The difference is extraction
 * error, which the intervals of the tables do not include. Its interval comes from 2,000 bootstrap samples of the articles. Not
 * thread-safe.
 */
final class ReadShares {
    private static final int SAMPLES = 2_000;
    private static final long SEED = 14;
    private static final double TAIL = 0.025;

    private static final List<Share> SHARES = List.of(
            Share.ofKind("direct"),
            Share.ofKind("mixed"),
            Share.ofKind("indirect"),
            new Share(
                    "unattributed_share",
                    item -> !item.isNamed(),
                    row -> !isNamed(row.statement().shownSpeaker())),
            new Share(
                    "unnamed_share",
                    item -> "unnamed".equals(item.speakerKind()),
                    row -> isUnnamed(row.statement().shownSpeaker())));

    private final List<Counts> articles = new ArrayList<>();

    /**
     * @param name of the column
     */
    private record Share(String name, Predicate<ReadItem> read, Predicate<ReadingScore.Row> published) {
        static Share ofKind(String kind) {
            return new Share(kind + "_share", item -> item.kinds().get(0).equals(kind), row -> row.kind()
                    .equals(kind));
        }
    }

    /** The counts of one article: statements that readers marked, statements published, and how many of each every share counts. */
    private record Counts(long items, long rows, long[] read, long[] published) {}

    private static boolean isNamed(@Nullable Speaker speaker) {
        return speaker != null && speaker.name() != null;
    }

    private static boolean isUnnamed(@Nullable Speaker speaker) {
        return speaker != null && speaker.kind() == SpeakerKind.UNNAMED;
    }

    /** Adds an article. */
    void add(List<ReadItem> gold, List<ReadingScore.Row> rows) {
        List<ReadItem> items = gold.stream().filter(ReadItem::isSaid).toList();
        List<ReadingScore.Row> outer =
                rows.stream().filter(row -> row.statement().within() == null).toList();
        articles.add(new Counts(
                items.size(),
                outer.size(),
                SHARES.stream()
                        .mapToLong(share -> items.stream().filter(share.read()).count())
                        .toArray(),
                SHARES.stream()
                        .mapToLong(share ->
                                outer.stream().filter(share.published()).count())
                        .toArray()));
    }

    /** One line per share, each ending with a newline. */
    String table() {
        StringBuilder table = new StringBuilder(
                "share of the statements not within others: readers, published, difference (95 % interval)\n");
        for (int i = 0; i < SHARES.size(); i++) {
            double[] all = shares(articles, i);
            double[] differences = differences(i);
            table.append(String.format(
                    Locale.ROOT,
                    "%-18s  %.3f  %.3f  %+.3f (%+.3f to %+.3f)\n",
                    SHARES.get(i).name(),
                    all[0],
                    all[1],
                    all[1] - all[0],
                    differences[(int) (TAIL * SAMPLES)],
                    differences[(int) ((1 - TAIL) * SAMPLES) - 1]));
        }
        return table.toString();
    }

    /** The share that readers found, and the published one. */
    private static double[] shares(List<Counts> articles, int share) {
        long items = 0;
        long rows = 0;
        long read = 0;
        long published = 0;
        for (Counts counts : articles) {
            items += counts.items();
            rows += counts.rows();
            read += counts.read()[share];
            published += counts.published()[share];
        }
        return new double[] {(double) read / Math.max(1, items), (double) published / Math.max(1, rows)};
    }

    /** The differences in all bootstrap samples, sorted. */
    private double[] differences(int share) {
        Random random = new Random(SEED);
        double[] differences = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES && !articles.isEmpty(); sample++) {
            List<Counts> drawn = new ArrayList<>();
            for (int i = 0; i < articles.size(); i++) {
                drawn.add(articles.get(random.nextInt(articles.size())));
            }
            double[] shares = shares(drawn, share);
            differences[sample] = shares[1] - shares[0];
        }
        Arrays.sort(differences);
        return differences;
    }
}
