package org.pullquote.extract.entity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.pullquote.text.Resource;

/**
 * Tells what a name names, from its marks ({@link NameMarks}): a multinomial logistic regression trained on names judged by
 * readers ({@code src/training/reading}). Where it is not sure, the rules' type stays. Immutable.
 */
public final class NameTypes {
    /** The types whose names are read again. The lists of outlets, the words for groups and for texts are never wrong enough. */
    static final Set<EntityType> READ = EnumSet.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE);

    /** The classes of the model, in the order of its columns. */
    private static final List<EntityType> CLASSES =
            List.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.THING);

    /** Marks of names that a list of the rules holds. */
    private static final Set<String> LISTED = Set.of("country", "state", "listed body", "listed outlet");

    private static final String THRESHOLD = ":threshold";

    private final Map<String, double[]> weights = new HashMap<>();
    private final double threshold;
    private final String fingerprint;

    private NameTypes(byte[] file) {
        new String(file, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .forEach(cells -> weights.put(
                        cells[0],
                        Arrays.stream(cells)
                                .skip(1)
                                .mapToDouble(Double::parseDouble)
                                .toArray()));
        threshold = weights.getOrDefault(THRESHOLD, new double[] {1})[0];
        weights.remove(THRESHOLD);
        fingerprint = DigestUtils.sha256Hex(file);
    }

    /** Reads the weights from the class path. */
    public static NameTypes load() {
        return new NameTypes(Resource.bytes(NameTypes.class, "name-types.tsv"));
    }

    /** SHA-256 of the file, in hexadecimal. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The type that the model is sure of, otherwise that of the rules, which know the names of their lists. */
    EntityType of(MarkedName name) {
        if (name.marks().stream().anyMatch(LISTED::contains)) {
            return name.entity().type();
        }
        double[] probabilities = probabilities(name.marks());
        for (int c = 0; c < probabilities.length; c++) {
            // Who is a person, the rules see by names and titles all over the article.
            if (probabilities[c] >= threshold && CLASSES.get(c) != EntityType.PERSON) {
                return CLASSES.get(c);
            }
        }
        return name.entity().type();
    }

    /** The probability of each class. Marks without weights are ignored. */
    double[] probabilities(List<String> marks) {
        double[] sums = weights.getOrDefault("bias", new double[CLASSES.size()]).clone();
        for (String mark : marks) {
            double[] its = weights.get(mark);
            for (int c = 0; its != null && c < sums.length; c++) {
                sums[c] += its[c];
            }
        }
        double most = Arrays.stream(sums).max().orElseThrow();
        double all = Arrays.stream(sums).map(sum -> Math.exp(sum - most)).sum();
        return Arrays.stream(sums).map(sum -> Math.exp(sum - most) / all).toArray();
    }
}
