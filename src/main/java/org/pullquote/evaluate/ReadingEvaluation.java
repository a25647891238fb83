package org.pullquote.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.extract.StatementExtractor;
import org.pullquote.model.Article;
import org.pullquote.model.Span;
import org.pullquote.model.Statement;
import org.pullquote.read.CollectionReader;
import org.pullquote.read.ReadOptions;

/**
 * Compares the statements that a run would publish with articles annotated in full ({@code src/training/reading/GUIDELINES.md}
 * has the rules).
 *
 * <p>The gold set is a folder: {@code NN.json} with an article's {@code id} and {@code body}, and beside it
 * {@code NN.gold.jsonl}, a line for each item with {@code tier}, {@code kind}, {@code speaker}, {@code speaker_kind} and
 * {@code content}, the exact passages of the body in text order (and optionally {@code at}, where they begin). Headlines are left
 * out. A prediction is {@code {"id": article, "kind", "tier", "content", "speaker"}}. {@link ReadingScore} says what is counted.
 */
public final class ReadingEvaluation implements Evaluation {
    private static final String GOLD = ".gold.jsonl";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[’'][\\p{L}\\p{N}]+)?");

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String run(Path gold, @Nullable Path predictions) throws IOException {
        ReadingScore score = new ReadingScore();
        List<ObjectNode> lines = new ArrayList<>();
        try (StatementExtractor extractor = StatementExtractor.load()) {
            for (Path file : files(gold)) {
                String name = file.getFileName().toString().replace(GOLD, ".json");
                Path article = file.resolveSibling(name);
                List<Statement> statements = extractor.extract(article(article)).stream()
                        .filter(statement -> !statement.inHeadline())
                        .toList();
                statements.forEach(statement -> lines.add(line(statement)));
                score(score, body(article), GoldLines.all(file), statements);
            }
        }
        if (predictions != null) {
            GoldLines.write(predictions, lines);
        }
        return score.table();
    }

    /** Adds the statements of an article. */
    static void score(ReadingScore score, String body, List<GoldLines.Line> gold, List<Statement> statements)
            throws IOException {
        List<Span> words =
                WORD.matcher(body).results().map(ReadingEvaluation::span).toList();
        List<ReadItem> items = new ArrayList<>();
        for (GoldLines.Line line : gold) {
            items.add(item(line, body, words));
        }
        score.add(
                items,
                statements.stream()
                        .map(statement -> new ReadingScore.Row(statement, wordsIn(statement.contentSpans(), words)))
                        .toList());
    }

    private static Span span(MatchResult match) {
        return new Span(match.start(), match.end());
    }

    private static List<Path> files(Path gold) throws IOException {
        if (Files.isDirectory(gold)) {
            try (Stream<Path> files = Files.list(gold)) {
                List<Path> found = files.filter(file -> file.toString().endsWith(GOLD))
                        .sorted()
                        .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        throw new IOException("no gold set at " + gold + ": expected a folder with files NN" + GOLD);
    }

    private String body(Path file) throws IOException {
        JsonNode body = json.readTree(file.toFile()).path("body");
        if (!body.isTextual()) {
            throw new IOException(file + ": expected a text in \"body\"");
        }
        return body.textValue();
    }

    private static Article article(Path file) throws IOException {
        CollectionReader reader = new CollectionReader(ReadOptions.of("reading").withSource("gold"));
        try (InputStream bytes = Files.newInputStream(file)) {
            if (reader.read(file.toString(), bytes).next() instanceof Article article) {
                return article;
            }
        }
        throw new IOException(file + ": cannot be read, expected an article");
    }

    private static ReadItem item(GoldLines.Line line, String body, List<Span> words) throws IOException {
        JsonNode object = line.object();
        String tier = line.text("tier");
        List<String> kinds = new ArrayList<>(List.of(line.text("kind")));
        object.path("kind_alt").forEach(kind -> kinds.add(kind.asText()));
        return new ReadItem(
                tier.equals("core") ? "said" : tier.equals("edge") ? "topic" : tier,
                kinds,
                object.path("speaker").textValue(),
                object.path("speaker_kind").textValue(),
                wordsIn(content(line, body), words));
    }

    /** The spans of the passages: at the code points that the line gives, or else found one after the other. */
    private static List<Span> content(GoldLines.Line line, String body) throws IOException {
        List<Span> spans = new ArrayList<>();
        JsonNode at = line.object().path("at");
        int from = 0;
        for (JsonNode part : line.object().path("content")) {
            String text = part.asText();
            int begin = at.has(spans.size())
                    ? atCodePoint(body, at.get(spans.size()).intValue())
                    : body.indexOf(text, from);
            if (begin < 0 || !body.startsWith(text, begin)) {
                throw line.expected("stretches of the body in \"content\", found \"" + text + "\"");
            }
            from = begin + text.length();
            spans.add(new Span(begin, from));
        }
        return spans;
    }

    /** The index of a code point; −1 if the body has no such place. */
    private static int atCodePoint(String body, int at) {
        return at < 0 || at > body.codePointCount(0, body.length()) ? -1 : body.offsetByCodePoints(0, at);
    }

    private static BitSet wordsIn(List<Span> spans, List<Span> words) {
        BitSet found = new BitSet(words.size());
        for (int i = 0; i < words.size(); i++) {
            if (spans.stream().anyMatch(words.get(i)::overlaps)) {
                found.set(i);
            }
        }
        return found;
    }

    private ObjectNode line(Statement statement) {
        return json.createObjectNode()
                .put("id", statement.articleId())
                .put("kind", statement.kind().code())
                .put("tier", statement.verdict().tier().code())
                .put("content", statement.content())
                .put(
                        "speaker",
                        statement.speaker() == null ? null : statement.speaker().name());
    }
}
