import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.MiniYARNCluster;

/** A YARN of one node on this machine's loopback. Writes yarn-site.xml into the folder that it is given, says "ready", and runs until it is killed. */
public final class MiniYarn {
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        System.setProperty("test.build.data", folder.toString());
        YarnConfiguration settings = new YarnConfiguration();
        settings.set("fs.defaultFS", "file:///");
        settings.set("hadoop.tmp.dir", folder.resolve("tmp").toString());
        settings.setInt("yarn.nodemanager.resource.memory-mb", 6144);
        settings.setInt("yarn.nodemanager.resource.cpu-vcores", 4);
        settings.setInt("yarn.scheduler.minimum-allocation-mb", 256);
        settings.set("yarn.scheduler.capacity.root.queues", "default");
        settings.set("yarn.scheduler.capacity.root.default.capacity", "100");
        settings.set("yarn.scheduler.capacity.root.default.maximum-am-resource-percent", "1");
        // As on a cluster that means it: a container that takes more than it asked for is killed.
        settings.setBoolean("yarn.nodemanager.pmem-check-enabled", true);
        settings.setBoolean("yarn.nodemanager.vmem-check-enabled", false);
        settings.setFloat("yarn.nodemanager.disk-health-checker.max-disk-utilization-per-disk-percentage", 99.9f);
        MiniYARNCluster cluster = new MiniYARNCluster("pullquote", 1, 1, 1);
        cluster.init(settings);
        cluster.start();
        Configuration running = new Configuration(cluster.getConfig());
        try (OutputStream out = Files.newOutputStream(folder.resolve("yarn-site.xml"))) {
            running.writeXml(out);
        }
        System.out.println("ready");
        Thread.currentThread().join();
    }
}
