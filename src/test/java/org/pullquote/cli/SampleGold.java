package org.pullquote.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.jspecify.annotations.Nullable;

/**
 * What the articles of the sample collection attribute to somebody beside the published statements, as DuckDB reads them. A published one is
 * true where something said, or reported inside something said, shares at least half of the words of both; a topic or an
 * attitude is no statement.
 *
 * @param said what is said
 * @param published statements
 * @param found what is said and published
 * @param right statements that are something said or nested
 */
record SampleGold(
        int said, int published, int found, int right, int directFound, int direct, int speakerRight, int kindRight) {
    private static final String SAID = "said";
    private static final Set<String> STATEMENTS = Set.of(SAID, "nested");
    private static final double ENOUGH = 0.5;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private record Told(String tier, String kind, @Nullable String speaker, Map<String, Integer> words) {}

    private record Pair(double overlap, int gold, int published) {}

    static SampleGold compare(Path gold, Path parquet) throws IOException, SQLException {
        Map<String, List<Told>> expected = expected(gold);
        Map<String, List<Told>> published = published(parquet);
        int[] counts = new int[8];
        expected.forEach((article, told) -> count(told, published.getOrDefault(article, List.of()), counts));
        counts[1] = published.values().stream().mapToInt(List::size).sum();
        return new SampleGold(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7]);
    }

    double recall() {
        return found / (double) said;
    }

    double precision() {
        return right / (double) published;
    }

    private static void count(List<Told> expected, List<Told> published, int[] counts) {
        for (Told told : expected) {
            counts[0] += told.tier().equals(SAID) ? 1 : 0;
            counts[5] += told.tier().equals(SAID) && told.kind().equals("direct") ? 1 : 0;
        }
        for (Pair pair : matches(expected, published)) {
            Told gold = expected.get(pair.gold());
            Told found = published.get(pair.published());
            counts[3] += STATEMENTS.contains(gold.tier()) ? 1 : 0;
            if (gold.tier().equals(SAID)) {
                counts[2]++;
                counts[4] += gold.kind().equals("direct") ? 1 : 0;
                counts[6] += name(gold.speaker()).equals(name(found.speaker())) ? 1 : 0;
                counts[7] += gold.kind().equals(found.kind()) ? 1 : 0;
            }
        }
    }

    private static List<Pair> matches(List<Told> expected, List<Told> published) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            for (int j = 0; j < published.size(); j++) {
                double overlap =
                        overlap(expected.get(i).words(), published.get(j).words());
                if (overlap >= ENOUGH) {
                    pairs.add(new Pair(overlap, i, j));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap)
                .reversed()
                .thenComparing(pair -> Math.abs(pair.gold() - pair.published())));
        Set<Integer> usedGold = new HashSet<>();
        Set<Integer> usedPublished = new HashSet<>();
        List<Pair> matched = new ArrayList<>();
        for (Pair pair : pairs) {
            if (!usedGold.contains(pair.gold()) && !usedPublished.contains(pair.published())) {
                usedGold.add(pair.gold());
                usedPublished.add(pair.published());
                matched.add(pair);
            }
        }
        return matched;
    }

    private static double overlap(Map<String, Integer> one, Map<String, Integer> other) {
        int shared = 0;
        int all = 0;
        Set<String> words = new HashSet<>(one.keySet());
        words.addAll(other.keySet());
        for (String word : words) {
            shared += Math.min(one.getOrDefault(word, 0), other.getOrDefault(word, 0));
            all += Math.max(one.getOrDefault(word, 0), other.getOrDefault(word, 0));
        }
        return all == 0 ? 0 : shared / (double) all;
    }

    private static String name(@Nullable String speaker) {
        return speaker == null ? "" : speaker.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }

    private static Map<String, List<Told>> expected(Path gold) throws IOException {
        Map<String, List<Told>> expected = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(gold)) {
            JsonNode row = json.readTree(line);
            expected.computeIfAbsent(row.get("article").asText(), key -> new ArrayList<>())
                    .add(new Told(
                            row.get("tier").asText(),
                            row.get("kind").asText(),
                            row.get("speaker").isNull()
                                    ? null
                                    : row.get("speaker").asText(),
                            words(row.get("content").asText())));
        }
        return expected;
    }

    /** Pages have no id but their content's hash; the gold names them by their path. */
    private static Map<String, List<Told>> published(Path parquet) throws SQLException {
        Map<String, List<Told>> published = new TreeMap<>();
        String query =
                "SELECT CASE WHEN a.path LIKE '%.txt' THEN regexp_extract(a.path, 'pages/.*') ELSE a.article_id END AS article, "
                        + "s.tier, s.kind, s.speaker_in_article, s.content FROM '" + parquet
                        + "/statements/*.parquet' s JOIN '"
                        + parquet
                        + "/articles/*.parquet' a USING (article_id) ORDER BY article, s.ordinal";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                published
                        .computeIfAbsent(rows.getString("article"), key -> new ArrayList<>())
                        .add(new Told(
                                rows.getString("tier"),
                                rows.getString("kind"),
                                rows.getString("speaker_in_article"),
                                words(rows.getString("content"))));
            }
        }
        return published;
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.merge(matcher.group(), 1, Integer::sum);
        }
        return words;
    }
}
