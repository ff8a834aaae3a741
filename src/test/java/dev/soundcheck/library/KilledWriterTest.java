package dev.soundcheck.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.files.WholeFile;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that writes a take is killed at every step of the writing; what it leaves is opened again.
class KilledWriterTest {
    private static final int WORDS = 14;
    /// The child tells each step on its standard output and waits there until it is told to go on.
    private static final String OVER = "over";

    @TempDir
    Path root;

    @Test
    void whatIsMarkedDoneIsThereWholeWhereverTheWriterIsKilled() throws IOException, InterruptedException {
        Set<TakeState> left = EnumSet.noneOf(TakeState.class);
        List<String> steps = new ArrayList<>();
        for (int kill = 1;; kill++) {
            Path library = root.resolve("library-" + kill);
            List<String> told = run(library, kill);
            steps = told;
            left.addAll(check(library, told));
            if (told.getLast().equals(OVER)) {
                break;
            }
        }
        assertTrue(steps.size() > 8, "steps: " + steps);
        assertEquals(EnumSet.of(TakeState.DONE, TakeState.FAILED), left);
    }

    private Set<TakeState> check(Path root, List<String> told) throws IOException {
        Set<TakeState> states = EnumSet.noneOf(TakeState.class);
        try (TakeLibrary library = new TakeLibrary(root, Runnable::run, TakeLibrary.DEFAULT_BUDGET_BYTES)) {
            library.open();
            for (TakeHead head : library.heads()) {
                Take take = library.load(head.id());
                states.add(take.state());
                if (take.state() == TakeState.DONE) {
                    PcmTrack sound = Objects.requireNonNull(take.track(), () -> "no sound after " + told);
                    assertEquals(WORDS, take.timeline().words().size(), () -> "words after " + told);
                    assertEquals(head.bytes(), sound.format().bytes(sound.frames()), () -> "sound after " + told);
                    assertTrue(take.trace().chunks().count() > 0, () -> "trace after " + told);
                } else {
                    assertTrue(head.recovered(), () -> "not recovered after " + told);
                }
                try (var files = Files.list(root.resolve("takes").resolve(head.id()))) {
                    assertTrue(files.allMatch(
                            file -> List.of("take.json", "timeline.json", "trace.json", "wire.json", "sound.wav")
                                    .contains(String.valueOf(file.getFileName()))),
                            () -> "left over after " + told);
                }
            }
        } catch (LibraryException problem) {
            throw new AssertionError("unreadable after " + told, problem);
        }
        return states;
    }

    /// Lets a new process go as far as the step and kills it there.
    ///
    /// @return the steps it told, `over` as the last where it ended before
    private static List<String> run(Path root, int kill) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp",
                System.getProperty("java.class.path"), Child.class.getName(), root.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> told = new ArrayList<>();
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8);
                OutputStream go = child.getOutputStream()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(line);
                if (line.equals(OVER)) {
                    break;
                }
                if (told.size() == kill) {
                    break;
                }
                go.write('\n');
                go.flush();
            }
        } finally {
            child.destroyForcibly();
            assertTrue(child.waitFor(30, TimeUnit.SECONDS));
        }
        return told;
    }

    /// The process that is killed: it writes one take, and stops before and behind every change of the disk.
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            BufferedReader go = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            Steps disk = new Steps(System.out, go);
            try (TakeLibrary library = new TakeLibrary(Path.of(args[0]), Runnable::run, 1L << 30, disk)) {
                library.open();
                Kept kept = new Kept();
                Take take = kept.begin(
                        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen",
                        Endpoint.WEBSOCKET, request -> request);
                library.keep(take, "Ada");
                kept.call().audio(0.3);
                library.advance();
                kept.clock.advanceMillis(40);
                kept.call().sayAll();
                library.advance();
            }
            disk.tell(OVER);
        }
    }

    /// Writes as the product does, and halts at each step until it is told to go on.
    private record Steps(PrintStream out, BufferedReader go) implements TextWriter {
        @Override
        public void write(Path file, String text) throws IOException {
            String name = String.valueOf(file.getFileName());
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            step("before " + name);
            WholeFile.write(file, to -> {
                to.write(bytes, 0, bytes.length / 2);
                step("in the middle of " + name);
                to.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
                step("before the move of " + name);
            });
            step("behind " + name);
        }

        void tell(String line) {
            out.println(line);
            out.flush();
        }

        private void step(String what) throws IOException {
            tell(what);
            if (go.readLine() == null) {
                throw new IOException("the parent has gone");
            }
        }
    }
}
