package org.pullquote;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Holds a step to time in proportion to the length of its text, on a stack as small as a task's. */
public final class LinearTime {
    private static final long STACK_BYTES = 256 << 10;
    private static final int CHARACTERS = 30_000;

    /** Below this the clock tells nothing. */
    private static final double NOISE_SECONDS = 0.4;

    private static final double GROWTH = 3;

    private LinearTime() {}

    /** Pieces that, one after the other, have led a pattern, a stack or a loop astray. */
    public static Stream<String> pieces() {
        return Stream.of(
                "a",
                "a.",
                "a-",
                "A-",
                "a'",
                "'a ",
                "‘a ",
                "‘a’ ",
                "“",
                "”",
                "\"",
                "“a ",
                "“a” ",
                "\"a\" ",
                "„",
                "„a ",
                "«",
                "‘“",
                "5\" ",
                ".",
                ". ",
                "!",
                "?\"",
                "-",
                "—",
                "— ",
                "&a",
                "&amp;",
                "&amp",
                "amp;",
                "&#",
                "<",
                "<a ",
                "<a b=\"",
                "<p>",
                "<p a=' ",
                "<script></",
                "<script>",
                "<style></script>",
                "<!--",
                "<!doctype",
                "<![CDATA[",
                "</",
                "(",
                "[",
                "(a",
                "[ ",
                "@a",
                "/a",
                "a/",
                "http://a",
                " http://a",
                "www.",
                "a@b.",
                "1",
                "1.",
                "1:",
                "12:3",
                "é",
                "e\u0301",
                "\u0301",
                "\u200b",
                "\u00ad",
                "\u00a0",
                "\u2003",
                " ",
                "\t",
                "a\n",
                "\n",
                "\r",
                "a\u2028",
                "\ud83d",
                "😀",
                "语",
                "Mr. ",
                "U.S. ",
                "and ",
                "by ",
                "By Ada ",
                "of ",
                "AaAa",
                "Aa, ",
                "Aa Aa ",
                "Ab Ab Xx",
                "end.Then,",
                "end.Then ",
                "end.\"Then, ",
                "LONDON, ",
                "May 1 ",
                "(AP) ",
                " MORE",
                "Jane Doe Jane",
                "read more at !",
                "with inputs from a",
                "Reporting by a ",
                "contributed to ",
                "© ",
                "(c)",
                "via: ",
                "photo: ",
                "advertisement ",
                "sign up newsletter ",
                "— Ada Lund (@ada) ",
                "— Ada ",
                "pic.twitter.com/a",
                " pic.twitter.com/a");
    }

    /** Pieces repeated to a text, after one that opens and before one that closes what cannot end so. */
    public static String text(String piece, int characters) {
        return piece.repeat(characters / piece.length() + 1);
    }

    /** Fails where the step overflows the stack, or a text of twice the length takes much more than twice the time. */
    public static void holds(String piece, Consumer<String> step) {
        if (seconds(text(piece, 2 * CHARACTERS), step) < NOISE_SECONDS) {
            return;
        }
        // Both, since what is used for the first time has to be loaded.
        double once = seconds(text(piece, CHARACTERS), step);
        double twice = seconds(text(piece, 2 * CHARACTERS), step);
        assertThat(twice)
                .as("seconds of one core for twice as many of '%s', after %.2f s for half as many", piece, once)
                .isLessThan(GROWTH * once + NOISE_SECONDS);
    }

    private static double seconds(String text, Consumer<String> step) {
        FutureTask<Double> task = new FutureTask<>(() -> {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            step.accept(text);
            return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
        });
        Thread thread = new Thread(null, task, "hostile", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("fails on a text of " + text.length() + " characters", e.getCause());
        } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError("takes longer than a minute for " + text.length() + " characters", e);
        }
    }
}
