package dev.soundcheck.cli;

import dev.soundcheck.har.HarWriter;
import dev.soundcheck.live.LiveScript;
import dev.soundcheck.live.ScriptWriter;
import dev.soundcheck.session.Take;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The files of a live run. Where one cannot be written, the others still are. Filled by picocli, then read.
final class LiveFiles {
    @Mixin
    private TakeOutputs take = new TakeOutputs();
    @Option(names = "--script", paramLabel = "FILE", converter = OutFile.Converter.class, description = "Save the messages with their times as JSON lines; - is standard output.")
    private @Nullable OutFile script;
    @Option(names = "--har", paramLabel = "FILE", converter = OutFile.Converter.class, description = "Save what went over the wire as a HAR file; - is standard output.")
    private @Nullable OutFile har;

    /// Why the files as given make no sense.
    Optional<String> problem() {
        Optional<String> problem = take.problem();
        long standardOutputs = others().filter(OutFile::standardOutput).count() + (take.useStandardOutput() ? 1 : 0);
        if (problem.isPresent() || standardOutputs < 2) {
            return problem.or(() -> OutFile.problem(Stream.concat(take.given(), others())));
        }
        return Optional.of("only one file can go to standard output.");
    }

    /// True where one of them is standard output, so that nothing else may be written there.
    boolean useStandardOutput() {
        return take.useStandardOutput() || others().anyMatch(OutFile::standardOutput);
    }

    /// Writes the files of one turn: `a.wav` for the first, `a-2.wav` for the second.
    TakeOutputs.Saved save(Take turn, int number, Streams streams) {
        return take.numbered(number).save(turn, streams);
    }

    /// Writes the files of all turns.
    ///
    /// @return a sentence for each file that could not be written
    List<String> save(LiveScript messages, List<Take> turns, Streams streams) {
        Optional<String> noScript = script == null
                ? Optional.empty()
                : script.tryWrite(streams,
                        out -> out.write(ScriptWriter.write(messages).getBytes(StandardCharsets.UTF_8)));
        Optional<String> noHar = har == null
                ? Optional.empty()
                : har.tryWrite(streams, out -> HarWriter.write(out, turns));
        return Stream.of(noScript, noHar).flatMap(Optional::stream).toList();
    }

    private Stream<OutFile> others() {
        return Stream.of(Optional.ofNullable(script), Optional.ofNullable(har)).flatMap(Optional::stream);
    }
}
