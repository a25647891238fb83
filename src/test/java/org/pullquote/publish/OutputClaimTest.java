package org.pullquote.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.QuickJvm;

class OutputClaimTest {
    @TempDir
    private Path parent;

    @Test
    void ofTwoProcessesThatClaimAtTheSameMomentOneIsRefusedAlways() throws Exception {
        try (Claimant one = Claimant.start(out());
                Claimant other = Claimant.start(out())) {
            for (int round = 0; round < 50; round++) {
                one.say("claim");
                other.say("claim");
                assertThat(List.of(one.answer(), other.answer()))
                        .as("round %d", round)
                        .containsExactlyInAnyOrder("claimed", "refused");
                one.say("close");
                other.say("close");
                assertThat(List.of(one.answer(), other.answer())).containsOnly("closed");
            }
        }
        assertThat(beside()).isEmpty();
    }

    @Test
    void theOtherProcessIsNamed() throws Exception {
        try (Claimant other = Claimant.start(out())) {
            other.say("claim");
            assertThat(other.answer()).isEqualTo("claimed");
            assertThatThrownBy(this::claim)
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("process " + other.process().pid())
                    .hasMessageContaining("is writing into it");
        }
    }

    @Test
    void aProcessThatWasKilledHoldsNothing() throws Exception {
        try (Claimant other = Claimant.start(out())) {
            other.say("claim");
            assertThat(other.answer()).isEqualTo("claimed");
            assertThat(beside()).hasSize(2);
            other.process().destroyForcibly().waitFor();
        }
        claim().close();
        assertThat(beside()).isEmpty();
    }

    @Test
    void twoRunsOfOneProcessAreTwo() {
        try (OutputClaim claim = claim()) {
            assertThat(claim.output().target().getName()).isEqualTo("out");
            assertThatThrownBy(this::claim)
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("is writing into it");
        }
        assertThatCode(() -> claim().close()).doesNotThrowAnyException();
    }

    @Test
    void aMachineThatSharesTheFolderButNoLocksIsLeftAloneWhileItSigns() throws IOException {
        Path lock = Files.writeString(parent.resolve(".out.lock"), "another-machine\n1\n2026-01-01T00:00:00Z");
        assertThatThrownBy(this::claim)
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("process 1 on another-machine is writing into it");

        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusMillis(Owner.DEAD_AFTER_MILLIS + 1000)));
        assertThatCode(() -> claim().close()).doesNotThrowAnyException();
        assertThat(lock).doesNotExist();
    }

    @Test
    void aRunWhoseClaimWasTakenOverPublishesNothing() throws IOException {
        try (OutputClaim claim = claim()) {
            org.apache.hadoop.fs.Path part = claim.part("run-1");
            Files.delete(parent.resolve(".out.lock"));
            Files.writeString(parent.resolve(".out.lock"), "another-machine\n1\n2026-01-01T00:00:00Z");
            assertThatThrownBy(() -> claim.publish(part))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("took " + claim.output().target() + " over");
        }
        assertThat(out()).doesNotExist();
        assertThat(parent.resolve(".out.lock")).hasContent("another-machine\n1\n2026-01-01T00:00:00Z");
    }

    @Test
    void whereThereAreNoLocksAFileThatIsSignedDoes() throws IOException {
        OutputFolder output = OutputFolder.of(new Configuration(), out().toString(), 3);
        Path file = parent.resolve(".out.lock");
        try (RemoteLock lock = RemoteLock.take(output)) {
            lock.sign();
            assertThat(lock.isHeld()).isTrue();
            assertThatThrownBy(() -> RemoteLock.take(output)).isInstanceOf(OutputException.class);
        }
        assertThat(file).doesNotExist();

        Files.writeString(file, "another-machine\n1\n2026-01-01T00:00:00Z");
        assertThatThrownBy(() -> RemoteLock.take(output)).hasMessageContaining("another-machine");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusMillis(Owner.DEAD_AFTER_MILLIS + 1000)));
        RemoteLock.take(output).close();
        assertThat(beside()).isEmpty();
    }

    private Path out() {
        return parent.resolve("out");
    }

    private OutputClaim claim() {
        return OutputClaim.on(new Configuration(), out().toString(), 3);
    }

    private List<Path> beside() throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.toList();
        }
    }

    /** A process that claims a folder when it is told to, and lets it go. */
    record Claimant(Process process, BufferedReader answers, PrintStream orders) implements AutoCloseable {
        static Claimant start(Path out) throws IOException {
            List<String> command = QuickJvm.command("256m");
            command.addAll(List.of("-cp", QuickJvm.classPath(), Claimant.class.getName(), out.toString()));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Claimant(
                    process,
                    process.inputReader(StandardCharsets.UTF_8),
                    new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8));
        }

        void say(String order) {
            orders.println(order);
        }

        String answer() {
            try {
                return String.valueOf(answers.readLine());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            process.destroyForcibly();
            answers.close();
            orders.close();
        }

        @SuppressWarnings("MustBeClosedChecker")
        public static void main(String[] arguments) throws IOException {
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            OutputClaim claim = null;
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                if (order.equals("claim")) {
                    try {
                        claim = OutputClaim.on(new Configuration(), arguments[0], 3);
                        claim.workFolder();
                        System.out.println("claimed");
                    } catch (OutputException e) {
                        String message = String.valueOf(e.getMessage());
                        System.out.println(message.contains("is writing into it") ? "refused" : message);
                    }
                } else {
                    if (claim != null) {
                        claim.close();
                        claim = null;
                    }
                    System.out.println("closed");
                }
                System.out.flush();
            }
        }
    }
}
