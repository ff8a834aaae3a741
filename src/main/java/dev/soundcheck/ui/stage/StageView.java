package dev.soundcheck.ui.stage;

import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.kit.TextScale;
import dev.soundcheck.ui.sound.SoundModel;
import dev.soundcheck.ui.text.ScriptArea;
import dev.soundcheck.ui.theme.HighContrast;
import java.util.Objects;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One surface for the line: a large editor that becomes the stage while the line is heard. FX thread.
public final class StageView extends VBox implements FrameListener {
    static final String SHEET = "/dev/soundcheck/ui/theme/stage.css";
    private static final int LARGE_UP_TO_CHARS = 180;
    private static final int MEDIUM_UP_TO_CHARS = 600;
    /// A stage lower than three large rows uses smaller ones.
    private static final double LARGE_FROM_PX = 232;
    /// A text that leaves room is written larger, up to a share of the height.
    private static final double LARGEST_SHARE = 1 / 7.0;
    private static final int LARGEST_PX = 96;
    /// The share of the height that a line larger than usual may fill: the rest stays empty below it.
    private static final double FILLED_SHARE = 0.8;
    private static final double FOOTER_PX = 42;

    private final StageModel model;
    private final ScriptArea editor = new ScriptArea();
    private final StageSurface surface = new StageSurface();
    private final Label card = new Label();
    private final StackPane room = new StackPane();
    private final StageFooter footer;
    private final DoubleProperty textScale = new SimpleDoubleProperty(this, "textScale", 1);
    /// True where nothing sounds and nothing is waited for.
    private boolean resting = true;

    public StageView(StageModel model) {
        this(model, new TakeFiles(), null);
    }

    /// @param sound  lets the reader bring light and sound together
    public StageView(StageModel model, SoundModel sound) {
        this(model, new TakeFiles(), sound);
    }

    /// @param sink  where goes what is to be kept
    StageView(StageModel model, TakeSink sink, @Nullable SoundModel sound) {
        this.model = model;
        this.footer = new StageFooter(model, sink, sound, this::followAgain, this::backToScript);
        createView();
        init();
    }

    @Override
    public void onFrame(Frame frame) {
        surface.light(model.spotlight(), model.marks());
        footer.follow(frame.desk().showings());
        tellState(frame);
        resting = switch (frame.playback().mode()) {
            case EMPTY, ENDED -> true;
            case BUFFERING, PLAYING, PAUSED -> false;
        };
    }

    /// Screen readers get the text as the stage's name and what happens to it as its help.
    private void tellState(Frame frame) {
        String sound = switch (frame.playback().mode()) {
            case EMPTY, PAUSED -> "Not playing.";
            case BUFFERING -> "Waiting for sound.";
            case PLAYING -> "Playing.";
            case ENDED -> "Heard to the end.";
        };
        String state = sound + " " + model.report().stateProperty().get().spoken();
        if (!state.equals(surface.getAccessibleHelp())) {
            surface.setAccessibleHelp(state);
        }
    }

    @Override
    public void requestFocus() {
        (model.editingProperty().get() ? editor : surface).requestFocus();
    }

    /// Lays something over the editor, as large as the editor; it lets the mouse through.
    public void layOverEditor(Function<ScriptArea, ? extends Region> make) {
        room.getChildren().add(room.getChildren().indexOf(editor) + 1, make.apply(editor));
    }

    /// Scales the text by this factor from now on.
    public void scaleBy(TextScale scale) {
        textScale.bind(scale.factor());
        scale.followWheel(room);
    }

    private void createView() {
        getStyleClass().add("stage");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource(SHEET)).toExternalForm());
        editor.setId("script");
        editor.setPromptText("Write something to say");
        editor.setAccessibleText("Script");
        editor.getStyleClass().add("stage-editor");
        surface.setId("stage");
        card.setId("stage-card");
        card.getStyleClass().add("stage-card");
        card.setManaged(false);
        card.setVisible(false);
        card.setMouseTransparent(true);
        room.setMinHeight(0);
        room.getChildren().addAll(editor, surface, card);
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren().add(room);
    }

    private void init() {
        editor.textProperty().bindBidirectional(model.scriptProperty());
        model.editingProperty().subscribe(this::showEditor);
        surface.followingProperty().subscribe(on -> footer.showFollow(!on));
        model.sentTextProperty().subscribe(surface::show);
        model.scriptProperty().subscribe(_ -> chooseSize());
        model.sentTextProperty().subscribe(_ -> chooseSize());
        textScale.subscribe(this::chooseSize);
        heightProperty().subscribe(this::chooseSize);
        widthProperty().subscribe(this::chooseSize);
        model.reducedMotionProperty().subscribe(surface::setStill);
        surface.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        WordMenu menu = new WordMenu(model, this::backToScript);
        surface.setOnContextMenuRequested(
                event -> menu.open(surface, surface.charAt(event.getX(), event.getY()), event));
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, this::hovered);
        surface.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> card.setVisible(false));
        StageKeys keys = new StageKeys(model, surface, this::backToScript, () -> resting);
        surface.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        surface.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        Platform.Preferences preferences = Platform.getPreferences();
        preferences.reducedMotionProperty().subscribe(model.reducedMotionProperty()::set);
        HighContrast.follow(this, preferences);
    }

    private void showEditor(boolean editing) {
        boolean focused = editor.isFocused() || surface.isFocused();
        editor.setVisible(editing);
        surface.setVisible(!editing);
        showFooter(!editing);
        card.setVisible(false);
        chooseSize();
        if (focused) {
            requestFocus();
        }
    }

    /// The footer joins with the first line on stage: a window starts with the script, and styles what it does not show too.
    private void showFooter(boolean wanted) {
        if (wanted && footer.getParent() == null) {
            getChildren().add(footer);
        }
        footer.setVisible(wanted);
        footer.setManaged(wanted);
    }

    /// Typing on a line that was heard to its end goes on writing it.
    private void typed(KeyEvent event) {
        if (resting && StageKeys.writes(event)) {
            backToScript();
            editor.end();
            editor.replaceSelection(event.getCharacter());
            event.consume();
        }
    }

    /// A click on a word plays from it; beside the words it brings the script back.
    private void clicked(MouseEvent event) {
        if (!event.isStillSincePress() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        surface.requestFocus();
        int index = surface.charAt(event.getX(), event.getY());
        if (index < 0 || !model.playFromChar(index)) {
            backToScript();
        }
    }

    private void hovered(MouseEvent event) {
        int index = surface.charAt(event.getX(), event.getY());
        String facts = index < 0 ? "" : model.factsAtChar(index);
        card.setVisible(!facts.isEmpty());
        if (facts.isEmpty()) {
            return;
        }
        card.setText(facts);
        card.autosize();
        double x = Math.clamp(event.getX() + 12, 0, Math.max(0, room.getWidth() - card.getWidth()));
        boolean below = event.getY() + 28 + card.getHeight() < room.getHeight();
        card.relocate(x, below ? event.getY() + 28 : Math.max(0, event.getY() - card.getHeight() - 16));
    }

    /// Nothing moves the text while nothing sounds, unless it is asked for.
    private void followAgain() {
        surface.followAgain();
        model.wake();
    }

    private void backToScript() {
        model.edit();
        editor.requestFocus();
    }

    /// One size for script and stage, so that the line does not jump when one becomes the other.
    private void chooseSize() {
        String shown = model.editingProperty().get() ? model.scriptProperty().get() : model.sentTextProperty().get();
        int usual = shown.length() <= LARGE_UP_TO_CHARS && getHeight() >= LARGE_FROM_PX
                ? 32
                : shown.length() <= MEDIUM_UP_TO_CHARS ? 26 : 20;
        room.setStyle("-fx-font-size: " + Math.round(fitted(usual, shown) * textScale.get()) + "px");
    }

    /// As large as the room allows, with the footer or without it.
    private int fitted(int usual, String shown) {
        int most = (int) Math.min(LARGEST_PX, getHeight() * LARGEST_SHARE);
        if (shown.isEmpty() || shown.length() > MEDIUM_UP_TO_CHARS || most <= usual) {
            return usual;
        }
        return StageFit.between(usual, most, shown, surface.family(), getWidth() - 2 * StageRows.PADDING_PX,
                (getHeight() - FOOTER_PX - 2 * StageRows.PADDING_PX) * FILLED_SHARE);
    }
}
