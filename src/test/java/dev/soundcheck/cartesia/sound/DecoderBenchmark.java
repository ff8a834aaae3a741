package dev.soundcheck.cartesia.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.cartesia.wire.FrameDecoder;
import dev.soundcheck.testing.Frames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// What one piece of an answer costs to decode, by JMH: `mvn -Pbenchmark test -Dtest=DecoderBenchmark`.
///
/// A piece is 100 ms of f32 at 44.1 kHz, or one message of five words. The table goes to
/// `target/benchmarks/decoders.md`.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Tag("benchmark")
public class DecoderBenchmark {
    private static final byte[] TENTH = Frames.pattern(4410 * 4);

    private final String chunk = Frames.chunk(TENTH);
    private final String words = """
            {"type":"timestamps","context_id":"c1","status_code":206,"done":false,"word_timestamps":{
            "words":["five","words","in","one","message"],"start":[0.1,0.4,0.8,1.0,1.2],"end":[0.4,0.8,1.0,1.2,1.7]}}""";
    private final byte[] wav = Frames.streamedWav(TENTH, 44100);
    private final byte[] mp3 = resource("tone-44k-128k.mp3");

    /// JMH makes it, and so does JUnit.
    public DecoderBenchmark() {}

    @Benchmark
    public Object chunkMessage() throws IOException {
        return FrameDecoder.decode(chunk);
    }

    @Benchmark
    public Object wordsMessage() throws IOException {
        return FrameDecoder.decode(words);
    }

    @Benchmark
    public Object wavWithItsHead() throws IOException {
        return new WavDecoder().take(wav);
    }

    @Benchmark
    public Object wholeMp3() throws IOException {
        return new Mp3Decoder().take(mp3);
    }

    @Test
    void eachDecoderIsMeasured() throws RunnerException, IOException {
        Collection<RunResult> results = new Runner(new OptionsBuilder().include(DecoderBenchmark.class.getName())
                .forks(1).warmupIterations(3).warmupTime(TimeValue.seconds(1)).measurementIterations(5)
                .measurementTime(TimeValue.seconds(1)).addProfiler(GCProfiler.class).build()).run();
        StringBuilder table = new StringBuilder("| decoder | µs | ± (99.9 %) | allocated, kB |\n|---|---|---|---|\n");
        for (RunResult result : results) {
            var time = result.getPrimaryResult();
            var allocated = Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
            table.append(String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.1f |%n", time.getLabel(), time.getScore(),
                    time.getScoreError(), allocated.getScore() / 1000));
        }
        Path file = Path.of("target", "benchmarks", "decoders.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
        assertEquals(4, results.size());
    }

    private static byte[] resource(String name) {
        try (InputStream file = DecoderBenchmark.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
