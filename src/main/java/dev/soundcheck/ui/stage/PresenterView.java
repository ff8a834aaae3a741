package dev.soundcheck.ui.stage;

import dev.soundcheck.session.Take;
import dev.soundcheck.trace.Figures;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Only the stage, very large, and three figures: for a screen that many look at. FX thread.
///
/// F11 and Esc leave.
public final class PresenterView extends VBox implements FrameListener {
    private static final int LARGE_UP_TO_CHARS = 120;
    private static final int MEDIUM_UP_TO_CHARS = 400;
    private static final String UNKNOWN = "–";

    private final StageModel model;
    private final Runnable leave;
    private final StageSurface surface = new StageSurface();
    private final Label firstAudio = new Label(UNKNOWN);
    private final Label firstOut = new Label(UNKNOWN);
    private final Label pace = new Label(UNKNOWN);
    private final Label source = new Label();

    /// @param leave  takes this view away again
    public PresenterView(StageModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        createView();
        init();
    }

    @Override
    public void onFrame(Frame frame) {
        surface.light(model.spotlight(), model.marks());
        Take take = frame.take();
        if (take != null && frame.changed()) {
            show(take);
        }
    }

    @Override
    public void requestFocus() {
        surface.requestFocus();
    }

    private void createView() {
        setId("presenter");
        getStyleClass().addAll("stage", "presenter");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource(StageView.SHEET)).toExternalForm());
        surface.setId("presenter-stage");
        surface.setMinHeight(0);
        VBox.setVgrow(surface, Priority.ALWAYS);
        HBox figures = new HBox(figure(firstAudio, "first audio"), figure(firstOut, "first heard"),
                figure(pace, "of real time"), source);
        figures.setId("presenter-figures");
        figures.getStyleClass().add("presenter-figures");
        figures.setAlignment(Pos.CENTER);
        source.getStyleClass().add("presenter-caption");
        getChildren().addAll(surface, figures);
    }

    private void init() {
        model.sentTextProperty().subscribe(this::showText);
        model.reducedMotionProperty().subscribe(surface::setStill);
        surface.addEventHandler(MouseEvent.MOUSE_CLICKED,
                event -> model.playFromChar(surface.charAt(event.getX(), event.getY())));
        StageKeys keys = new StageKeys(model, surface, leave, () -> false);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F11) {
                leave.run();
                event.consume();
            } else {
                keys.pressed(event);
            }
        });
        HighContrast.follow(this, Platform.getPreferences());
        parentProperty().subscribe(this::catchUp);
        catchUp();
    }

    /// It is told of nothing while it is not shown.
    private void catchUp() {
        Take take = model.take();
        if (take == null) {
            List.of(firstAudio, firstOut, pace).forEach(figure -> figure.setText(UNKNOWN));
            source.setText("");
        } else {
            show(take);
        }
        surface.light(model.spotlight(), model.marks());
    }

    private void showText(String text) {
        int px = text.length() <= LARGE_UP_TO_CHARS ? 68 : text.length() <= MEDIUM_UP_TO_CHARS ? 50 : 38;
        surface.setStyle("-fx-font-size: " + px + "px");
        surface.show(text);
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
        figure.setAlignment(Pos.CENTER);
        return figure;
    }

    private static String millis(OptionalDouble millis) {
        return millis.isEmpty() ? UNKNOWN : Math.round(millis.getAsDouble()) + " ms";
    }
}
