package org.pullquote.run.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the problems of a job, so that they are reported together and not one by one. */
public final class Problems {
    private final List<String> lines = new ArrayList<>();

    /** The result of the work; if it finds the job invalid, the problem is kept and the result is null. */
    public <T> @Nullable T value(Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidJobException e) {
            add(e);
            return null;
        }
    }

    /** Does the work; if it finds the job invalid, the problem is kept. */
    public void check(Runnable work) {
        value(() -> {
            work.run();
            return true;
        });
    }

    void add(InvalidJobException problem) {
        lines.add(String.valueOf(problem.getMessage()));
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /**
     * Call it after all checks.
     *
     * @throws InvalidJobException with a line for each problem, if there is any
     */
    public void end() {
        if (!lines.isEmpty()) {
            throw all();
        }
    }

    /** An exception with a line for each problem. */
    public InvalidJobException all() {
        return new InvalidJobException(String.join("\n", lines));
    }
}
