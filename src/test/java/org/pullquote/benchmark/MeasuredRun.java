package org.pullquote.benchmark;

import org.pullquote.cli.Pullquote;

/** A whole run, as the command line does it, that tells at its end how much heap it held. */
final class MeasuredRun {
    private MeasuredRun() {}

    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(Measurement::tellPeakHeap));
        Pullquote.main(arguments);
    }
}
