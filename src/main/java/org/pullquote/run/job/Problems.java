package org.pullquote.run.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a job, collected so that it is told at once and not one after the other. */
public final class Problems {
    private final List<String> lines = new ArrayList<>();

    /** What the work gives; where it finds the job invalid, that is kept and there is nothing. */
    public <T> @Nullable T value(Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidJobException e) {
            add(e);
            return null;
        }
    }

    /** Does the work; where it finds the job invalid, that is kept. */
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
     * To be called when all has been looked at.
     *
     * @throws InvalidJobException with a line for each problem, if there is any
     */
    public void end() {
        if (!lines.isEmpty()) {
            throw all();
        }
    }

    /** A line for each problem. */
    public InvalidJobException all() {
        return new InvalidJobException(String.join("\n", lines));
    }
}
