package org.pullquote.publish.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Draws the pictures of the README anew, from the report of the sample: after {@code ./pullquote run jobs/sample.yaml},
 * {@code mvn test -Dtest=ReadmePictures -Dpictures=reports/sample/report/index.html}. Needs Chromium on the path.
 */
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class ReadmePictures {
    /** The utterance that has the most kinds of version, in the most outlets. */
    private static final String UTTERANCE = best("utterances", "utterance_id", """
            4 * ['verbatim', 'trimmed', 'altered', 'paraphrased'].filter((kind) => row[kind] > 0).length + row.sources""");

    /** The story in the most outlets. */
    private static final String STORY = best("stories", "story_id", "row.sources + row.statements / 1e6");

    @TempDir
    private Path profile;

    /** The outlet that differs most surely from another, and that one. */
    private static final String PAIR = """
            (() => {
              const part = JSON.parse(document.getElementById('data').textContent).tables.differences;
              const [a, b] = ['source_a', 'source_b'].map((name) => encodeURIComponent(part.rows[0][part.columns.indexOf(name)]));
              return 'a=' + a + '&b=' + b;
            })()""";

    @Test
    void draw() throws IOException {
        Path report = Path.of(System.getProperty("pictures")).toAbsolutePath();
        try (Browser browser = Browser.start(Browser.installed().orElseThrow(), profile)) {
            browser.size(1000, 900, false);
            browser.open(report, "#/");
            draw(browser, "report", "main h1", "main section");
            browser.go("#/compare?" + browser.evaluate(PAIR).asText());
            draw(browser, "compare", "main h1", "main section");
            browser.go("#/utterance/" + browser.evaluate(UTTERANCE).asText());
            draw(browser, "utterance", "main h1", "main section");
            browser.go("#/story/" + browser.evaluate(STORY).asText());
            draw(browser, "story", "main h1", "main section tbody");
        }
    }

    private static void draw(Browser browser, String name, String first, String last) throws IOException {
        browser.settle();
        Files.write(Path.of("docs", name + ".png"), browser.picture(first, last));
    }

    private static String best(String table, String key, String score) {
        return "(() => { const part = JSON.parse(document.getElementById('data').textContent).tables." + table + ";"
                + " const rows = part.rows.map((values) => Object.fromEntries(part.columns.map((name, i) => [name, values[i]])));"
                + " const score = (row) => " + score + ";"
                + " return encodeURIComponent(rows.sort((one, other) => score(other) - score(one))[0]." + key
                + "); })()";
    }
}
