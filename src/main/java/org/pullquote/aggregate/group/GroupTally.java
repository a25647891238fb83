package org.pullquote.aggregate.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The sums of a group of statements, which are added text by text and article by article. Not thread-safe. */
final class GroupTally {
    private static final int EXAMPLES = 3;

    private static final Comparator<Example> SUREST_FIRST =
            Comparator.comparingDouble(Example::confidence).reversed().thenComparing(Example::statementId);

    private final long[] sums = new long[StatementSums.NAMES.size()];
    private final ArticleRatios ratios;
    private final Set<String> speakers = new HashSet<>();
    private final Set<String> sources = new HashSet<>();
    private final Map<String, Long> names = new HashMap<>();
    private final Map<String, Long> kinds = new HashMap<>();
    private final Map<String, Long> roles = new HashMap<>();
    private final TreeSet<Example> examples = new TreeSet<>(SUREST_FIRST);

    private @Nullable String text;
    private long[] sumsOfText = new long[sums.length];
    private String articleId = "";
    private long articles;
    private long words;
    private long wordsQuoted;

    private record Example(String statementId, double confidence) {}

    /**
     * @param intervals whether intervals are needed
     */
    GroupTally(boolean intervals) {
        ratios = new ArticleRatios(intervals);
    }

    /** A tally that starts from a copy of another. */
    GroupTally(GroupTally other) {
        System.arraycopy(other.sums, 0, sums, 0, sums.length);
        ratios = new ArticleRatios(other.ratios);
        speakers.addAll(other.speakers);
        sources.addAll(other.sources);
        names.putAll(other.names);
        kinds.putAll(other.kinds);
        roles.putAll(other.roles);
        examples.addAll(other.examples);
        text = other.text;
        sumsOfText = other.sumsOfText.clone();
        articleId = other.articleId;
        articles = other.articles;
        words = other.words;
        wordsQuoted = other.wordsQuoted;
    }

    void add(StatementFigures statement) {
        if (!statement.text().equals(text)) {
            endText();
            text = statement.text();
        }
        if (!statement.articleId().equals(articleId)) {
            articleId = statement.articleId();
            articles++;
        }
        StatementSums.add(statement, sumsOfText);
        if (statement.isOuter()) {
            words += statement.words();
            wordsQuoted += statement.wordsQuoted();
        }
        sources.add(statement.source());
        speakers.addAll(statement.speakerIds());
        count(names, statement.speaker());
        count(kinds, statement.speakerKind());
        count(roles, statement.speakerRole());
        examples.add(new Example(statement.statementId(), statement.confidence()));
        if (examples.size() > EXAMPLES) {
            examples.pollLast();
        }
    }

    /** Adds the current text to the sums. Must be called after the last statement. */
    void endText() {
        if (text != null) {
            ratios.add(text, sumsOfText);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += sumsOfText[i];
            }
            sumsOfText = new long[sums.length];
            text = null;
        }
    }

    /** The sum at a place of {@link StatementSums#NAMES}. */
    long sum(int place) {
        return sums[place];
    }

    ArticleRatios ratios() {
        return ratios;
    }

    long articles() {
        return articles;
    }

    long words() {
        return words;
    }

    long wordsQuoted() {
        return wordsQuoted;
    }

    /** The number of distinct named speakers. */
    long speakers() {
        return speakers.size();
    }

    long sources() {
        return sources.size();
    }

    /** The most frequent name; of equally frequent ones, the first in order. */
    @Nullable
    String speaker() {
        return mode(names);
    }

    @Nullable
    String speakerKind() {
        return mode(kinds);
    }

    @Nullable
    String speakerRole() {
        return mode(roles);
    }

    /** The statements of the highest confidence, the highest first. */
    List<String> examples() {
        List<String> ids = new ArrayList<>();
        examples.forEach(example -> ids.add(example.statementId()));
        return ids;
    }

    private static void count(Map<String, Long> counts, @Nullable String value) {
        if (value != null) {
            counts.merge(value, 1L, Long::sum);
        }
    }

    private static @Nullable String mode(Map<String, Long> counts) {
        @Nullable String mode = null;
        long most = 0;
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            String value = entry.getKey();
            long count = entry.getValue();
            if (mode == null || count > most || count == most && value.compareTo(mode) < 0) {
                mode = value;
                most = count;
            }
        }
        return mode;
    }
}
