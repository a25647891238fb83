package org.pullquote.run.runtime;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pullquote.run.job.InvalidJobException;

/** Checks a Spark master's address before a run begins, since Spark itself takes a minute or two to report a wrong one. */
public final class SparkMaster {
    private static final Pattern LOCAL = Pattern.compile("local(\\[(\\*|[1-9]\\d{0,4})(\\s*,\\s*[1-9]\\d{0,4})?])?");
    private static final Pattern LOCAL_CLUSTER = Pattern.compile("local-cluster\\[[\\d\\s,]+]");
    private static final Pattern STANDALONE = Pattern.compile("spark://(.+)");
    private static final Pattern HOST = Pattern.compile("(.+):(\\d{1,5})");

    /** The cluster managers of masters for which Spark has a jar of their own. */
    private static final Map<String, String> MANAGERS = Map.of(
            "yarn", "org.apache.spark.scheduler.cluster.YarnClusterManager",
            "k8s://", "org.apache.spark.scheduler.cluster.k8s.KubernetesClusterManager");

    private static final int ANSWERS_WITHIN_MILLIS = 5000;
    private static final int LAST_PORT = 65_535;

    private SparkMaster() {}

    /**
     * @throws InvalidJobException if it is not the address of a master, nobody listens there, or the jars for it are missing
     */
    public static void check(String master) {
        Matcher standalone = STANDALONE.matcher(master);
        if (standalone.matches()) {
            checkAnswers(master, standalone.group(1).split(","));
            return;
        }
        for (Map.Entry<String, String> manager : MANAGERS.entrySet()) {
            if (master.equals(manager.getKey())
                    || manager.getKey().endsWith("//") && master.startsWith(manager.getKey())) {
                checkKnown(master, manager.getValue());
                return;
            }
        }
        if (!LOCAL.matcher(master).matches() && !LOCAL_CLUSTER.matcher(master).matches()) {
            throw noMaster(master);
        }
    }

    /** Whether the work is done by this process. */
    public static boolean isLocal(String master) {
        return LOCAL.matcher(master).matches();
    }

    static InvalidJobException noMaster(String master) {
        return new InvalidJobException(
                "master '" + master + "', expected local[*], local[2], spark://host:7077, yarn or k8s://…");
    }

    /** Of several masters, one that answers is enough; the others are standbys. */
    private static void checkAnswers(String master, String[] hosts) {
        String reason = "";
        for (String host : hosts) {
            Matcher address = HOST.matcher(host);
            if (!address.matches() || Integer.parseInt(address.group(2)) > LAST_PORT) {
                throw noMaster(master);
            }
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2))),
                        ANSWERS_WITHIN_MILLIS);
                return;
            } catch (IOException e) {
                reason = String.valueOf(e.getMessage());
            }
        }
        throw new InvalidJobException(
                "master '" + master + "': nobody answers there (" + reason + "), expected a Spark master that runs");
    }

    private static void checkKnown(String master, String manager) {
        try {
            Class.forName(manager, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new InvalidJobException("master '" + master
                    + "': Spark's jars for it are not on the class path, expected a start by spark-submit, or the jars in"
                    + " PULLQUOTE_CLASSPATH");
        }
    }
}
