package org.pullquote.aggregate.compare;

import java.util.Map;
import org.apache.spark.sql.api.java.UDF3;
import org.jspecify.annotations.Nullable;

/** UDF: says in words what is compared, from the measure and the kind and name of the subject. */
final class ComparisonText implements UDF3<String, String, String, String> {
    private static final long serialVersionUID = 1L;

    private static final String FRAME = "mean_frame_";

    private static final Map<String, String> MEASURES = Map.ofEntries(
            Map.entry("direct_share", "share of direct quotations"),
            Map.entry("unattributed_share", "share of statements without a named speaker"),
            Map.entry("unnamed_share", "share of statements by speakers who are not identified"),
            Map.entry("mean_tone", "tone of what is said"),
            Map.entry("mean_context_tone", "tone of the reporter's own words"),
            Map.entry("mean_loaded", "loaded language in what is said"),
            Map.entry("mean_context_loaded", "loaded language in the reporter's own words"),
            Map.entry("stance_endorsing_share", "share of cues that endorse"),
            Map.entry("stance_neutral_share", "share of neutral cues"),
            Map.entry("stance_distancing_share", "share of cues that keep a distance"),
            Map.entry("stance_denying_share", "share of cues that deny"),
            Map.entry("stance_demanding_share", "share of cues that demand"),
            Map.entry("stance_promising_share", "share of cues that promise"),
            Map.entry("stance_attacking_share", "share of cues that attack"));

    @Override
    public String call(String measure, String kind, @Nullable String name) {
        if (measure.equals("mean_target_tone")) {
            return "tone toward " + name;
        }
        return measure(measure) + ", in " + subject(kind, name);
    }

    private static String measure(String measure) {
        return measure.startsWith(FRAME)
                ? "weight of the frame " + plain(measure.substring(FRAME.length()))
                : MEASURES.getOrDefault(measure, plain(measure));
    }

    private static String subject(String kind, @Nullable String name) {
        return name == null
                ? "all statements"
                : switch (kind) {
                    case "speaker" -> "statements of " + name;
                    case "target" -> "statements that mention " + name;
                    case "frame" -> "statements in the frame " + plain(name);
                    default -> throw new IllegalArgumentException("a subject of kind " + kind);
                };
    }

    private static String plain(String code) {
        return code.replace('_', ' ');
    }
}
