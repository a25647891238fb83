package org.pullquote.run.runtime;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.pullquote.publish.Publication;
import org.pullquote.run.job.InvalidJobException;

/** The Spark session of a run: its own, or one that the JVM already has, which is then not closed with the run. */
public final class SparkSessionHandle implements AutoCloseable {
    private final SparkSession session;
    private final boolean own;

    private SparkSessionHandle(SparkSession session, boolean own) {
        this.session = session;
        this.own = own;
    }

    /**
     * @param master the Spark master's URL
     * @param name what the session is for, as Spark's own pages show it
     * @throws InvalidJobException if {@code master} is no address of a Spark master
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

    @Override
    public void close() {
        if (own) {
            session.stop();
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
