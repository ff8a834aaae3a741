package dev.soundcheck.library;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.store.BlockCache;
import dev.soundcheck.files.WholeFile;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeJson;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One take on disk. Blocks; one thread at a time.
///
/// `take.json` is written first and last. Where it says that the take is not over, a crash has cut it short. Each write
/// returns once the disk has it, so a head that says "done" has words, trace and sound beside it.
record TakeFolder(Path path, TextWriter disk) {
    private static final Logger LOG = LoggerFactory.getLogger(TakeFolder.class);
    static final String HEAD = "take.json";
    static final String SOUND = "sound.wav";
    static final String TIMELINE = "timeline.json";
    static final String TRACE = "trace.json";
    static final String WIRE = "wire.json";
    /// Of one file of a take, here and in a session.
    static final long MOST_JSON_BYTES = 32L << 20;
    static final SpeechFailure CUT_SHORT = SpeechFailure.of(SpeechFailure.Kind.BROKEN_STREAM,
            "Soundcheck ended before this take did.",
            "The sound that had arrived by then is kept, its word timestamps are not.",
            "recovered at the next start");

    String id() {
        return String.valueOf(path.getFileName());
    }

    Path sound() {
        return path.resolve(SOUND);
    }

    /// @throws IOException         where it cannot be read
    /// @throws JsonParseException  where it is damaged
    TakeHead head() throws IOException {
        return HeadCodec.head(id(), json(HEAD));
    }

    void writeHead(TakeHead head, SpeechRequest request, @Nullable SpeechFailure failure) throws IOException {
        disk.write(path.resolve(HEAD), JsonFields.pretty(HeadCodec.write(head, request, failure)));
    }

    /// Words, then trace and wire log, then the head: a head that says the take is over is written last.
    void writeEnd(TakeHead head, Take take) throws IOException {
        disk.write(path.resolve(TIMELINE), TimelineCodec.write(take.timeline()).toString());
        writeTrace(take);
        disk.write(path.resolve(WIRE), WireCodec.write(take.wire(), take.trace().pressNanos()).toString());
        JsonObject json = HeadCodec.write(head, take.request(), take.failure());
        json.add("pieces", PieceCodec.write(take.utterance().pieces(), take.utterance().pressNanos()));
        disk.write(path.resolve(HEAD), JsonFields.pretty(json));
    }

    void writeTrace(Take take) throws IOException {
        disk.write(path.resolve(TRACE), TakeJson.trace(take).toString());
    }

    void writeReview(Review review) throws IOException {
        JsonObject json = json(HEAD);
        json.add(HeadCodec.REVIEW, HeadCodec.review(review));
        disk.write(path.resolve(HEAD), JsonFields.pretty(json));
    }

    void writeNumber(int number) throws IOException {
        JsonObject json = json(HEAD);
        json.addProperty("number", number);
        disk.write(path.resolve(HEAD), JsonFields.pretty(json));
    }

    /// Writes the true length and size of the sound into the head of a take from elsewhere: a false size could push out
    /// other takes.
    void writeSize(Take loaded) throws IOException {
        PcmTrack track = loaded.track();
        JsonObject json = json(HEAD);
        json.addProperty("seconds", loaded.seconds());
        json.addProperty("bytes", track == null ? 0 : track.format().bytes(track.frames()));
        disk.write(path.resolve(HEAD), JsonFields.pretty(json));
    }

    /// The whole take, with sound, words, trace and wire log.
    ///
    /// @param where  gives the file of the sound, also once it has been moved
    Take load(Supplier<Path> where, BlockCache cache) throws IOException {
        JsonObject json = json(HEAD);
        TakeHead head = HeadCodec.head(id(), json);
        SpeechRequest request = HeadCodec.request(json);
        PcmTrack track = Files.exists(sound()) ? WavFile.read(where, cache) : null;
        Timeline timeline = Files.exists(path.resolve(TIMELINE))
                ? TimelineCodec.read(request.text(), json(TIMELINE))
                : Timeline.of(request.text());
        TraceRecorder trace = Files.exists(path.resolve(TRACE))
                ? TraceCodec.read(json(TRACE))
                : new TraceRecorder(NanoClock.system(), 0);
        readWire(trace);
        TakeState state = head.state().ended() ? head.state() : TakeState.FAILED;
        return Take.restored(head.number(), head.endpoint(), request, head.offline(), head.madeAt(), trace,
                new Take.Outcome(state, track, timeline, HeadCodec.failure(json),
                        PieceCodec.read(JsonFields.array(json, "pieces"), request.text(), trace.pressNanos())));
    }

    /// A wire log that cannot be read is dropped; the take stays.
    private void readWire(TraceRecorder trace) {
        try {
            readWireStrictly(trace);
        } catch (IOException | JsonParseException unreadable) {
            LOG.warn("The wire log in {} cannot be read: {}", path, unreadable.toString());
        }
    }

    private void readWireStrictly(TraceRecorder trace) throws IOException {
        if (Files.exists(path.resolve(WIRE))) {
            WireCodec.read(json(WIRE), trace.pressNanos(), trace.wireLog());
        }
    }

    /// For a take from elsewhere: it is refused where any part is damaged.
    ///
    /// @throws JsonParseException  where the wire log is damaged
    void checkWire() throws IOException {
        readWireStrictly(new TraceRecorder(NanoClock.system(), 0));
    }

    /// Ends a take that a crash cut short: corrects the sizes of its sound and notes in its head what happened.
    TakeHead recover() throws IOException {
        JsonObject json = json(HEAD);
        TakeHead head = HeadCodec.head(id(), json);
        PcmTrack track = mended();
        TakeHead ended = track == null
                ? head.recovered(0, 0, CUT_SHORT.line())
                : head.recovered(track.seconds(), track.format().bytes(track.frames()), CUT_SHORT.line());
        writeHead(ended, HeadCodec.request(json), CUT_SHORT);
        sweep();
        return ended;
    }

    /// Removes half-written files of an earlier run.
    private void sweep() throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(path, WholeFile::isPart)) {
            for (Path part : parts) {
                Files.delete(part);
            }
        }
    }

    /// The sound in a file with corrected sizes, null where there is none to read: the rest of the take is still good.
    private @Nullable PcmTrack mended() throws IOException {
        if (!Files.exists(sound())) {
            return null;
        }
        PcmTrack track;
        try {
            track = WavFile.read(this::sound, new BlockCache(1));
        } catch (IOException unreadable) {
            LOG.warn("The sound in {} cannot be read: {}", path, unreadable.toString());
            Files.move(sound(), path.resolve("sound.broken.wav"), StandardCopyOption.REPLACE_EXISTING);
            return null;
        }
        Path whole = path.resolve("sound.wav.part");
        Files.deleteIfExists(whole);
        try (WavFile wav = WavFile.create(whole, track.format())) {
            wav.catchUp(track);
            wav.finish();
        }
        Files.move(whole, sound(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return track;
    }

    private JsonObject json(String name) throws IOException {
        return JsonFields.parse(path.resolve(name), MOST_JSON_BYTES);
    }
}
