package dev.soundcheck.announce;

import dev.soundcheck.announce.AtSpi.Reference;
import dev.soundcheck.announce.AtSpi.Registry;
import dev.soundcheck.announce.AtSpi.Socket;
import dev.soundcheck.announce.AtSpiObject.Role;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/// Soundcheck in the list of programs that a screen reader knows: the program and one window. The announcer's thread.
///
/// It enters the list for its first sentence that somebody listens to.
final class AtSpiProgram {
    private static final String WINDOW_PATH = "/org/a11y/atspi/accessible/window";
    private static final String CHILD_PATH = "/org/a11y/atspi/accessible/child";
    private static final int POLITE = 1;

    private final DBusConnection bus;
    private final Reference root;
    private final AtSpiObject window;
    private final Map<Role, AtSpiObject> shown = new EnumMap<>(Role.class);
    private int made;
    private boolean entered;
    private boolean active;

    private AtSpiProgram(DBusConnection bus) {
        this.bus = bus;
        root = reference(AtSpi.ROOT_PATH);
        window = new AtSpiObject(reference(WINDOW_PATH), root, Role.FRAME, "Soundcheck");
    }

    /// @param address  of the bus of accessibility
    static AtSpiProgram connect(String address) throws DBusException {
        return new AtSpiProgram(DBusConnectionBuilder.forAddress(address).withShared(false).build());
    }

    private void enter() throws DBusException {
        if (entered) {
            return;
        }
        entered = true;
        AtSpiObject program = new AtSpiObject(root, root, Role.APPLICATION, "Soundcheck");
        program.setChildren(List.of(window.self()));
        window.setPlace(root, 0);
        bus.exportObject(program);
        bus.exportObject(window);
        program.setPlace(bus.getRemoteObject(AtSpi.REGISTRY, AtSpi.ROOT_PATH, Socket.class).embed(root), -1);
    }

    /// Does not interrupt what the screen reader says.
    ///
    /// @return false where nobody listens
    boolean say(String sentence) throws DBusException {
        List<String> wanted = bus.getRemoteObject(AtSpi.REGISTRY, AtSpi.REGISTRY_PATH, Registry.class).wanted().stream()
                .map(wish -> wish.event).toList();
        boolean announcements = wanted.stream().anyMatch(event -> event.startsWith("Object:Announcement"));
        if (!announcements && wanted.stream().noneMatch(event -> event.startsWith("Object:StateChanged"))) {
            return false;
        }
        enter();
        if (announcements) {
            emit(window.self(), "Announcement", "", POLITE, new Variant<>(sentence));
        } else {
            // Orca before version 45 knows no announcement, but reads a notification that appears.
            emit(show(Role.NOTIFICATION, sentence), "StateChanged", "showing", 1, new Variant<>(0));
        }
        return true;
    }

    /// @param control  empty where another program has the focus
    void focus(String control) throws DBusException {
        boolean ours = !control.isEmpty();
        if (ours != active) {
            active = ours;
            window.setInUse(ours);
            emit(window.self(), "StateChanged", "active", ours ? 1 : 0, new Variant<>(0));
        }
        if (ours) {
            emit(show(Role.UNKNOWN, control), "StateChanged", "focused", 1, new Variant<>(0));
        }
    }

    /// Replaces the object of this role. A new one each time, because a screen reader keeps the names of those it has seen.
    private Reference show(Role role, String name) throws DBusException {
        AtSpiObject fresh = new AtSpiObject(reference(CHILD_PATH + ++made), root, role, name);
        fresh.setInUse(role == Role.UNKNOWN);
        bus.exportObject(fresh);
        AtSpiObject old = shown.put(role, fresh);
        List<AtSpiObject> all = List.copyOf(shown.values());
        all.forEach(child -> child.setPlace(window.self(), all.indexOf(child)));
        window.setChildren(all.stream().map(AtSpiObject::self).toList());
        if (old != null) {
            bus.unExportObject(old.getObjectPath());
        }
        return fresh.self();
    }

    private void emit(Reference source, String event, String detail, int number, Variant<?> value)
            throws DBusException {
        bus.sendMessage(new DBusSignal(null, source.path.getPath(), AtSpi.EVENTS, event, AtSpi.EVENT_SIGNATURE, detail,
                number, 0, value, Map.of()));
    }

    void close() {
        try {
            bus.close();
        } catch (IOException | RuntimeException _) {
            // The connection is lost already; the library then fails on calls that still wait for an answer.
        }
    }

    private Reference reference(String path) {
        return Reference.of(bus.getUniqueName(), path);
    }
}
