package org.pullquote.run.archive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.pullquote.publish.Owner;
import org.pullquote.run.job.InvalidJobException;

/**
 * The lock on an archive in a catalog: an empty table beside those of the archive, {@code claim_1}, with its owner among its properties. If
 * two runs create it at the same moment, every catalog lets only one succeed. A run that replaces a dead owner creates {@code claim_2}, so
 * that only one of two runs that find the owner dead can replace it. As its last step, each run checks whether there is another claim.
 * Thread-safe.
 */
final class CatalogLock implements AutoCloseable {
    private static final String CLAIM = "claim_";
    private static final String OWNER = "pullquote.owner";
    private static final String SIGNED = "pullquote.signed";

    /** Each signature is a commit, which leaves a file of metadata until the table is dropped. */
    private static final long SIGNED_EVERY_SECONDS = 60;

    /** Metadata files, a day of signatures: only files that the last one lists are dropped with the table. */
    private static final int FILES_KEPT = 1440;

    private static final int ATTEMPTS = 5;

    private final SparkSession spark;
    private final String namespace;
    private final Owner owner;
    private final Clock clock;
    private final String claim;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(beating -> {
        Thread thread = new Thread(beating, "sign the claim of an archive");
        thread.setDaemon(true);
        return thread;
    });

    private CatalogLock(SparkSession spark, String namespace, Owner owner, Clock clock, String claim) {
        this.spark = spark;
        this.namespace = namespace;
        this.owner = owner;
        this.clock = clock;
        this.claim = claim;
    }

    /**
     * @param namespace an existing namespace, with its catalog
     * @throws InvalidJobException if another run holds the lock
     */
    static CatalogLock take(SparkSession spark, String namespace) {
        return take(spark, namespace, Owner.own(), Clock.systemUTC());
    }

    static CatalogLock take(SparkSession spark, String namespace, Owner owner, Clock clock) {
        Exception failure = new IllegalStateException("no attempt");
        for (int i = 0; i < ATTEMPTS; i++) {
            List<Claim> before = claims(spark, namespace);
            checkDead(namespace, before, clock);
            int last = before.stream().mapToInt(Claim::number).max().orElse(0);
            CatalogLock lock = new CatalogLock(spark, namespace, owner, clock, namespace + "." + CLAIM + (last + 1));
            try {
                lock.create();
            } catch (Exception e) {
                // Another run was faster, as the next attempt shows. Each catalog reports that in its own way.
                failure = e;
                continue;
            }
            lock.displace();
            lock.heart.scheduleWithFixedDelay(lock::sign, SIGNED_EVERY_SECONDS, SIGNED_EVERY_SECONDS, TimeUnit.SECONDS);
            return lock;
        }
        throw new IllegalStateException("can't claim the archive " + namespace, failure);
    }

    private void create() {
        run("CREATE TABLE " + claim + " (nothing INT) USING iceberg TBLPROPERTIES (" + signature()
                + ", 'write.metadata.previous-versions-max' = '" + FILES_KEPT + "')");
    }

    /** Removes the claims of dead owners; gives up if another owner is alive. */
    private void displace() {
        List<Claim> others = new ArrayList<>(claims(spark, namespace));
        others.removeIf(other -> other.table().equals(claim));
        try {
            checkDead(namespace, others, clock);
        } catch (InvalidJobException e) {
            drop(claim);
            throw e;
        }
        others.stream().filter(other -> other.owner() != null).map(Claim::table).forEach(this::drop);
    }

    /** Whether this run still holds the lock. */
    synchronized boolean isHeld() {
        return Claim.of(spark, claim).map(Claim::owner).filter(owner::equals).isPresent();
    }

    synchronized void sign() {
        try {
            if (isHeld()) {
                run("ALTER TABLE " + claim + " SET TBLPROPERTIES (" + signature() + ")");
            }
        } catch (Exception e) {
            // A catalog may not answer for a while. The run finds out by itself, and checks the lock before it adds
            // rows.
        }
    }

    private String signature() {
        return "'%s' = '%s', '%s' = '%d'".formatted(OWNER, owner.text().replace('\n', ' '), SIGNED, clock.millis());
    }

    @Override
    public synchronized void close() {
        heart.shutdown();
        try {
            if (isHeld()) {
                drop(claim);
            }
        } catch (Exception e) {
            // The next run finds the owner dead and drops it.
        }
    }

    private void drop(String table) {
        run("DROP TABLE IF EXISTS " + table + " PURGE");
    }

    private void run(String statement) {
        spark.sql(statement);
    }

    private static void checkDead(String namespace, List<Claim> claims, Clock clock) {
        for (Claim claim : claims) {
            Owner owner = claim.owner();
            if (owner != null && owner.mayLive(clock.millis() - claim.signed())) {
                throw new InvalidJobException("archive " + namespace + ": " + owner
                        + " is writing into it; wait for its end, or choose another archive");
            }
        }
    }

    private static List<Claim> claims(SparkSession spark, String namespace) {
        return spark.sql("SHOW TABLES IN " + namespace + " LIKE '" + CLAIM + "*'").collectAsList().stream()
                .map(row -> row.<String>getAs("tableName"))
                .filter(name -> name.matches(CLAIM + "\\d{1,9}"))
                .flatMap(name -> Claim.of(spark, namespace + "." + name).stream())
                .toList();
    }

    /**
     * @param owner null for a table that is not Pullquote's
     * @param signed when it was signed, in milliseconds since 1970, by the owner's clock
     */
    private record Claim(String table, @Nullable Owner owner, long signed) {
        /** Reads a claim; empty if it is gone. */
        static Optional<Claim> of(SparkSession spark, String table) {
            List<Row> properties;
            try {
                properties = spark.sql("SHOW TBLPROPERTIES " + table).collectAsList();
            } catch (Exception e) {
                if (e instanceof AnalysisException) {
                    return Optional.empty();
                }
                throw e;
            }
            return Optional.of(new Claim(
                    table,
                    property(properties, OWNER)
                            .flatMap(text -> Owner.parse(text.replace(' ', '\n')))
                            .orElse(null),
                    property(properties, SIGNED).map(Long::valueOf).orElse(0L)));
        }

        private static Optional<String> property(List<Row> properties, String key) {
            return properties.stream()
                    .filter(row -> row.getString(0).equals(key))
                    .map(row -> row.getString(1))
                    .findFirst();
        }

        int number() {
            return Integer.parseInt(table.substring(table.lastIndexOf('_') + 1));
        }
    }
}
