package org.pullquote.run.runtime;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.pullquote.publish.Publication;
import org.pullquote.run.job.InvalidJobException;
import scala.Option;

/** The Spark session of a run: its own, or one that the JVM already has, which is then not closed with the run. */
public final class SparkSessionHandle implements AutoCloseable {
    /** Up to this many articles, tables take longer to plan than to compute. */
    public static final long FEW_ARTICLES = 500;

    /**
     * For few rows: all of them in one partition, so that no join or group needs an exchange, and expressions interpreted, since
     * they take longer to compile than to compute.
     */
    private static final Map<String, String> FOR_FEW = Map.of(
            "spark.sql.leafNodeDefaultParallelism", "1",
            "spark.sql.shuffle.partitions", "1",
            "spark.sql.adaptive.enabled", "false",
            "spark.sql.autoBroadcastJoinThreshold", "-1",
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN",
            "spark.sql.subexpressionElimination.enabled", "false",
            "spark.sql.constraintPropagation.enabled", "false",
            "spark.sql.ui.explainMode", "simple");

    private final SparkSession session;
    private final boolean own;
    private final Map<String, Option<String>> before = new TreeMap<>();

    private SparkSessionHandle(SparkSession session, boolean own) {
        this.session = session;
        this.own = own;
    }

    /**
     * @param master the Spark master's URL
     * @param name what the session is for, as Spark's web pages show it
     * @throws InvalidJobException if {@code master} is not the address of a Spark master
     */
    public static SparkSessionHandle start(String master, String name) {
        boolean own = SparkSession.getDefaultSession().isEmpty();
        SparkSession.Builder builder = SparkSession.builder().appName("pullquote " + name);
        if (own) {
            settings(master).forEach(builder::config);
        }
        try {
            return new SparkSessionHandle(builder.getOrCreate(), own);
        } catch (Exception e) {
            if (String.valueOf(e.getMessage()).contains("Could not parse Master URL")) {
                throw SparkMaster.noMaster(master);
            }
            throw e;
        }
    }

    public SparkSession session() {
        return session;
    }

    /**
     * Sets the session up for {@link #FEW_ARTICLES} and fewer, until {@link #expectMany} or {@link #close}; settings by {@code -Dspark.…}
     * stay.
     */
    public void expectFew() {
        SparkConf outside = new SparkConf();
        FOR_FEW.forEach((setting, value) -> {
            if (!outside.contains(setting)) {
                before.putIfAbsent(setting, session.conf().getOption(setting));
                session.conf().set(setting, value);
            }
        });
    }

    /** Restores the session's settings, for collections of any size. */
    public void expectMany() {
        before.forEach((setting, value) -> {
            if (value.isEmpty()) {
                session.conf().unset(setting);
            } else {
                session.conf().set(setting, value.get());
            }
        });
        before.clear();
    }

    @Override
    public void close() {
        if (own) {
            session.stop();
        } else {
            expectMany();
        }
    }

    /** Our defaults; {@code -Dspark.…} and spark-submit override them. */
    private static Map<String, String> settings(String master) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("spark.ui.enabled", "false");
        settings.put("spark.executor.heartbeatInterval", "2s");
        settings.put("spark.scheduler.mode", "FAIR");
        if (SparkMaster.isLocal(master)) {
            int partitions = Math.max(8, 2 * Runtime.getRuntime().availableProcessors());
            settings.put("spark.sql.shuffle.partitions", Integer.toString(partitions));
            // Works on a laptop without a resolvable host name, or behind a VPN.
            settings.put("spark.driver.host", "localhost");
            settings.put("spark.driver.bindAddress", "127.0.0.1");
        }
        SparkConf outside = new SparkConf();
        settings.keySet().removeIf(outside::contains);
        settings.put("spark.master", master);
        // Settings that the tables depend on cannot be overridden.
        settings.putAll(Publication.SETTINGS);
        return settings;
    }
}
