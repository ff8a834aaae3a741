package dev.soundcheck.ui.stage;

import dev.soundcheck.session.Take;
import dev.soundcheck.trace.Figures;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.FocusRing;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.theme.HighContrast;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A stage for a screen that many look at: the line as large as it fits, below it the waveform, three figures and the
/// race of the endpoints. FX thread.
final class PresenterView extends VBox implements FrameListener {
    private static final String UNKNOWN = "–";
    private static final String LEAVES = Shortcut.BACK.keys() + " or " + Shortcut.PRESENTER.keys() + " leaves";
    private static final double WAVEFORM_SHARE = 0.24;
    private static final double RACE_SHARE = 0.17;
    /// A lower window has no room for the waveform too.
    private static final double LEAST_FOR_WAVEFORM_PX = 480;
    /// All writing below the line is this part of the window's height.
    private static final double WRITING_SHARE = 1 / 46.0;
    private static final double LEAST_WRITING_PX = 13;
    private static final double MOST_WRITING_PX = 30;

    private final StageModel model;
    private final PresenterRoom.Below below;
    private final Runnable leave;
    private final StageSurface surface = new StageSurface();
    private final StackPane room = new StackPane(surface);
    private final Label firstAudio = new Label(UNKNOWN);
    private final Label firstOut = new Label(UNKNOWN);
    private final Label pace = new Label(UNKNOWN);
    private final Label source = new Label();
    private final Label hint = new Label();
    private final HBox foot = new HBox();

    /// @param leave  takes this view away again
    PresenterView(StageModel model, PresenterRoom.Below below, Runnable leave) {
        this.model = model;
        this.below = below;
        this.leave = leave;
        createView();
        init();
    }

    @Override
    public void onFrame(Frame frame) {
        surface.light(model.spotlight(), model.marks());
        below.onFrame(frame);
        Take take = frame.take();
        if (take != null && frame.changed()) {
            show(take);
        }
    }

    @Override
    public void requestFocus() {
        surface.requestFocus();
    }

    /// Says that no key changes the size of the line, until the view is shown again.
    void tellSize() {
        hint.setText("The line has the largest size that fits · " + LEAVES);
    }

    private void createView() {
        setId("presenter");
        getStyleClass().addAll("stage", "presenter");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource(StageView.SHEET)).toExternalForm());
        surface.setId("presenter-stage");
        surface.setCentered(true);
        FocusRing.quiet(surface);
        room.setMinHeight(0);
        room.setPrefHeight(0);
        VBox.setVgrow(room, Priority.ALWAYS);
        HBox figures = new HBox(figure(firstAudio, "first audio"), figure(firstOut, "first heard"),
                figure(pace, "of real time"));
        figures.setId("presenter-figures");
        figures.getStyleClass().add("presenter-figures");
        figures.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(below.race(), Priority.ALWAYS);
        foot.getStyleClass().add("presenter-foot");
        foot.getChildren().addAll(figures, below.race());
        hint.setId("presenter-hint");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        List.of(hint, source).forEach(label -> label.getStyleClass().add("presenter-caption"));
        getChildren().addAll(room, below.waveform(), foot, new HBox(source, gap, hint));
    }

    private void init() {
        model.sentTextProperty().subscribe(this::showText);
        model.scriptProperty().subscribe(this::showText);
        room.widthProperty().subscribe(this::fit);
        room.heightProperty().subscribe(this::fit);
        heightProperty().subscribe(height -> share(height.doubleValue()));
        model.reducedMotionProperty().subscribe(surface::setStill);
        surface.addEventHandler(MouseEvent.MOUSE_CLICKED,
                event -> model.playFromChar(surface.charAt(event.getX(), event.getY())));
        StageKeys keys = new StageKeys(model, surface, leave, () -> false);
        addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        HighContrast.follow(this, Platform.getPreferences());
        sceneProperty().subscribe(_ -> catchUp());
    }

    /// Shows what changed while it was hidden.
    private void catchUp() {
        hint.setText(LEAVES);
        showText();
        Take take = model.take();
        if (take == null) {
            List.of(firstAudio, firstOut, pace).forEach(figure -> figure.setText(UNKNOWN));
            source.setText("");
        } else {
            show(take);
        }
        surface.light(model.spotlight(), model.marks());
    }

    /// The line of the take; before the first one, the line as it would be spoken.
    private void showText() {
        if (getScene() != null) {
            surface.show(text());
            fit();
        }
    }

    private String text() {
        return model.take() == null ? model.scriptProperty().get() : model.sentTextProperty().get();
    }

    /// As large as all of it can be seen.
    private void fit() {
        double widthPx = room.getWidth() - 2 * StageRows.PADDING_PX;
        double heightPx = room.getHeight() - 2 * StageRows.PADDING_PX;
        if (widthPx > 0 && heightPx > 0) {
            int px = StageFit.px(text(), surface.family(), widthPx, heightPx,
                    model.marks().spoken() == null ? 0 : StageRows.SPOKEN_PITCH);
            surface.setStyle("-fx-font-size: " + px + "px");
        }
    }

    /// The parts below the line have a share of the window's height, and their writing has one too.
    private void share(double heightPx) {
        double writingPx = Math.clamp(Math.rint(heightPx * WRITING_SHARE), LEAST_WRITING_PX, MOST_WRITING_PX);
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.0fpx", writingPx));
        Display.show(below.waveform(), heightPx >= LEAST_FOR_WAVEFORM_PX);
        hold(below.waveform(), heightPx * WAVEFORM_SHARE);
        hold(below.race(), heightPx * RACE_SHARE);
    }

    private static void hold(Region part, double heightPx) {
        part.setMinHeight(heightPx);
        part.setMaxHeight(heightPx);
    }

    private void show(Take take) {
        Figures figures = Figures.of(take.trace(), take.seconds());
        firstAudio.setText(millis(figures.ttfaMillis()));
        firstOut.setText(millis(figures.firstOutMillis()));
        pace.setText(figures.realTimeFactor().isEmpty()
                ? UNKNOWN
                : String.format(Locale.ROOT, "%.2f ×", figures.realTimeFactor().getAsDouble()));
        source.setText(take.endpoint().title() + (take.offline() ? ", offline" : ""));
    }

    private static VBox figure(Label value, String meaning) {
        Label caption = new Label(meaning);
        caption.getStyleClass().add("presenter-caption");
        value.getStyleClass().add("presenter-figure");
        VBox figure = new VBox(value, caption);
        figure.setAlignment(Pos.CENTER_LEFT);
        return figure;
    }

    private static String millis(OptionalDouble millis) {
        return millis.isEmpty() ? UNKNOWN : Math.round(millis.getAsDouble()) + " ms";
    }
}
