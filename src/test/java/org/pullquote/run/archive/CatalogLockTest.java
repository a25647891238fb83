package org.pullquote.run.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.LocalSpark;
import org.pullquote.publish.Owner;
import org.pullquote.run.job.InvalidJobException;

/** In a catalog in a database. */
class CatalogLockTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    private static final Owner ELSEWHERE = new Owner("another-machine", 12, "2026-03-01T01:00:00Z");

    /** A process of this machine that has ended: its number is ours, its start is not. */
    private static final Owner DEAD = new Owner(Owner.own().host(), Owner.own().process(), "2001-01-01T00:00:00Z");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void aCatalog() {
        String catalog = "spark.sql.catalog.locks";
        SPARK.conf().set(catalog, "org.apache.iceberg.spark.SparkCatalog");
        SPARK.conf().set(catalog + ".type", "jdbc");
        SPARK.conf().set(catalog + ".uri", "jdbc:duckdb:" + folder.resolve("catalog.db"));
        SPARK.conf().set(catalog + ".warehouse", folder.resolve("warehouse").toString());
        SPARK.conf().set(catalog + ".cache-enabled", "false");
    }

    @Test
    void aLivingRunIsNamedToTheSecondAndWhatItHasIsFreeAfterIt() {
        String archive = namespace("living");
        try (CatalogLock lock = CatalogLock.take(SPARK, archive)) {
            assertThatThrownBy(() -> CatalogLock.take(SPARK, archive))
                    .isInstanceOf(InvalidJobException.class)
                    .hasMessage("archive " + archive + ": " + Owner.own()
                            + " is writing into it; wait for its end, or choose another archive");
            assertThat(lock.isHeld()).isTrue();
        }
        CatalogLock.take(SPARK, archive).close();
        assertThat(tables(archive)).isEmpty();
    }

    @Test
    void aRunElsewhereCountsAsDeadAfterThreeMinutesWithoutASignature() {
        String archive = namespace("elsewhere");
        CatalogLock silent = CatalogLock.take(SPARK, archive, ELSEWHERE, at(Duration.ZERO));
        assertThatThrownBy(() -> CatalogLock.take(SPARK, archive, Owner.own(), at(Duration.ofSeconds(170))))
                .isInstanceOf(InvalidJobException.class)
                .hasMessageContaining("process 12 on another-machine is writing into it");

        try (CatalogLock lock = CatalogLock.take(SPARK, archive, Owner.own(), at(Duration.ofSeconds(181)))) {
            assertThat(silent.isHeld()).isFalse();
            // What a run does that was only asleep.
            silent.sign();
            silent.close();
            assertThat(lock.isHeld()).isTrue();
        }
    }

    @Test
    void aSignatureKeepsALockAlive() {
        String archive = namespace("signed");
        MovingClock clock = new MovingClock();
        try (CatalogLock lock = CatalogLock.take(SPARK, archive, ELSEWHERE, clock)) {
            clock.now = NOW.plus(Duration.ofMinutes(10));
            lock.sign();
            assertThatThrownBy(() -> CatalogLock.take(SPARK, archive, Owner.own(), at(Duration.ofMinutes(12))))
                    .isInstanceOf(InvalidJobException.class);
        }
    }

    @Test
    void ofAllThatFindADeadRunOneTakesItsPlaceAtOnce() throws Exception {
        String archive = namespace("raced");
        CatalogLock.take(SPARK, archive, DEAD, at(Duration.ZERO));
        int runs = 4;
        CyclicBarrier start = new CyclicBarrier(runs);
        List<CatalogLock> taken = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(runs);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            all.add(threads.submit(() -> {
                start.await();
                try {
                    taken.add(CatalogLock.take(SPARK, archive));
                } catch (InvalidJobException e) {
                    assertThat(e).hasMessageContaining(" is writing into it");
                }
                return null;
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
        threads.shutdown();

        assertThat(taken).singleElement().satisfies(lock -> assertThat(lock.isHeld())
                .isTrue());
        taken.get(0).close();
        assertThat(tables(archive)).isEmpty();
    }

    @Test
    void aTableOfTheUsersStaysWhateverItsName() {
        String archive = namespace("other");
        SPARK.sql("CREATE TABLE " + archive + ".claim_7 (paid INT) USING iceberg");
        CatalogLock.take(SPARK, archive).close();
        assertThat(tables(archive)).containsExactly("claim_7");
    }

    private static String namespace(String name) {
        SPARK.sql("CREATE NAMESPACE locks." + name);
        return "locks." + name;
    }

    private static List<String> tables(String namespace) {
        return SPARK.sql("SHOW TABLES IN " + namespace).collectAsList().stream()
                .map(row -> row.<String>getAs("tableName"))
                .toList();
    }

    private static Clock at(Duration later) {
        return Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
    }

    private static final class MovingClock extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
