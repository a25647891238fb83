package org.pullquote.run.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pullquote.publish.Publication;
import org.pullquote.schema.Table;
import org.pullquote.schema.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes tables and adds them to a publication, several at once, since most are small and cost mainly planning and waiting. Spark
 * schedules them fairly ({@code fairscheduler.xml}). Use it from one thread.
 */
final class AddedTables implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AddedTables.class);
    private static final int AT_ONCE = 6;

    private final Publication publication;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final List<Future<?>> computing = new ArrayList<>();
    private final Map<Table, Future<Dataset<Row>>> adding = new ConcurrentHashMap<>();

    AddedTables(Publication publication) {
        this.publication = publication;
    }

    /** Queues a table; it is written when a worker is free. */
    void add(Table table, Dataset<Row> rows) {
        adding.put(table, threads.submit(() -> publication.add(table, rows)));
    }

    /** Queues a computation of tables, each of which is then added. */
    void addAll(Supplier<Map<Table, Dataset<Row>>> tables) {
        computing.add(threads.submit(() -> tables.get().forEach(this::add)));
    }

    /**
     * Waits for all tables and returns them as written, in the order of {@link Tables#all()}.
     *
     * @throws RuntimeException the failure of the first table that could not be added
     */
    Map<Table, Dataset<Row>> written() {
        Map<Table, Dataset<Row>> written = new LinkedHashMap<>();
        try {
            for (Future<?> tables : computing) {
                tables.get();
            }
            for (Table table : Tables.all()) {
                Future<Dataset<Row>> rows = adding.get(table);
                if (rows != null) {
                    written.put(table, rows.get());
                }
            }
            return written;
        } catch (ExecutionException e) {
            throw unchecked(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was stopped");
        }
    }

    /** After a failure, waits for tables that are being written, so that their files can be deleted. */
    @Override
    public void close() {
        computing.forEach(tables -> tables.cancel(false));
        adding.values().forEach(table -> table.cancel(false));
        threads.shutdown();
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("tables are still being written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof IOException io) {
            return new UncheckedIOException(io);
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
