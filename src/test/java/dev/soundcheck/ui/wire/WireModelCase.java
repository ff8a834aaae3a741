package dev.soundcheck.ui.wire;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.wire.WireEntry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// A log of two pieces of sound on a socket, and the model that shows it.
abstract class WireModelCase {
    static final long PRESS = 1_000_000_000L;

    static final String STAMPS = """
            {"type":"timestamps","word_timestamps":{"words":["Hi","there."],"start":[0.02,0.11],"end":[0.08,0.19]}}""";

    @TempDir
    Path folder;

    final Desk desk = new Desk(new Mute(), () -> {});
    final WireModel model = new WireModel(desk, Runnable::run, Runnable::run, id -> id);
    final TraceRecorder recorder = new TraceRecorder(NanoClock.system(), PRESS);

    @AfterEach
    void close() {
        desk.close();
    }

    /// Two pieces of 100 ms on a socket.
    Take take() {
        return take(Timeline.of("Hi there."));
    }

    Take take(Timeline words) {
        PcmTrack track = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, 8000));
        track.append(new byte[3200], 0, 3200);
        track.finish();
        recorder.wireLog().add(PRESS + 1_000_000, 300, new WireEntry.Request("GET",
                "http://127.0.0.1:1/some/prefix/tts/websocket", "HTTP/1.1", List.of(), ""));
        recorder.wireLog().messageOut(PRESS + 2_000_000, 90,
                "{\"context_id\":\"c-1\",\"transcript\":\"Hi there.\"}");
        recorder.wireLog().messageIn(PRESS + 50_000_000, 2200, "{\"type\":\"chunk\",\"data\":\"\"}", 1600);
        recorder.chunk(PRESS + 50_000_000, 800, 2200, Float.NaN);
        recorder.wireLog().messageIn(PRESS + 52_500_000, 120, STAMPS, 0);
        recorder.wireLog().messageIn(PRESS + 80_000_000, 2200, "{\"type\":\"chunk\",\"data\":\"\"}", 1600);
        recorder.chunk(PRESS + 80_000_000, 800, 2200, Float.NaN);
        return Take.restored(1, Endpoint.WEBSOCKET, SpeechRequest.of("Hi there.", "v", "m"), true, Instant.EPOCH,
                recorder, new Take.Outcome(TakeState.DONE, track, words, null));
    }

    void show() {
        desk.show(take());
        frame();
    }

    void frame() {
        model.onFrame(new Frame(desk.beat(0), true));
    }

    List<Integer> belonging() {
        return model.rows().stream().filter(model::belongs).map(ShownRow::index).toList();
    }
}
