package org.pullquote.publish.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Row;
import org.pullquote.text.Resource;

/**
 * Builds the HTML file around the data: template, style and scripts in one, with a content security policy that names each by its
 * hash. The template escapes everything it inserts except these parts, which are ours or already escaped.
 */
final class Page {
    private static final String D3 = "/META-INF/resources/webjars/d3/7.9.0/";

    /** In the order in which they are run; together they are one script. */
    private static final List<String> SCRIPTS = List.of(
            "dom.js",
            "data.js",
            "format.js",
            "table.js",
            "charts.js",
            "evidence.js",
            "columns.js",
            "copies.js",
            "stories.js",
            "utterances.js",
            "differences.js",
            "words.js",
            "cues.js",
            "groups.js",
            "timeline.js",
            "compare.js",
            "targets.js",
            "overview.js",
            "sources.js",
            "speakers.js",
            "glossary.js",
            "main.js");

    private static final double HUNDREDTHS = 100;

    private final Template template = Mustache.compiler().compile(resource("page.mustache"));
    private final String library = "/*\n" + resource(D3 + "LICENSE") + "*/\n" + resource(D3 + "dist/d3.min.js");
    private final String script = SCRIPTS.stream()
            .map(Page::resource)
            .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "})();\n"));
    private final String style = resource("style.css");

    /**
     * Loads the parts that all pages share.
     *
     * @throws IllegalStateException if a part is not on the class path
     */
    Page() {}

    String html(Report report, ReportData data, String json) {
        Map<String, Object> parts = new HashMap<>();
        parts.put("collection", report.collection());
        parts.put("run", report.run());
        parts.put("version", report.version());
        parts.put("articles", data.articles());
        parts.put("statements", data.evidence().total());
        parts.put("headlines", data.evidence().headlines());
        parts.put("sources", sources(data));
        parts.put("policy", policy(style, library, script));
        parts.put("style", inert(style, "</style"));
        parts.put("library", inert(library, "</script"));
        parts.put("script", inert(script, "</script"));
        parts.put("data", json);
        return template.execute(parts);
    }

    /** The content security policy: nothing is fetched, only our scripts run, and not even they can turn text into markup. */
    private static String policy(String style, String... scripts) {
        StringBuilder policy = new StringBuilder("default-src 'none'; base-uri 'none'; form-action 'none'; style-src ");
        policy.append(hash(style)).append("; script-src");
        for (String script : scripts) {
            policy.append(' ').append(hash(script));
        }
        return policy.append("; require-trusted-types-for 'script'; trusted-types 'none'")
                .toString();
    }

    private static String hash(String text) {
        return "'sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(text)) + "'";
    }

    /** The outlets for a browser without scripts. */
    private static List<Map<String, Object>> sources(ReportData data) {
        TablePart sources = data.parts().get("by_source");
        if (sources == null) {
            throw new IllegalArgumentException("the report needs the table by_source");
        }
        return sources.rows().stream()
                .map(row -> Map.<String, Object>of(
                        "source", row.<String>getAs("source"),
                        "articles", row.<Long>getAs("articles_analysed"),
                        "statements", row.<Long>getAs("statements"),
                        "direct", rounded(row, "direct_share"),
                        "tone", rounded(row, "mean_tone")))
                .toList();
    }

    private static String rounded(Row row, String column) {
        Double value = row.getAs(column);
        return value == null ? "" : String.valueOf(Math.round(value * HUNDREDTHS) / HUNDREDTHS);
    }

    private static String inert(String text, String end) {
        if (text.contains(end) || text.contains("<!--")) {
            throw new IllegalStateException("a part of the page would end its element early");
        }
        return text;
    }

    private static String resource(String name) {
        return Resource.text(Page.class, name).replace("\r\n", "\n");
    }
}
