package dev.soundcheck.ui.shell;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.ui.keys.Scope;
import dev.soundcheck.ui.keys.Shortcut;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// What the window's own keys do, wherever the focus is. FX thread.
///
/// Esc undoes one thing at a time: the list of keys, a visit to the status line, a drawer, what the room has open,
/// what sounds, the room, the panel.
final class WindowKeys {
    private final ShellModel model;
    private final Rooms rooms;
    private final BottomDrawer bottom;
    private final KeysSheet sheet;
    private final Map<Shortcut, Runnable> bound = new EnumMap<>(Shortcut.class);
    private BooleanSupplier innermost = () -> false;

    WindowKeys(ShellModel model, Rooms rooms, BottomDrawer bottom, KeysSheet sheet) {
        this.model = model;
        this.rooms = rooms;
        this.bottom = bottom;
        this.sheet = sheet;
        bind(Shortcut.SPEAK, model.transport()::speak);
        bind(Shortcut.SPEAK_ALL, model.transport()::speakOverAll);
        bind(Shortcut.BYTES, () -> choose(Endpoint.BYTES));
        bind(Shortcut.SSE, () -> choose(Endpoint.SSE));
        bind(Shortcut.WEBSOCKET, () -> choose(Endpoint.WEBSOCKET));
        bind(Shortcut.KEYS, sheet::open);
    }

    /// From now on the key does that.
    void bind(Shortcut key, Runnable does) {
        bound.put(key, does);
    }

    /// Esc calls this first.
    ///
    /// @param undone  true where there was something to undo
    void backFirst(BooleanSupplier undone) {
        innermost = undone;
    }

    void pressed(KeyEvent event) {
        Shortcut key = Shortcut.of(Scope.WINDOW, event);
        if (sheet.isOpen() && key != null) {
            sheet.close();
            if (key == Shortcut.BACK || key == Shortcut.KEYS) {
                event.consume();
                return;
            }
        }
        if (key == Shortcut.BACK
                ? escape(event)
                : bottom.takes(event)
                        || rooms.entered().takes(event) || done(key)) {
            event.consume();
        }
    }

    private boolean escape(KeyEvent event) {
        if (innermost.getAsBoolean()) {
            return true;
        }
        if (bottom.holdsFocus()) {
            return bottom.close();
        }
        return (rooms.atDesk() && model.closeDrawer()) || rooms.entered().takes(event) || model.silence()
                || rooms.leave() || bottom.close();
    }

    private boolean done(@Nullable Shortcut key) {
        Runnable does = key == null ? null : bound.get(key);
        if (does != null) {
            does.run();
        }
        return does != null;
    }

    private void choose(Endpoint endpoint) {
        model.transport().endpointProperty().set(endpoint);
    }
}
