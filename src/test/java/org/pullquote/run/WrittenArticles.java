package org.pullquote.run;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pullquote.model.Article;
import org.pullquote.model.ArticleFixture;

/** Articles for tests, written by a random generator of known seed: English enough for the reader. */
public final class WrittenArticles {
    private static final String[] SUBJECTS = {
        "Mayor Alda Brenn", "The harbour board", "Engineer Tom Vale", "The council"
    };
    private static final String[] VERBS = {"said that", "told reporters that", "warned that", "believes that"};
    private static final String[] CLAUSES = {
        "the new bridge will open before the winter",
        "the price of bread has gone up again this year",
        "nobody had asked the people of the valley",
        "the ferry would not run on Sundays any longer",
        "there was no money left for the old school"
    };

    private WrittenArticles() {}

    /** A body of some paragraphs. */
    static String body(long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 2 + random.nextInt(4))
                .mapToObj(paragraph -> IntStream.range(0, 3)
                        .mapToObj(sentence -> SUBJECTS[random.nextInt(SUBJECTS.length)] + " "
                                + VERBS[random.nextInt(VERBS.length)] + " " + CLAUSES[random.nextInt(CLAUSES.length)]
                                + ".")
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
    }

    /** A record under the plain names, in one line. */
    static String json(String id, String source, String body) {
        return "{\"id\": \"" + id + "\", \"source\": \"" + source + "\", \"title\": \"The news of the day\", "
                + "\"published\": \"2025-03-1" + Math.floorMod(id.hashCode(), 9) + "\", \"body\": \""
                + body.replace("\n", "\\n") + "\"}";
    }

    /** Lines of such records, {@code first} to {@code last}. */
    static byte[] lines(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> json("a" + i, i % 2 == 0 ? "The Bell" : "Harbour News", body(i)) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    public static Article article(String id, String body) {
        return ArticleFixture.of(id, "The news of the day", body);
    }
}
