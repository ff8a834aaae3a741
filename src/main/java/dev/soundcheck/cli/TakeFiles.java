package dev.soundcheck.cli;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.wav.WavWriter;
import dev.soundcheck.files.WholeFile;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeJson;
import dev.soundcheck.timeline.CaptionFormat;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Writes what the command line asked to keep of a take.
final class TakeFiles {
    private TakeFiles() {}

    static void save(Take take, @Nullable Path wav, @Nullable Path words, @Nullable Path trace) throws IOException {
        PcmTrack track = take.track();
        if (wav != null && track != null && track.frames() > 0) {
            WavWriter.write(track, wav);
        }
        if (words != null) {
            WholeFile.writeWithFolders(words, wordsAs(words, take));
        }
        if (trace != null) {
            WholeFile.writeWithFolders(trace, TakeJson.pretty(TakeJson.trace(take)) + "\n");
        }
    }

    /// Captions where the file's ending asks for them, else the stamps as JSON.
    private static String wordsAs(Path file, Take take) {
        CaptionFormat format = CaptionFormat.ofFileName(file.toString()).orElse(CaptionFormat.JSON);
        return format == CaptionFormat.JSON
                ? TakeJson.pretty(TakeJson.words(take.timeline().words())) + "\n"
                : format.write(take.timeline());
    }
}
