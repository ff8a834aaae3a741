package dev.soundcheck.ui.shell;

import dev.soundcheck.ui.compare.CompareView;
import dev.soundcheck.ui.kit.Door;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.kit.Icons;
import dev.soundcheck.ui.kit.Lazy;
import dev.soundcheck.ui.kit.Panel;
import dev.soundcheck.ui.kit.Room;
import dev.soundcheck.ui.lanes.LanesView;
import dev.soundcheck.ui.line.LineTools;
import dev.soundcheck.ui.problem.StatusLine;
import dev.soundcheck.ui.settings.SettingsView;
import dev.soundcheck.ui.shell.ShellModel.Drawer;
import dev.soundcheck.ui.takes.TakesView;
import dev.soundcheck.ui.theme.ThemeService;
import dev.soundcheck.ui.transport.BarView;
import dev.soundcheck.ui.voice.VoicePicker;
import dev.soundcheck.ui.voice.VoiceRail;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The window's content: stage, waveform and lanes at the left, the rail at the right, the bar below. FX thread.
public final class ShellView extends VBox implements FrameListener {
    private static final double RAIL_PX = 300;
    private static final double WAVEFORM_SHARE = 0.23;
    private static final double WAVEFORM_MIN_PX = 140;
    private static final double WAVEFORM_MAX_PX = 220;

    private final ShellModel model;
    private final Region stage;
    private final Region waveform;
    private final LanesView lanes;
    private final Lazy<VoicePicker> picker;
    private final DrawerPane voiceDrawer;
    private final DrawerPane compareDrawer;
    private final DrawerPane settingsDrawer;
    private final StackPane rail = new StackPane();
    private final HBox desk = new HBox();
    private final HBox doors = new HBox();
    private final BottomDrawer bottom;
    private final Rooms rooms;
    private final WindowKeys keys;

    /// The views of others go into their places.
    ///
    /// @param stage     the editor that becomes the stage; takes the room that is left
    /// @param waveform  gets a fixed share of the height
    public ShellView(ShellModel model, ThemeService themes, Region stage, Region waveform) {
        this.model = model;
        this.stage = stage;
        this.waveform = waveform;
        lanes = new LanesView(model.lanes());
        picker = new Lazy<>(() -> new VoicePicker(model.picker(), model.voices(), model.previews(),
                new VoicePicker.Then(this::closeDrawer, model.transport()::speak)));
        voiceDrawer = new DrawerPane("voices", "Choose a voice", picker, this::closeDrawer);
        compareDrawer = new DrawerPane("compare", "Compare takes", () -> new CompareView(model.compare()),
                this::closeDrawer);
        settingsDrawer = new DrawerPane("settings", "Settings",
                () -> new SettingsView(model.settings(), model.sound(), model.system(), themes), this::closeDrawer);
        rooms = new Rooms(this, new DeskRoom(desk, List.of(stage, waveform, lanes), this::closeDrawer));
        bottom = new BottomDrawer(() -> rooms.entered().pointed());
        keys = new WindowKeys(model, rooms, bottom);
        createView();
        init();
    }

    @Override
    public void onFrame(Frame frame) {
        rooms.onFrame(frame);
        bottom.onFrame(frame);
    }

    /// Gives the window another room; it is made when it is first entered.
    public void addRoom(Room room, Door door) {
        addDoor(room.id(), room.title(), door, () -> rooms.toggle(room));
    }

    /// Gives the window a room that another room leads to; in the head of the rail it has no button.
    ///
    /// @return enters it
    public Runnable addRoom(Room room, KeyCodeCombination key) {
        Runnable opens = () -> rooms.toggle(room);
        keys.add(key, opens);
        return opens;
    }

    /// Gives the drawer at the bottom another panel; it is made when it is first opened.
    public void addPanel(Panel panel, Door door) {
        addDoor(panel.id(), panel.title(), door, () -> bottom.toggle(panel));
    }

    /// Back to the room that this one was entered from.
    public void leaveRoom() {
        rooms.leave();
    }

    private void addDoor(String id, String title, Door door, Runnable opens) {
        Button button = Icons.button("open-" + id, door.icon(), title + " (" + door.key().getDisplayText() + ")");
        button.setOnAction(_ -> opens.run());
        doors.getChildren().add(button);
        keys.add(door.key(), opens);
    }

    /// Makes what opens most often, so that it opens at once.
    public void prepare() {
        voiceDrawer.prepare();
    }

    /// Listens for the window's shortcuts before any control does, so that they work wherever the cursor is.
    public void installShortcuts(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    }

    private void createView() {
        setId("shell");
        getStyleClass().add("shell");
        VBox left = new VBox(stage, new LineTools(model.line(), this::script), waveform, lanes);
        left.getStyleClass().add("desk");
        left.setMinWidth(0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        stage.setMinHeight(0);
        stage.setPrefHeight(0);
        holdHeight(waveform);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox tools = new VBox(head(), new VoiceRail(model.voices(), model.catalog(), () -> open(Drawer.VOICES)),
                takes());
        tools.getStyleClass().add("rail");
        tools.visibleProperty().bind(voiceDrawer.coveringProperty().or(compareDrawer.coveringProperty())
                .or(settingsDrawer.coveringProperty()).not());
        rail.getChildren().addAll(tools, voiceDrawer, compareDrawer, settingsDrawer);
        rail.setMinWidth(RAIL_PX);
        rail.setMaxWidth(RAIL_PX);
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(rail.widthProperty());
        edge.heightProperty().bind(rail.heightProperty());
        rail.setClip(edge);
        desk.getChildren().addAll(left, rail);
        VBox.setVgrow(rooms.upper(), Priority.ALWAYS);
        BarView bar = new BarView(model.transport(), model.services(), model.health(), model.sound(),
                () -> open(Drawer.SETTINGS));
        StatusLine status = new StatusLine(model.problems(), model.status().sentenceProperty(), remedy -> {
            if (model.remedy(remedy)) {
                focusScript();
            }
        });
        getChildren().addAll(rooms.upper(), bottom, status, bar);
    }

    private void init() {
        model.drawerProperty().subscribe(this::showDrawer);
    }

    /// The waveform has its share of the window whatever it shows: the desk must not jump when a take begins.
    private void holdHeight(Region region) {
        ObservableValue<Double> share = heightProperty()
                .map(px -> Math.clamp(px.doubleValue() * WAVEFORM_SHARE, WAVEFORM_MIN_PX, WAVEFORM_MAX_PX));
        region.minHeightProperty().bind(share);
        region.maxHeightProperty().bind(share);
    }

    private Node head() {
        Label name = new Label("Soundcheck");
        name.getStyleClass().add("word-mark");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button settings = Icons.button("open-settings", Feather.SETTINGS, "Settings");
        settings.setOnAction(_ -> open(Drawer.SETTINGS));
        doors.setAlignment(Pos.CENTER_RIGHT);
        HBox head = new HBox(name, gap, doors, settings);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("rail-head");
        return head;
    }

    private Node takes() {
        TakesView takes = new TakesView(model.takes(), model.sessions(), model.system(), model::compare);
        VBox.setVgrow(takes, Priority.ALWAYS);
        return takes;
    }

    private void focusScript() {
        model.line().edit();
        Node script = stage.lookup("#script");
        if (script != null) {
            script.requestFocus();
        }
    }

    /// Where the line is written, null while it is on stage.
    private @Nullable TextInputControl script() {
        return stage.lookup("#script") instanceof TextInputControl script && script.isVisible() ? script : null;
    }

    private void open(Drawer drawer) {
        model.drawerProperty().set(drawer);
    }

    private void closeDrawer() {
        open(Drawer.NONE);
    }

    private void showDrawer(Drawer drawer) {
        if (drawer != Drawer.NONE) {
            rooms.enterDesk();
        }
        voiceDrawer.show(drawer == Drawer.VOICES, rail.getWidth());
        compareDrawer.show(drawer == Drawer.COMPARE, rail.getWidth());
        settingsDrawer.show(drawer == Drawer.SETTINGS, rail.getWidth());
        if (drawer != Drawer.COMPARE) {
            model.compare().hearing().stop();
        }
        if (drawer != Drawer.VOICES) {
            model.previews().stop();
        }
    }
}
