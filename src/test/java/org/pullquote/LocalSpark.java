package org.pullquote;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.pullquote.publish.Publication;

/** One small Spark session for all tests of the JVM. */
public final class LocalSpark {
    private static final SparkSession SESSION = start();

    private LocalSpark() {}

    public static SparkSession session() {
        return SESSION;
    }

    private static SparkSession start() {
        SparkSession.Builder builder = SparkSession.builder()
                .master("local[2]")
                .appName("tests")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                // As in a run over few articles: making, describing and compiling a plan takes longer than running it.
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.sql.autoBroadcastJoinThreshold", "-1")
                .config("spark.sql.subexpressionElimination.enabled", "false")
                .config("spark.sql.ui.explainMode", "simple")
                .config("spark.sql.constraintPropagation.enabled", "false")
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        for (Map.Entry<String, String> setting : Publication.SETTINGS.entrySet()) {
            builder.config(setting.getKey(), setting.getValue());
        }
        return builder.getOrCreate();
    }
}
