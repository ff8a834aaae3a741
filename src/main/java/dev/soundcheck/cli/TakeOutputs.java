package dev.soundcheck.cli;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.wav.WavWriter;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeJson;
import dev.soundcheck.timeline.CaptionFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The files of a take. Where one cannot be written, the others still are. Filled by picocli, then read.
final class TakeOutputs {
    @Option(names = "--out", paramLabel = "FILE", converter = OutFile.Converter.class, description = "Save the sound as WAV; - is standard output.")
    private @Nullable OutFile sound;
    @Option(names = "--words", paramLabel = "FILE", converter = OutFile.Converter.class, description = "Save the word timestamps, by the file's ending: json, captions (srt, vtt, lrc, ass), labels (TextGrid for Praat, txt for Audacity); - is standard output, as JSON.")
    private @Nullable OutFile words;
    @Option(names = "--trace", paramLabel = "FILE", converter = OutFile.Converter.class, description = "Save every timestamp as JSON; - is standard output.")
    private @Nullable OutFile trace;

    /// True where any of them was asked for.
    boolean wanted() {
        return sound != null || words != null || trace != null;
    }

    boolean wantsWords() {
        return words != null;
    }

    /// The same files for the given turn: `a.wav` for the first, `a-2.wav` for the second.
    TakeOutputs numbered(int number) {
        TakeOutputs others = new TakeOutputs();
        others.sound = OutFile.numbered(sound, number);
        others.words = OutFile.numbered(words, number);
        others.trace = OutFile.numbered(trace, number);
        return others;
    }

    /// Why the files as given make no sense.
    Optional<String> problem() {
        if (words != null && !words.standardOutput() && CaptionFormat.ofFileName(words.name()).isEmpty()) {
            return Optional.of("--words takes a file that ends in .json, .srt, .vtt, .lrc, .ass, .TextGrid or .txt.");
        }
        return standardOutputs() > 1
                ? Optional.of("only one of --out, --words and --trace can go to standard output.")
                : OutFile.problem(given());
    }

    /// True where one of them is standard output, so that nothing else may be written there.
    boolean useStandardOutput() {
        return standardOutputs() > 0;
    }

    /// What became of the files.
    ///
    /// @param sound     true where the sound is in its file
    /// @param problems  a sentence for each file that could not be written
    record Saved(boolean sound, List<String> problems) {}

    /// Writes all that was asked for.
    Saved save(Take take, Streams streams) {
        Optional<String> noSound = saveSound(take, streams);
        List<String> problems = Stream.of(noSound, saveWords(take, streams), saveTrace(take, streams))
                .flatMap(Optional::stream).toList();
        return new Saved(sound != null && noSound.isEmpty(), problems);
    }

    private Optional<String> saveSound(Take take, Streams streams) {
        PcmTrack track = take.track();
        return sound == null || track == null || track.frames() == 0
                ? Optional.empty()
                : sound.tryWrite(streams, out -> WavWriter.write(track, out));
    }

    private Optional<String> saveWords(Take take, Streams streams) {
        return words == null ? Optional.empty() : save(words, wordsAs(words, take), streams);
    }

    private Optional<String> saveTrace(Take take, Streams streams) {
        return trace == null
                ? Optional.empty()
                : save(trace, TakeJson.pretty(TakeJson.trace(take)) + "\n", streams);
    }

    private static Optional<String> save(OutFile file, String text, Streams streams) {
        return file.tryWrite(streams, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Captions where the file's ending asks for them, else the stamps as JSON.
    private static String wordsAs(OutFile file, Take take) {
        CaptionFormat format = CaptionFormat.ofFileName(file.name()).orElse(CaptionFormat.JSON);
        return format == CaptionFormat.JSON
                ? TakeJson.pretty(TakeJson.words(take.timeline().words())) + "\n"
                : format.write(take.timeline(), take.seconds());
    }

    /// The files that were asked for.
    Stream<OutFile> given() {
        return Stream.of(Optional.ofNullable(sound), Optional.ofNullable(words), Optional.ofNullable(trace))
                .flatMap(Optional::stream);
    }

    private long standardOutputs() {
        return given().filter(OutFile::standardOutput).count();
    }
}
