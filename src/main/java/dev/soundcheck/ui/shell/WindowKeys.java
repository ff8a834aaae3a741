package dev.soundcheck.ui.shell;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.ui.transport.EndpointKeys;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What the window's own keys mean, wherever the focus is. Nowhere else is that decided. FX thread.
///
/// Esc undoes one thing at a time: a drawer, what the room has open, what sounds, the room, the panel.
final class WindowKeys {
    private final ShellModel model;
    private final Rooms rooms;
    private final BottomDrawer bottom;
    private final Map<KeyCombination, Runnable> doors = new LinkedHashMap<>();

    WindowKeys(ShellModel model, Rooms rooms, BottomDrawer bottom) {
        this.model = model;
        this.rooms = rooms;
        this.bottom = bottom;
    }

    /// The key opens a room or a panel.
    void add(KeyCombination key, Runnable opens) {
        doors.put(key, opens);
    }

    void pressed(KeyEvent event) {
        boolean taken = event.getCode() == KeyCode.ESCAPE
                ? escape(event)
                : bottom.takes(event) || rooms.entered().takes(event) || opened(event) || commanded(event);
        if (taken) {
            event.consume();
        }
    }

    private boolean escape(KeyEvent event) {
        if (bottom.holdsFocus()) {
            return bottom.close();
        }
        return (rooms.atDesk() && model.closeDrawer()) || rooms.entered().takes(event) || model.silence()
                || rooms.leave();
    }

    private boolean opened(KeyEvent event) {
        for (Map.Entry<KeyCombination, Runnable> door : doors.entrySet()) {
            if (door.getKey().match(event)) {
                door.getValue().run();
                return true;
            }
        }
        return false;
    }

    private boolean commanded(KeyEvent event) {
        Endpoint endpoint = EndpointKeys.of(event.getCode());
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
                model.transport().speakOverAll();
            } else {
                model.transport().speak();
            }
            return true;
        }
        if (event.isShortcutDown() && endpoint != null) {
            model.transport().endpointProperty().set(endpoint);
            return true;
        }
        return false;
    }
}
