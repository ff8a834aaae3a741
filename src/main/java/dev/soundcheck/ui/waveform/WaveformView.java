package dev.soundcheck.ui.waveform;

import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The waveform with its readout of time; a click or a drag moves the playback. FX thread.
public final class WaveformView extends BorderPane implements FrameListener {
    private static final String SHEET = "/dev/soundcheck/ui/theme/waveform.css";

    private final WaveformModel model;
    private final WaveformSurface surface;
    private final Label hint = new Label();
    private final Label time = new Label();
    private final Label facts = new Label();

    public WaveformView(WaveformModel model) {
        this.model = model;
        this.surface = new WaveformSurface(model);
        createView();
        init();
    }

    @Override
    public void onFrame(Frame frame) {
        model.onFrame(frame);
        surface.follow();
        hint.setVisible(model.empty());
        hint.setText(model.waiting() ? "Waiting for the first sound…" : EMPTY);
        time.setText(model.empty() ? "" : readout());
        facts.setText(model.empty() ? "" : facts());
    }

    private static final String EMPTY = "The sound will be drawn here while it arrives.";

    private void createView() {
        setId("waveform");
        getStyleClass().add("waveform");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource(SHEET)).toExternalForm());
        surface.setId("waveform-surface");
        hint.setText(EMPTY);
        hint.getStyleClass().add("waveform-hint");
        time.setId("waveform-time");
        time.getStyleClass().add("waveform-time");
        facts.setId("waveform-facts");
        facts.getStyleClass().add("waveform-facts");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(time, between, facts);
        head.setAlignment(Pos.BASELINE_LEFT);
        head.getStyleClass().add("waveform-head");
        hint.setMouseTransparent(true);
        setTop(head);
        setCenter(new StackPane(surface, hint));
    }

    private void init() {
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::seek);
        surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::seek);
    }

    private void seek(MouseEvent event) {
        model.seek(surface.scale().seconds(event.getX()));
    }

    private String readout() {
        return TimeScale.clock(model.positionSeconds()) + " / " + TimeScale.clock(model.receivedSeconds());
    }

    private String facts() {
        int chunks = model.chunks().count();
        return chunks + (chunks == 1 ? " chunk" : " chunks") + (model.waiting() ? ", still arriving" : "");
    }
}
