package dev.soundcheck.ui.wire;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.shell.ShellRig;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;

/// Chunks of 100 ms and the stamps of two words, in a window.
final class WireDrawer {
    static final String STAMPS = """
            {"type":"timestamps","word_timestamps":{"words":["Hi","there."],"start":[0.02,0.11],"end":[0.08,0.19]}}""";

    final Desk desk = new Desk(new FakePlayback(), () -> {});
    final WireModel model = new WireModel(desk, Runnable::run, Runnable::run, id -> id);
    final Stage stage = new Stage();
    final WireView view = new WireView(model, new RawModel(new ShellRig().model.transport()));
    final ListView<?> rows;

    /// Runs a test of one on the FX thread, and closes its window.
    static void on(Consumer<WireDrawer> test) throws Exception {
        Fx.on(() -> {
            WireDrawer drawer = new WireDrawer();
            try {
                test.accept(drawer);
            } finally {
                drawer.stage.close();
            }
            return null;
        });
    }

    private WireDrawer() {
        stage.setScene(new Scene(view, 1000, 260));
        stage.show();
        rows = (ListView<?>) view.lookup("#wire-rows");
        desk.show(take(2));
        beat();
    }

    static Take take(int chunks) {
        return take(new TraceRecorder(NanoClock.system(), 0), chunks);
    }

    /// @param chunks  behind what the recorder has; with none, nothing is added
    static Take take(TraceRecorder recorder, int chunks) {
        PcmTrack track = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, 8000));
        track.append(new byte[1600 * chunks], 0, 1600 * chunks);
        track.finish();
        for (int i = 1; i <= chunks; i++) {
            recorder.wireLog().messageIn(i * 10_000_000L, 2200, "{\"type\":\"chunk\",\"data\":\"\"}", 1600);
            recorder.chunk(i * 10_000_000L, 800, 2200, Float.NaN);
        }
        if (chunks > 0) {
            recorder.wireLog().messageIn(chunks * 10_000_000L + 5_000_000, 120, STAMPS, 0);
        }
        return Take.restored(1, Endpoint.WEBSOCKET, SpeechRequest.of("Hi there.", "v", "m"), true, Instant.EPOCH,
                recorder, new Take.Outcome(TakeState.DONE, track, Timeline.of("Hi there.").plusWords(
                        List.of(new Stamp("Hi", 0.02, 0.08), new Stamp("there.", 0.11, 0.19))), null));
    }

    void beat() {
        model.onFrame(new Frame(desk.beat(0), true));
    }

    List<Integer> selected() {
        return List.copyOf(rows.getSelectionModel().getSelectedIndices());
    }

    boolean seen(int index) {
        return rows.lookupAll(".wire-cell").stream()
                .anyMatch(cell -> cell instanceof WireCell row && !row.isEmpty() && row.getIndex() == index
                        && row.getLayoutY() >= 0 && row.getLayoutY() + row.getHeight() <= rows.getHeight() + 1);
    }

    String detail() {
        return String.join("\n", ((ListView<?>) view.lookup("#wire-detail")).getItems().stream()
                .map(String::valueOf).toList());
    }
}
