package org.pullquote.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.model.Article;

class StoryEvaluationTest {
    private static final String TEXT =
            "The ferry Marlin sank off Orlow in a storm on Monday, and the coastguard saved all"
                    + " of the passengers that were on board, the captain said.";

    @TempDir
    Path folder;

    @Test
    void othersBesideAGoldArticleAreWrong() throws IOException {
        Path gold = Files.writeString(folder.resolve("articles.jsonl"), line("a", "ferry") + line("b", "ferry"));
        Path others = Files.writeString(folder.resolve("others.jsonl"), line("c", "") + line("a", ""));
        Path predictions = folder.resolve("predictions.jsonl");

        String table = new StoryEvaluation(StoryEvaluationTest::allInOne, others).run(folder, predictions);

        assertThat(table).isEqualTo("""
                Stories: 2 articles of 1 events among 1 others
                B-cubed precision 0.667   recall 1.000   F1 0.800
                """);
        assertThat(Files.readString(predictions)).contains("{\"id\":\"c\",\"event\":null,\"story\":\"s\"}");
        assertThat(new StoryEvaluation(StoryEvaluationTest::allInOne, null).run(gold, null))
                .contains("among 0 others", "F1 1.000");
    }

    @Test
    void anArticleThatIsInNoStoryStandsAlone() throws IOException {
        Files.writeString(folder.resolve("articles.jsonl"), line("a", "ferry") + line("b", "ferry"));
        assertThat(new StoryEvaluation(articles -> Map.of(), null).run(folder, null))
                .contains("precision 1.000   recall 0.500");
    }

    @Test
    void aGoldArticleThatCannotBeReadIsNoSilentLoss() throws IOException {
        Files.writeString(folder.resolve("articles.jsonl"), "{\"id\": \"a\", \"event\": \"ferry\"}\n");
        assertThatThrownBy(() -> new StoryEvaluation(StoryEvaluationTest::allInOne, null).run(folder, null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("1 of 1 articles cannot be read");
    }

    private static Map<String, String> allInOne(List<Article> articles) {
        return articles.stream().collect(Collectors.toMap(Article::id, article -> "s"));
    }

    private static String line(String id, String event) {
        return "{\"id\": \"" + id + "\", \"event\": \"" + event
                + "\", \"source\": \"The Bell\", \"title\": \"Ferry sinks\", \"published\": \"2025-03-01\", \"body\": \""
                + TEXT
                + "\"}\n";
    }
}
