package org.pullquote.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.pullquote.run.runtime.RunListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the progress of a run: on a terminal as one line that is redrawn in place, otherwise as occasional lines of the log, which is then
 * on the console. Thread-safe.
 */
final class ProgressLine implements RunListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressLine.class);
    private static final Duration REDRAWN = Duration.ofMillis(200);
    private static final Duration REPEATED = Duration.ofSeconds(10);
    private static final String ERASE_LINE = "\r\u001b[2K";

    private final PrintWriter err;
    private final boolean terminal;
    private final long pause;
    private long shownAt;
    private long firstAt;
    private long firstArticles;
    private long shownArticles;
    private boolean open;
    private boolean ended;

    private ProgressLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
        this.pause = (terminal ? REDRAWN : REPEATED).toNanos();
    }

    /**
     * @param verbose whether the log is asked for on the console
     */
    static ProgressLine of(PrintWriter err, boolean verbose) {
        boolean terminal = !verbose && System.console() != null && !"dumb".equals(System.getenv("TERM"));
        if (!terminal) {
            RunLog.showOnConsole();
        }
        return new ProgressLine(err, terminal);
    }

    @Override
    public synchronized void step(String name) {
        firstAt = 0;
        shownArticles = 0;
        shownAt = System.nanoTime();
        LOG.info(name);
        if (terminal) {
            draw(name + " …");
        }
    }

    @Override
    public synchronized void annotated(long articles, long of, long statements) {
        long now = System.nanoTime();
        if (firstAt == 0) {
            firstAt = now;
            firstArticles = articles;
        }
        boolean first = articles > 0 && shownArticles == 0;
        if (now - shownAt >= pause || first || (articles == of && shownArticles < of)) {
            shownAt = now;
            shownArticles = articles;
            String line =
                    line(articles, of, statements, (articles - firstArticles) / Math.max(1e-3, (now - firstAt) / 1e9));
            if (terminal) {
                draw(line);
            } else {
                LOG.info(line);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (terminal && open) {
            err.print(ERASE_LINE);
            err.flush();
            open = false;
        }
    }

    /** Prints a last line, and nothing after it. */
    synchronized void end(String line) {
        close();
        err.println(line);
        err.flush();
        ended = true;
    }

    private void draw(String line) {
        if (!ended) {
            err.print(ERASE_LINE + line);
            err.flush();
            open = true;
        }
    }

    static String line(long articles, long of, long statements, double rate) {
        String line = String.format(
                Locale.ROOT, "annotating  %,d of %,d articles · %,d statements", articles, of, statements);
        if (rate <= 0 || articles >= of) {
            return line;
        }
        return line + String.format(Locale.ROOT, " · %.1f articles/s · %s left", rate, time((of - articles) / rate));
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
