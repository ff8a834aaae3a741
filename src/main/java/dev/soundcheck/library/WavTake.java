package dev.soundcheck.library;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.store.BlockCache;
import dev.soundcheck.files.StrangeFile;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.text.CleanText;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A WAV file from outside as a take, with the words of the JSON beside it, as `speak --words` saves them. Stateless;
/// blocks on the disk.
public final class WavTake {
    public static final String ENDING = ".wav";
    private static final String WORDS_ENDING = ".json";
    private static final Logger LOG = LoggerFactory.getLogger(WavTake.class);
    private static final int CACHED_BLOCKS = 16;

    private WavTake() {}

    /// The file as a take of its own.
    ///
    /// @param number  of the take
    public static Take read(Path file, int number) throws LibraryException {
        String name = String.valueOf(file.getFileName());
        try {
            PcmTrack track = WavFile.read(() -> file, new BlockCache(CACHED_BLOCKS));
            Instant madeAt = Files.getLastModifiedTime(file).toInstant();
            String title = name.substring(0, name.length() - ENDING.length());
            List<Stamp> words = words(file.resolveSibling(title + WORDS_ENDING));
            String text = words.isEmpty() ? title : words.stream().map(Stamp::text).collect(Collectors.joining(" "));
            return Take.restored(number, Endpoint.BYTES, SpeechRequest.of(text, name, ""), false, madeAt,
                    overAtOnce(),
                    new Take.Outcome(TakeState.DONE, track, Timeline.of(text).plusWords(words), null));
        } catch (NoSuchFileException problem) {
            throw new LibraryException(new Notice(name + " is not there.", "Check whether it was moved.",
                    problem.toString()), problem);
        } catch (IOException | IllegalArgumentException problem) {
            LOG.warn("{} could not be opened: {}", file, problem.toString());
            throw new LibraryException(new Notice(name + " is not a sound that Soundcheck can play.",
                    "It takes mono WAV files: 16-bit PCM, 32-bit float, A-law or µ-law.", problem.toString()), problem);
        }
    }

    /// The arrivals of the original are unknown, so the trace has none.
    private static TraceRecorder overAtOnce() {
        TraceRecorder recorder = TraceRecorder.pressed(NanoClock.system());
        recorder.mark(Mark.DONE, recorder.pressNanos());
        return recorder;
    }

    /// None where there is no such file, or it holds something else.
    private static List<Stamp> words(Path json) {
        List<Stamp> words = new ArrayList<>();
        try {
            // The reader wants an object; the file is an array.
            String text = "{\"words\":" + StrangeFile.text(json, TakeFolder.MOST_JSON_BYTES) + "}";
            for (JsonElement each : JsonFields.array(JsonFields.parse(text), "words")) {
                var word = JsonFields.object(each);
                words.add(new Stamp(CleanText.line(JsonFields.string(word, "word"), CleanText.NAME_CHARS),
                        JsonFields.number(word, "start"),
                        JsonFields.number(word, "end", Double.NaN)));
            }
            return words;
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException | JsonParseException | IllegalStateException notOurs) {
            LOG.info("{} holds no words: {}", json, notOurs.toString());
            return List.of();
        }
    }
}
