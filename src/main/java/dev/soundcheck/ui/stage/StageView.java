package dev.soundcheck.ui.stage;

import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// One surface for the line: a large editor that becomes the stage while the line is heard. FX thread.
public final class StageView extends StackPane implements FrameListener {
    private static final String SHEET = "/dev/soundcheck/ui/theme/stage.css";
    private static final int LARGE_UP_TO_CHARS = 180;
    private static final int MEDIUM_UP_TO_CHARS = 600;

    private final StageModel model;
    private final TextArea editor = new TextArea();
    private final StageSurface surface = new StageSurface();
    private final Label note = new Label();
    private final Button edit = new Button("Edit");
    private final Button follow = new Button("Follow the voice");

    public StageView(StageModel model) {
        this.model = model;
        createView();
        init();
    }

    @Override
    public void onFrame(Frame frame) {
        model.onFrame(frame);
        surface.light(model.spotlight());
    }

    private void createView() {
        getStyleClass().add("stage");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource(SHEET)).toExternalForm());
        editor.setId("script");
        editor.setWrapText(true);
        editor.setPromptText("Write something to say");
        editor.setAccessibleText("Script");
        editor.getStyleClass().add("stage-editor");
        surface.setId("stage");
        note.setId("stage-note");
        note.getStyleClass().add("stage-note");
        note.setWrapText(true);
        edit.setId("stage-edit");
        follow.setId("stage-follow");
        edit.getStyleClass().addAll("small", "stage-pill");
        follow.getStyleClass().addAll("small", "accent", "stage-pill");
        HBox pills = new HBox(8, follow, edit);
        pills.getStyleClass().add("stage-pills");
        pills.setAlignment(Pos.BOTTOM_RIGHT);
        pills.setPickOnBounds(false);
        StackPane.setAlignment(note, Pos.BOTTOM_LEFT);
        getChildren().addAll(editor, surface, note, pills);
    }

    private void init() {
        editor.textProperty().bindBidirectional(model.scriptProperty());
        editor.visibleProperty().bind(model.editingProperty());
        surface.visibleProperty().bind(model.editingProperty().not());
        note.textProperty().bind(model.noteProperty());
        note.visibleProperty().bind(surface.visibleProperty().and(model.noteProperty().isNotEmpty()));
        edit.visibleProperty().bind(surface.visibleProperty());
        edit.setOnAction(_ -> backToScript());
        follow.visibleProperty().bind(surface.visibleProperty()
                .flatMap(visible -> surface.followingProperty().map(on -> visible && !on)));
        follow.setOnAction(_ -> surface.followAgain());
        model.sentTextProperty().subscribe(surface::show);
        model.scriptProperty().subscribe(this::chooseSize);
        model.sentTextProperty().subscribe(this::chooseSize);
        model.editingProperty().subscribe(this::chooseSize);
        surface.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// A word is played from; beside the words the script comes back.
    private void clicked(MouseEvent event) {
        if (!event.isStillSincePress()) {
            return;
        }
        int index = surface.charAt(event.getX(), event.getY());
        if (index < 0 || !model.playFromChar(index)) {
            backToScript();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !model.editingProperty().get()) {
            backToScript();
            event.consume();
        }
    }

    private void backToScript() {
        model.edit();
        editor.requestFocus();
    }

    /// One size for script and stage, so that the line does not jump when one becomes the other.
    private void chooseSize() {
        String shown = model.editingProperty().get() ? model.scriptProperty().get() : model.sentTextProperty().get();
        int px = shown.length() <= LARGE_UP_TO_CHARS ? 32 : shown.length() <= MEDIUM_UP_TO_CHARS ? 26 : 20;
        setStyle("-fx-font-size: " + px + "px");
    }
}
