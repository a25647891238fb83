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
    /** The utterance that has the most kinds of version, in the most outlets, and words put in. */
    private static final String UTTERANCE = best("utterances", "utterance_id", """
            4 * ['verbatim', 'trimmed', 'altered', 'paraphrased'].filter((kind) => row[kind] > 0).length + row.sources + 2 * row.altered""");

    /** The story in the most outlets. */
    private static final String STORY = best("stories", "story_id", "row.sources + row.statements / 1e6");

    @TempDir
    private Path profile;

    /** The two outlets that differ in most measures. */
    private static final String PAIR = """
            (() => {
              const part = JSON.parse(document.getElementById('data').textContent).tables.differences;
              const [a, b, q, measure] = ['source_a', 'source_b', 'q', 'measure'].map((name) => part.columns.indexOf(name));
              const pair = (row) => 'a=' + encodeURIComponent(row[a]) + '&b=' + encodeURIComponent(row[b]);
              const found = part.rows.filter((row) => row[q] < 0.05);
              const measures = (one) => new Set(found.filter((row) => pair(row) === one).map((row) => row[measure])).size;
              return found.map(pair).sort((one, other) => measures(other) - measures(one))[0];
            })()""";

    @Test
    void draw() throws IOException {
        Path report = Path.of(System.getProperty("pictures")).toAbsolutePath();
        try (Browser browser = Browser.start(Browser.installed().orElseThrow(), profile)) {
            browser.size(1240, 900, false);
            browser.open(report, "#/");
            draw(browser, "report", "main h1", "main section");
            browser.size(1000, 900, false);
            browser.go("#/compare?" + browser.evaluate(PAIR).asText());
            draw(browser, "compare", "main h1", "main section");
            browser.go("#/utterance/" + browser.evaluate(UTTERANCE).asText());
            draw(browser, "utterance", "main .kicker", "main section");
            browser.go("#/story/" + browser.evaluate(STORY).asText());
            draw(browser, "story", "main .kicker", "main section tbody");
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
