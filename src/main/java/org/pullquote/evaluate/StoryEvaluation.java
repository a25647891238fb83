package org.pullquote.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pullquote.model.Article;
import org.pullquote.model.Reading;
import org.pullquote.read.CollectionReader;
import org.pullquote.read.ReadOptions;

/**
 * Compares stories with articles whose event is known, such as those of BASIL (Fan et al. 2019), mixed with other articles.
 *
 * <p>The gold set is a file, or a folder with {@code articles.jsonl}: one article per line with {@code id} and {@code event}
 * besides the usual fields. The measure is {@link BCubed} over the gold articles. The other articles belong to no event: one
 * grouped with a gold article is wrong, even if it reports the same event. A prediction is
 * {@code {"id": article, "event": its event or null, "story": its story or null}}.
 */
public final class StoryEvaluation implements Evaluation {
    private static final String ARTICLES = "articles.jsonl";

    private final Function<List<Article>, Map<String, String>> stories;
    private final @Nullable Path others;

    /**
     * @param stories maps articles to their stories, by id; articles in no story are left out
     * @param others a file of articles, in any form that a collection may have, or null for the gold articles alone
     */
    public StoryEvaluation(Function<List<Article>, Map<String, String>> stories, @Nullable Path others) {
        this.stories = stories;
        this.others = others;
    }

    @Override
    public String run(Path gold, @Nullable Path predictions) throws IOException {
        Path file = Files.isDirectory(gold) ? gold.resolve(ARTICLES) : gold;
        Map<String, String> events = new HashMap<>();
        for (GoldLines.Line line : GoldLines.read(file, ARTICLES)) {
            events.put(line.text("id"), line.text("event"));
        }
        Map<String, Article> articles = new LinkedHashMap<>();
        read(file, articles);
        articles.keySet().retainAll(events.keySet());
        int known = articles.size();
        if (known < events.size()) {
            throw new IOException(file + ": " + (events.size() - known) + " of " + events.size()
                    + " articles cannot be read, expected a title, a date and a body in each");
        }
        if (others != null) {
            read(others, articles);
        }
        Map<String, String> found = stories.apply(List.copyOf(articles.values()));
        List<BCubed.Item> items = new ArrayList<>();
        List<ObjectNode> lines = new ArrayList<>();
        for (String id : articles.keySet()) {
            String event = events.get(id);
            String story = found.get(id);
            items.add(new BCubed.Item(event, story == null ? "alone: " + id : "story: " + story));
            lines.add(new ObjectMapper()
                    .createObjectNode()
                    .put("id", id)
                    .put("event", event)
                    .put("story", story));
        }
        if (predictions != null) {
            GoldLines.write(predictions, lines);
        }
        BCubed score = BCubed.of(items);
        return String.format(
                Locale.ROOT,
                "Stories: %d articles of %d events among %d others\nB-cubed precision %.3f   recall %.3f   F1 %.3f\n",
                known,
                events.values().stream().distinct().count(),
                articles.size() - known,
                score.precision(),
                score.recall(),
                score.f1());
    }

    /** Adds the articles of a file; of those with the same id, only the first. */
    private static void read(Path file, Map<String, Article> articles) throws IOException {
        CollectionReader reader = new CollectionReader(ReadOptions.of("stories"));
        try (InputStream bytes = Files.newInputStream(file)) {
            for (Iterator<Reading> readings = reader.read(file.toString(), bytes); readings.hasNext(); ) {
                if (readings.next() instanceof Article article) {
                    articles.putIfAbsent(article.id(), article);
                }
            }
        }
    }
}
