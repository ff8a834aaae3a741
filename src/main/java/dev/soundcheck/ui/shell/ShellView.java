package dev.soundcheck.ui.shell;

import dev.soundcheck.announce.Announcer;
import dev.soundcheck.ui.compare.CompareView;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Door;
import dev.soundcheck.ui.kit.FocusMenu;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.kit.Lazy;
import dev.soundcheck.ui.kit.Panel;
import dev.soundcheck.ui.kit.Room;
import dev.soundcheck.ui.lanes.LanesView;
import dev.soundcheck.ui.line.LineTools;
import dev.soundcheck.ui.problem.ShownProblem.Remedy;
import dev.soundcheck.ui.problem.StatusLine;
import dev.soundcheck.ui.settings.SettingsView;
import dev.soundcheck.ui.shell.ShellModel.Drawer;
import dev.soundcheck.ui.takes.TakesView;
import dev.soundcheck.ui.theme.ThemeService;
import dev.soundcheck.ui.transport.BarView;
import dev.soundcheck.ui.voice.VoicePicker;
import dev.soundcheck.ui.voice.VoiceRail;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The window's content: the room that is entered, the doors to the others at the right, the bar below. FX thread.
public final class ShellView extends VBox implements FrameListener {
    private static final PseudoClass OWN_KEYS = PseudoClass.getPseudoClass("own-keys");

    private final ShellModel model;
    private final Region stage;
    private final Region waveform;
    private final LanesView lanes;
    private final Lazy<VoicePicker> picker;
    private final DrawerPane voiceDrawer;
    private final DrawerPane compareDrawer;
    private final DrawerPane settingsDrawer;
    private final HBox desk = new HBox();
    private final DoorStrip doors = new DoorStrip();
    private final SidePanel side;
    private final BottomDrawer bottom;
    private final Rooms rooms;
    private final KeysSheet sheet = new KeysSheet(this);
    private final WindowKeys keys;
    private final StatusLine status;
    /// The rooms whose news is announced.
    private final Set<Room> followed = new HashSet<>();

    /// The views of others go into their places.
    ///
    /// @param stage     the editor that becomes the stage; gets the room that the others leave
    /// @param waveform  gets a fixed share of the height
    public ShellView(ShellModel model, ThemeService themes, Region stage, Region waveform) {
        this.model = model;
        this.stage = stage;
        this.waveform = waveform;
        lanes = new LanesView(model.lanes());
        picker = new Lazy<>(() -> new VoicePicker(model.picker(), model.voices(), model.previews(),
                new VoicePicker.Then(this::closeDrawer, model::takeOfChosenVoice)));
        voiceDrawer = new DrawerPane("voices", "Choose a voice", picker, this::closeDrawer);
        compareDrawer = new DrawerPane("compare", "Compare takes", () -> new CompareView(model.compare()),
                this::closeDrawer);
        settingsDrawer = new DrawerPane("settings", "Settings",
                () -> new SettingsView(model.settings(), model.sound(), model.system(), themes), this::closeDrawer);
        side = new SidePanel(model.look(), widthProperty(), List.of(new VoiceRail(model.voices(), model.catalog(),
                () -> open(Drawer.VOICES)), takes()), List.of(voiceDrawer, compareDrawer, settingsDrawer));
        rooms = new Rooms(this, this::entered, new DeskRoom(desk, List.of(stage, waveform, lanes), this::closeDrawer));
        bottom = new BottomDrawer(() -> rooms.entered().pointed());
        keys = new WindowKeys(model, rooms, bottom, sheet);
        status = new StatusLine(model.problems(), model.status().sentenceProperty(), model.status().newsProperty(),
                remedy -> {
                    model.remedy(remedy);
                    focus(remedy);
                });
        createView();
        init();
    }

    @Override
    public void onFrame(Frame frame) {
        rooms.onFrame(frame);
        bottom.onFrame(frame);
    }

    /// Gives the window another room; it is made when it is first entered.
    ///
    /// @return its button
    public Node addRoom(Room room, Door door) {
        return addDoor(room.id(), room.title(), door, () -> rooms.toggle(room));
    }

    /// Enters the room, where it is not entered already.
    public void enter(Room room) {
        if (!rooms.entered().equals(room)) {
            rooms.toggle(room);
        }
    }

    private void entered(Room room) {
        doors.show(room);
        doors.enable("fold-side", rooms.atDesk());
        model.status().keys(room.keys());
        if (followed.add(room)) {
            room.news().forEach(status::announce);
        }
        pseudoClassStateChanged(OWN_KEYS, !room.keys().isEmpty());
    }

    /// Gives the window a room that another room leads to; it has no button of its own.
    ///
    /// @return enters it
    public Runnable addRoom(Room room, Shortcut key) {
        Runnable opens = () -> rooms.toggle(room);
        keys.bind(key, opens);
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

    private Node addDoor(String id, String title, Door door, Runnable opens) {
        keys.bind(door.key(), opens);
        return doors.add("open-" + id, door.icon(), door.key().after(title), opens);
    }

    /// A screen reader is told what is news in the status line, the list of takes and the rooms. Called in a scene.
    public void announceBy(Announcer announcer) {
        FocusTeller.install(getScene(), announcer);
        status.announceBy(announcer);
        status.announce(model.takes().teller().newsProperty());
    }

    /// Makes what opens most often, so that it opens at once.
    public void prepare() {
        voiceDrawer.prepare();
    }

    /// Listens for the window's shortcuts before any control does, so that they work wherever the cursor is.
    public void installShortcuts(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        keys.bind(Shortcut.QUIT, () -> quit(scene.getWindow()));
        keys.bind(Shortcut.MENU, () -> FocusMenu.open(scene));
    }

    /// Closes the window as its close button does: what runs ends, and what was measured is kept.
    private static void quit(Window window) {
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private void createView() {
        setId("shell");
        getStyleClass().add("shell");
        DeskColumn left = new DeskColumn(model.look(), stage, new LineTools(model.line(), this::script), waveform,
                lanes);
        HBox.setHgrow(left, Priority.ALWAYS);
        desk.getChildren().addAll(left, side);
        VBox.setVgrow(rooms.upper(), Priority.ALWAYS);
        VBox inner = new VBox(rooms.upper(), bottom);
        inner.setMinHeight(0);
        HBox.setHgrow(inner, Priority.ALWAYS);
        HBox upper = new HBox(inner, doors);
        upper.setMinHeight(0);
        VBox.setVgrow(upper, Priority.ALWAYS);
        List.of(desk, left, side).forEach(part -> part.setMinHeight(0));
        BarView bar = new BarView(model.transport(), model.services(), model.health(), model.sound(),
                this::toggleSettings);
        keys.bind(Shortcut.STATUS, status::visit);
        keys.backFirst(status::leave);
        getChildren().addAll(upper, status, bar);
        doors.addAtFoot("open-keys", Feather.COMMAND, Shortcut.KEYS.after("All keys"), sheet::open);
        doors.addAtFoot("fold-side", Feather.SIDEBAR, Shortcut.SIDE.after("Show or hide the side panel"),
                model.look()::toggleSide);
        doors.addAtFoot("open-settings", Feather.SETTINGS, Shortcut.SETTINGS.after("Settings"),
                this::toggleSettings);
        doors.add("open-desk", Feather.EDIT_3, Shortcut.BACK.after("Desk"), rooms::leave);
        doors.show(rooms.entered());
    }

    private void init() {
        model.drawerProperty().subscribe(this::showDrawer);
        model.look().sideShownProperty().subscribe(shown -> {
            if (!shown) {
                closeDrawer(); // the side panel holds the drawers
            }
        });
        keys.bind(Shortcut.SETTINGS, this::toggleSettings);
        keys.bind(Shortcut.SIDE, () -> {
            if (rooms.atDesk()) {
                model.look().toggleSide();
            }
        });
        keys.bind(Shortcut.TEXT_LARGER, model.look()::larger);
        keys.bind(Shortcut.TEXT_SMALLER, model.look()::smaller);
        keys.bind(Shortcut.TEXT_NORMAL, model.look()::normal);
    }

    private Node takes() {
        TakesView takes = new TakesView(model.takes(), model.sessions(), model.system(), model::compare);
        VBox.setVgrow(takes, Priority.ALWAYS);
        return takes;
    }

    /// What helps against a problem has the cursor.
    private void focus(Remedy remedy) {
        switch (remedy) {
            case EDIT_LINE -> focusScript();
            case ENTER_KEY -> settingsDrawer.focus("#api-key");
            case TRY_AGAIN, OPEN_SETTINGS, CHOOSE_VOICE, SHOW_LOGS, NONE -> {
            }
        }
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

    private void toggleSettings() {
        open(model.drawerProperty().get() == Drawer.SETTINGS ? Drawer.NONE : Drawer.SETTINGS);
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
            model.look().sideShownProperty().set(true);
        }
        voiceDrawer.show(drawer == Drawer.VOICES, side.panelPx());
        compareDrawer.show(drawer == Drawer.COMPARE, side.panelPx());
        settingsDrawer.show(drawer == Drawer.SETTINGS, side.panelPx());
        doors.mark("open-settings", drawer == Drawer.SETTINGS);
        if (drawer != Drawer.COMPARE) {
            model.compare().hearing().stop();
        }
        if (drawer != Drawer.VOICES) {
            model.previews().stop();
        }
    }
}
