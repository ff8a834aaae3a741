package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.library.TakeKeeper;
import dev.soundcheck.library.TakeLibrary;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.Report;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.NanoClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What of our own stands between the press and the request that is handed to the warm socket, with many kept takes.
/// Writes target/benchmarks/press.md.
@Tag("benchmark")
class PressBenchmark {
    private static final int KEPT = 5_000;
    private static final int WARM_UP = 500;
    private static final int RUNS = 100;
    private static final String LINE = "Ten words are enough to measure what stands in between.";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theRequestIsHandedOverRightAfterThePress() throws Exception {
        Report report = new Report("press", "From the press to the request handed to the socket");
        double[] line;
        double[] book;
        keepMany();
        ScheduledExecutorService disk = Executors.newSingleThreadScheduledExecutor();
        try (ClientFixture fixture = new ClientFixture()) {
            TakeLibrary library = new TakeLibrary(folder, disk, TakeLibrary.DEFAULT_BUDGET_BYTES);
            library.open();
            disk.submit(() -> {}).get();
            try (Studio studio = new Studio(new Desk(new FakePlayback(), () -> {}), NanoClock.system(),
                    library::nextNumber)) {
                TakeKeeper keeper = new TakeKeeper(library, studio::takes, id -> id, disk);
                fixture.server().socket();
                Pressing pressing = new Pressing(fixture, studio, keeper, disk);
                line = pressing.measure(LINE, WARM_UP);
                book = pressing.measure("word ".repeat(10_000), WARM_UP / 10);
            }
        } finally {
            disk.shutdownNow();
        }
        report.spread("a line of ten words", line, "ms");
        report.spread("a script of 10,000 words", book, "ms");
        report.write();
        Arrays.sort(line);
        Arrays.sort(book);
        assertTrue(line[RUNS / 2] <= 0.5 && line[RUNS - 1] <= 2, Arrays.toString(line));
        assertTrue(book[RUNS / 2] <= 3, Arrays.toString(book));
    }

    /// Presses one after the other: the take before is kept when the next press comes, as with a person.
    private record Pressing(ClientFixture fixture, Studio studio, TakeKeeper keeper, ExecutorService disk) {
        double[] measure(String text, int warmUp) throws Exception {
            double[] millis = new double[RUNS];
            for (int run = -warmUp; run < RUNS; run++) {
                Take take = studio.speak(fixture.client(), Endpoint.WEBSOCKET,
                        SpeechRequest.of(text, "voice", "model"));
                keeper.wake();
                while (take.trace().at(Mark.SENT).isEmpty() && !take.state().ended()) {
                    Thread.onSpinWait();
                }
                if (run >= 0) {
                    millis[run] = take.trace().sincePress(Mark.SENT).orElseThrow() / 1e6;
                }
                studio.stop();
                disk.submit(() -> {}).get();
            }
            return millis;
        }
    }

    /// One kept take, many times over.
    private void keepMany() throws IOException {
        ScriptedService service = ScriptedService.offlineVoices();
        try (TakeLibrary library = new TakeLibrary(folder, Runnable::run, TakeLibrary.DEFAULT_BUDGET_BYTES);
                Studio studio = new Studio(new FakePlayback(), NanoClock.system(), () -> {})) {
            Take take = studio.speak(service, Endpoint.BYTES, SpeechRequest.of(LINE, "voice", "model"));
            service.lastCall().audio(0.1);
            service.lastCall().complete();
            library.keep(take, "voice");
            library.advance();
        }
        Path takes = folder.resolve("takes");
        List<Path> first;
        try (Stream<Path> folders = Files.list(takes)) {
            first = folders.toList();
        }
        for (int number = 2; number <= KEPT; number++) {
            copy(first.getFirst(), takes.resolve(String.format(Locale.ROOT, "%05d-20260101T000000Z", number)));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
