package org.pullquote.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command told the shell and the terminal. */
record CommandResult(int exitCode, String out, String err) {
    static CommandResult of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Pullquote.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return new CommandResult(command.execute(arguments), out.toString(), err.toString());
    }
}
