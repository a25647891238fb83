package org.pullquote.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.StatementExtractor;
import org.pullquote.extract.rule.ExtractionRules;
import org.pullquote.model.AlignedText;
import org.pullquote.model.Article;
import org.pullquote.model.Speaker;
import org.pullquote.model.Statement;
import org.pullquote.text.WordList;

/**
 * Compares the named speakers of quotes with a gold set in the format of BASIL (Fan et al. 2019, <em>In Plain Sight: Media Bias
 * through the Lens of Factual Reporting</em>).
 *
 * <p>The gold set is a file, or a folder with {@code articles.jsonl}: one article per line with {@code id}, {@code title},
 * {@code body}, {@code published} (a day, if known) and {@code gold_quotes}, each with {@code txt} and {@code speaker}
 * ("Jane_Doe"). Quotes of "other…" and of a group ("Democratic_lawmakers"), for whom a person in the article speaks, are skipped.
 * A prediction is {@code {"id": article, "content": its text, "speaker": the name, or ""}}. Shares are fractions of the gold
 * quotes.
 */
public final class SpeakerEvaluation implements RuleEvaluation {
    private static final String ARTICLES = "articles.jsonl";
    private static final String UNNAMED = "other";
    private static final Set<String> GROUPS = WordList.words(SpeakerEvaluation.class, "group-labels.txt");

    /** The length of a date, as in "2016-02-25". */
    private static final int DAY = 10;

    private final ObjectMapper json = new ObjectMapper();

    private final ExtractionRules rules;

    /** Evaluates the extractor with all rules. */
    public SpeakerEvaluation() {
        this(ExtractionRules.all());
    }

    /** @param rules the rules that the extraction uses */
    public SpeakerEvaluation(ExtractionRules rules) {
        this.rules = rules;
    }

    @Override
    public String run(Path gold, @Nullable Path predictions) throws IOException {
        return score(gold, predictions, List.of(rules)).get(0).table();
    }

    @Override
    public String measure() {
        return "speakers right";
    }

    @Override
    public List<Double> values(Path gold, List<ExtractionRules> variants) throws IOException {
        return score(gold, null, variants).stream().map(SpeakerScore::right).toList();
    }

    /** The scores of each set of rules; the predictions are those of the first. */
    private List<SpeakerScore> score(Path gold, @Nullable Path predictions, List<ExtractionRules> variants)
            throws IOException {
        Path file = Files.isDirectory(gold) ? gold.resolve(ARTICLES) : gold;
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(
                    file.toString(),
                    null,
                    "no such gold set; expected a file of articles, or a folder with " + ARTICLES);
        }
        List<SpeakerScore> scores =
                Stream.generate(SpeakerScore::new).limit(variants.size()).toList();
        try (StatementExtractor extractor = StatementExtractor.load();
                BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                Writer writer = predictions == null
                        ? Writer.nullWriter()
                        : Files.newBufferedWriter(predictions, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                JsonNode article = article(line, file, number);
                List<List<Statement>> found = extractor.extract(asArticle(article, file, number), variants);
                for (Statement statement : found.get(0)) {
                    writer.write(prediction(statement, name(statement.shownSpeaker())));
                }
                for (int i = 0; i < variants.size(); i++) {
                    addQuotes(article, file, number, found.get(i), scores.get(i));
                }
            }
        }
        return scores;
    }

    private static void addQuotes(
            JsonNode article, Path file, int number, List<Statement> statements, SpeakerScore score)
            throws IOException {
        List<SpeakerScore.Prediction> predicted = statements.stream()
                .map(statement -> SpeakerScore.Prediction.of(statement.content(), name(statement.shownSpeaker())))
                .toList();
        for (JsonNode quote : article.path("gold_quotes")) {
            String speaker = text(quote, "speaker", file, number);
            if (!speaker.startsWith(UNNAMED) && !GROUPS.contains(lastWord(speaker))) {
                score.add(text(quote, "txt", file, number), speaker, predicted);
            }
        }
    }

    private static String lastWord(String label) {
        return label.substring(label.lastIndexOf('_') + 1).toLowerCase(Locale.ROOT);
    }

    private JsonNode article(String line, Path file, int number) throws IOException {
        try {
            JsonNode article = json.readTree(line);
            if (article.path("gold_quotes").isArray()) {
                return article;
            }
        } catch (JsonProcessingException e) {
            throw new IOException(file + ", line " + number + ": not JSON: " + e.getOriginalMessage(), e);
        }
        throw new IOException(file + ", line " + number + ": expected an article with an array \"gold_quotes\"");
    }

    private static String text(JsonNode node, String field, Path file, int number) throws IOException {
        JsonNode value = node.path(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new IOException(file + ", line " + number + ": expected a text in \"" + field + "\"");
        }
        return value.textValue();
    }

    private static Article asArticle(JsonNode article, Path file, int number) throws IOException {
        String id = text(article, "id", file, number);
        String body = text(article, "body", file, number);
        return new Article(
                id,
                id,
                article.path("source").asText(""),
                null,
                null,
                article.path("title").asText(""),
                List.of(),
                null,
                day(article.path("published").asText("")),
                null,
                "en",
                body,
                AlignedText.identity(body),
                "gold",
                file.toString(),
                number,
                List.of());
    }

    /** The day of "2016-02-25" or "2016-02-25T08:00:00Z"; null where there is none. */
    private static @Nullable LocalDate day(String published) {
        try {
            return published.length() < DAY ? null : LocalDate.parse(published.substring(0, DAY));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String name(@Nullable Speaker speaker) {
        return speaker == null ? null : speaker.name();
    }

    private String prediction(Statement statement, @Nullable String name) throws IOException {
        ObjectNode prediction = json.createObjectNode();
        prediction.put("id", statement.articleId());
        prediction.put("content", statement.content());
        prediction.put("speaker", name == null ? "" : name);
        return json.writeValueAsString(prediction) + "\n";
    }
}
