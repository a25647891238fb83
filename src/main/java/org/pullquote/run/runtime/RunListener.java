package org.pullquote.run.runtime;

/** Is told how a run goes. Called from one thread at a time, though not always the same. */
public interface RunListener {
    /** Hears nothing. */
    RunListener SILENT = new RunListener() {
        @Override
        public void step(String name) {}

        @Override
        public void annotated(long articles, long of, long statements) {}
    };

    /**
     * A step begins.
     *
     * @param name what it does, for a person: "reading 12 files"
     */
    void step(String name);

    /**
     * How far the long step has come; comes every second or so.
     *
     * @param articles those done, rejected ones included
     * @param of those to do
     * @param statements those found so far
     */
    void annotated(long articles, long of, long statements);
}
