package dev.soundcheck.ui.stage;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.wav.WavWriter;
import dev.soundcheck.files.WholeFile;
import dev.soundcheck.session.Take;
import dev.soundcheck.timeline.CaptionFormat;
import dev.soundcheck.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be kept of the take on the stage: its sound, and captions where its words have times. FX thread.
final class SaveMenu extends MenuButton {
    private final StageModel model;
    private final TakeSink sink;
    private final Consumer<String> told;
    private final List<MenuItem> captions = new ArrayList<>();

    SaveMenu(StageModel model, TakeSink sink, Consumer<String> told) {
        super("Save");
        this.model = model;
        this.sink = sink;
        this.told = told;
        setId("stage-save");
        getStyleClass().add("small");
        getItems().addAll(item("wav", "Sound (.wav)", this::wav),
                item("raw", "Sound, bytes as received (.raw)", this::raw));
        captions.add(new SeparatorMenuItem());
        for (CaptionFormat format : CaptionFormat.values()) {
            captions.add(item(format.ending().toLowerCase(Locale.ROOT), format.title() + " (." + format.ending() + ")",
                    take -> captions(take, format)));
        }
        getItems().addAll(captions);
    }

    void showState(StampState state) {
        boolean timed = state == StampState.MEASURED || state == StampState.ESTIMATED;
        captions.forEach(item -> item.setVisible(timed));
    }

    private MenuItem item(String id, String title, Consumer<Take> action) {
        MenuItem item = new MenuItem(title);
        item.setId("save-" + id);
        item.setOnAction(_ -> {
            Take take = model.take();
            if (take != null) {
                action.accept(take);
            }
        });
        return item;
    }

    private void wav(Take take) {
        PcmTrack track = take.track();
        if (track != null) {
            save(model.fileName(take) + ".wav", file -> WavWriter.write(track, file));
        }
    }

    private void raw(Take take) {
        PcmTrack track = take.track();
        if (track != null) {
            PcmFormat format = track.format();
            save(String.format(Locale.ROOT, "%s-%s-%d.raw", model.fileName(take),
                    format.encoding().name().toLowerCase(Locale.ROOT),
                    format.sampleRateHz()), file -> WavWriter.writeRaw(track, file));
        }
    }

    private void captions(Take take, CaptionFormat format) {
        String kind = model.report().stateProperty().get() == StampState.ESTIMATED ? "-estimate" : "";
        Timeline words = model.timeline();
        double soundSeconds = take.seconds();
        save(model.fileName(take) + kind + "." + format.ending(),
                file -> WholeFile.write(file, format.write(words, soundSeconds)));
    }

    private void save(String name, TakeSink.Content content) {
        sink.save(getScene().getWindow(), name, content, told);
    }
}
