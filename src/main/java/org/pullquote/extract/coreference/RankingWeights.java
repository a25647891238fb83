package org.pullquote.extract.coreference;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.pullquote.text.Resource;

/**
 * The weight of each mark of a candidate, trained on articles labelled by readers ({@code src/training/reading}): a conditional
 * logit, in which the probabilities of a mention's candidates sum to one. Immutable.
 */
public final class RankingWeights {
    private final Map<String, Double> weights = new HashMap<>();
    private final String fingerprint;

    private RankingWeights(byte[] file) {
        new String(file, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .forEach(cells -> weights.put(cells[0], Double.valueOf(cells[1])));
        fingerprint = DigestUtils.sha256Hex(file);
    }

    /** Reads the weights from the class path. */
    public static RankingWeights load() {
        return new RankingWeights(Resource.bytes(RankingWeights.class, "speaker-ranking.tsv"));
    }

    /** SHA-256 of the file, in hexadecimal. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The probability of each candidate of one mention, by its marks. Marks without a weight are ignored. */
    double[] probabilities(List<List<String>> marks) {
        double[] sums = marks.stream().mapToDouble(this::sum).toArray();
        double most = Arrays.stream(sums).max().orElseThrow();
        double all = Arrays.stream(sums).map(sum -> Math.exp(sum - most)).sum();
        return Arrays.stream(sums).map(sum -> Math.exp(sum - most) / all).toArray();
    }

    private double sum(List<String> marks) {
        return marks.stream()
                .mapToDouble(mark -> weights.getOrDefault(mark, 0.0))
                .sum();
    }
}
