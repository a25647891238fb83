package org.pullquote.extract.verdict;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.pullquote.model.Tier;
import org.pullquote.model.Verdict;

/**
 * Says what a reader would take an attribution for: a multinomial logistic regression over its marks and what the tagger makes of its
 * words, trained on articles that were read by hand ({@code src/training/reading}), its probabilities calibrated. Immutable.
 */
public final class ReaderVerdict {
    private static final String FILE = "verdict.tsv";
    private static final int TIERS = Tier.values().length;

    private final Map<String, float[]> marks = new HashMap<>();
    private final List<float[]> vector = new ArrayList<>();
    private final double enough;
    private final float[] bias;
    private final String fingerprint;

    private ReaderVerdict(byte[] file) {
        double leastSaid = 1;
        float[] first = new float[TIERS];
        for (String line : new String(file, StandardCharsets.UTF_8).lines().toList()) {
            String[] cells = line.split("\t", -1);
            switch (cells[0]) {
                case "enough" -> leastSaid = Double.parseDouble(cells[1]);
                case "bias" -> first = weights(cells);
                case "vector" -> vector.add(weights(cells));
                default -> marks.put(cells[0], weights(cells));
            }
        }
        enough = leastSaid;
        bias = first;
        fingerprint = sha256(file);
    }

    /** The one of this JVM: loaded by the first caller, shared by all. */
    public static ReaderVerdict shared() {
        return Shared.VERDICT;
    }

    private static final class Shared {
        static final ReaderVerdict VERDICT = load();
    }

    private static ReaderVerdict load() {
        try (InputStream stream = ReaderVerdict.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new FileNotFoundException(FILE + " is not on the class path");
            }
            return new ReaderVerdict(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of its weights, in hexadecimal. */
    public String fingerprint() {
        return fingerprint;
    }

    /** A statement where that is probable enough, else the likeliest of the rest. */
    public Verdict of(VerdictFeatures features) {
        double[] probabilities = probabilities(features);
        double said = probabilities[Tier.SAID.ordinal()] + probabilities[Tier.NESTED.ordinal()];
        Tier best = said >= enough ? Tier.SAID : Tier.NOTHING;
        for (Tier tier : Tier.values()) {
            boolean open = tier.isStatement() == best.isStatement();
            if (open && probabilities[tier.ordinal()] > probabilities[best.ordinal()]) {
                best = tier;
            }
        }
        return new Verdict(best, Math.min(1, said));
    }

    /** The probability of each tier, in the order of {@link Tier}. */
    double[] probabilities(VerdictFeatures features) {
        double[] sums = new double[TIERS];
        add(sums, bias, 1);
        for (String mark : features.marks()) {
            float[] weights = marks.get(mark);
            if (weights != null) {
                add(sums, weights, 1);
            }
        }
        float[] values = features.vector();
        for (int d = 0; d < values.length; d++) {
            add(sums, vector.get(d), values[d]);
        }
        double most = Arrays.stream(sums).max().orElseThrow();
        double all = 0;
        for (int t = 0; t < TIERS; t++) {
            sums[t] = Math.exp(sums[t] - most);
            all += sums[t];
        }
        for (int t = 0; t < TIERS; t++) {
            sums[t] /= all;
        }
        return sums;
    }

    private static void add(double[] sums, float[] weights, double value) {
        for (int t = 0; t < TIERS; t++) {
            sums[t] += weights[t] * value;
        }
    }

    private static float[] weights(String[] cells) {
        float[] weights = new float[TIERS];
        for (int t = 0; t < TIERS; t++) {
            weights[t] = Float.parseFloat(cells[t + 1]);
        }
        return weights;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
