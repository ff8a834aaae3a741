package dev.soundcheck.ui.waveform;

import dev.soundcheck.audio.PlaybackState.Mode;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The waveform with its readout of time. FX thread.
///
/// A click moves the playback, a drag chooses a stretch and plays it, the wheel zooms, Shift and the wheel scroll.
public final class WaveformView extends BorderPane implements FrameListener {
    private static final String SHEET = "/dev/soundcheck/ui/theme/waveform.css";
    private static final String EMPTY = "Press Speak: the sound is drawn here while it arrives.";

    private static final double METERS_FROM_PX = 150;
    private static final double FACTS_AFTER_MILLIS = 300;

    private final WaveformModel model;
    private final WaveformSurface surface;
    private final Label hint = new Label();
    private final Label time = new Label();
    private final Label chunks = new Label();
    private final Button all = new Button("Show all");
    private final PauseButton pause = new PauseButton();
    private final MeterRow meters = new MeterRow();
    /// Of the word or phoneme under the mouse: their names are shortened where they have no room.
    private final Tooltip facts = new Tooltip();

    private final Node[] tools;

    private boolean metered = true;

    private @Nullable Words shown;

    /// What the words tell, as coarse as they are written.
    private record Words(boolean empty, boolean waiting, boolean estimated, int chunks, long positionTenths,
            long positionSeconds, long receivedTenths, long receivedSeconds) {
        static Words of(WaveformModel model) {
            return new Words(model.empty(), model.waiting(), model.estimated(), model.chunks().count(),
                    TimeScale.tenths(model.positionSeconds()), Math.round(model.positionSeconds()),
                    TimeScale.tenths(model.receivedSeconds()), Math.round(model.receivedSeconds()));
        }
    }

    /// @param tools  stand beside the readout, at the right
    public WaveformView(WaveformModel model, Node... tools) {
        this.model = model;
        this.tools = tools;
        this.surface = new WaveformSurface(model);
        createView();
        init();
    }

    /// Hides the playback's figures, for the presenter.
    public WaveformView withoutMeters() {
        metered = false;
        showMeters();
        return this;
    }

    @Override
    public void onFrame(Frame frame) {
        follow();
        Words read = Words.of(model);
        if (!read.equals(shown)) {
            shown = read;
            tell();
        }
        pause.show(model.empty() ? Mode.EMPTY : frame.playback().mode());
        showMeters();
        meters.show(model.meters(),
                TimeScale.tenths(model.receivedSeconds()) - TimeScale.tenths(model.positionSeconds()));
    }

    /// Between frames too: while nothing sounds there are none.
    private void follow() {
        surface.follow();
        all.setVisible(model.window().zoomed());
    }

    /// A low waveform is for the sound alone.
    private void showMeters() {
        meters.setManaged(metered && getHeight() >= METERS_FROM_PX);
        meters.setVisible(meters.isManaged() && !model.empty());
    }

    private void tell() {
        hint.setVisible(model.empty());
        hint.setText(model.waiting() ? "Waiting for the first sound…" : EMPTY);
        time.setText(model.empty() ? "" : readout());
        surface.setAccessibleText("Waveform, " + (model.empty() ? hint.getText() : spokenReadout()));
        chunks.setText(model.empty() ? "" : facts());
    }

    private void createView() {
        setId("waveform");
        getStyleClass().add("waveform");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource(SHEET)).toExternalForm());
        surface.setId("waveform-surface");
        hint.setText(EMPTY);
        hint.getStyleClass().add("waveform-hint");
        time.setId("waveform-time");
        time.getStyleClass().add("waveform-time");
        chunks.setId("waveform-facts");
        chunks.getStyleClass().add("waveform-facts");
        facts.setShowDelay(Duration.millis(FACTS_AFTER_MILLIS));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        all.setId("waveform-all");
        all.getStyleClass().addAll("small", "flat");
        all.setVisible(false);
        HBox head = new HBox(pause, time, between, all);
        head.getChildren().addAll(tools);
        head.getChildren().add(chunks);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("waveform-head");
        hint.setMouseTransparent(true);
        setTop(head);
        setCenter(new StackPane(surface, hint));
        meters.setVisible(false);
        setBottom(meters);
    }

    private void init() {
        WaveformGestures gestures = new WaveformGestures(model, surface, this::follow);
        surface.addEventHandler(MouseEvent.ANY, gestures::mouse);
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        surface.addEventHandler(ScrollEvent.SCROLL, gestures::wheel);
        surface.addEventHandler(KeyEvent.KEY_PRESSED, gestures::key);
        pause.setOnAction(_ -> model.playOrPause());
        heightProperty().subscribe(this::showMeters);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                Shortcut.PAUSE.accelerate(scene, model::playOrPause);
            }
        });
        all.setOnAction(_ -> {
            model.showAll();
            follow();
        });
    }

    private void point(double x, double y) {
        String told = surface.factsAt(x, y);
        if (told.equals(facts.getText())) {
            return;
        }
        facts.setText(told);
        Tooltip.uninstall(surface, facts);
        facts.hide();
        if (!told.isEmpty()) {
            Tooltip.install(surface, facts);
        }
    }

    /// In whole seconds: a screen reader has no use for more.
    private String spokenReadout() {
        return String.format(Locale.ROOT, "at %d of %d seconds", Math.round(model.positionSeconds()),
                Math.round(model.receivedSeconds()));
    }

    private String readout() {
        return TimeScale.clock(model.positionSeconds()) + " / " + TimeScale.clock(model.receivedSeconds());
    }

    private String facts() {
        int chunks = model.chunks().count();
        return chunks + (chunks == 1 ? " chunk" : " chunks") + (model.waiting() ? ", still arriving" : "")
                + (model.estimated() ? " · words: estimate" : "");
    }
}
