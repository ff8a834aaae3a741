package dev.soundcheck.announce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.Properties;
import org.jspecify.annotations.Nullable;

/// Linux: an announcement over AT-SPI, which Orca reads. The announcer's thread.
///
/// While no screen reader listens, each sentence asks again, so one that is started later is found, and nothing stays open.
/// While one listens, the connection stays open until it is lost or the process ends.
final class AtSpiReader implements ScreenReader {
    private final @Nullable String session;
    private @Nullable AtSpiProgram program;

    AtSpiReader() {
        this(System.getenv("DBUS_SESSION_BUS_ADDRESS"));
    }

    /// @param session  address of the session bus, null where there is none
    AtSpiReader(@Nullable String session) {
        this.session = session;
    }

    @Override
    public void say(String sentence) throws DBusException, IOException {
        if (program == null) {
            String address = address();
            if (address == null) {
                return;
            }
            program = AtSpiProgram.connect(address);
        }
        tell(connected -> {
            if (!connected.say(sentence)) {
                leave();
            }
        });
    }

    @Override
    public void focus(String control) throws DBusException {
        if (program != null) {
            tell(connected -> connected.focus(control));
        }
    }

    @FunctionalInterface
    private interface Telling {
        void tell(AtSpiProgram connected) throws DBusException;
    }

    /// Leaves a bus that is lost.
    private void tell(Telling telling) throws DBusException {
        try {
            telling.tell(Objects.requireNonNull(program));
        } catch (DBusException | DBusExecutionException lost) {
            leave();
            throw lost;
        } catch (RejectedExecutionException ending) {
            // The library ends its threads first, and only then says that it is not connected.
            leave();
            throw new DBusException("The bus of accessibility has ended.", ending);
        }
    }

    /// True while a screen reader listens, as the last sentence has found.
    @Override
    public boolean followsFocus() {
        return program != null;
    }

    void leave() {
        if (program != null) {
            program.close();
            program = null;
        }
    }

    /// The bus of accessibility, null where no screen reader is on.
    private @Nullable String address() throws DBusException, IOException {
        String known = session == null ? null : socket(session);
        if (known == null) {
            return null;
        }
        try (DBusConnection bus = DBusConnectionBuilder.forAddress(known).withShared(false).build()) {
            // Asking it would start it.
            if (!bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class)
                    .NameHasOwner(AtSpi.BUS)) {
                return null;
            }
            Properties status = bus.getRemoteObject(AtSpi.BUS, AtSpi.BUS_PATH, Properties.class);
            boolean on = status.<Boolean>Get(AtSpi.STATUS, "ScreenReaderEnabled")
                    || status.<Boolean>Get(AtSpi.STATUS, "IsEnabled");
            return on ? socket(bus.getRemoteObject(AtSpi.BUS, AtSpi.BUS_PATH, AtSpi.Bus.class).address()) : null;
        }
    }

    /// The first socket of an address that is a file and is there, null for none: the library reaches no others.
    static @Nullable String socket(String address) {
        String file = "unix:path=";
        return Stream.of(address.split(";"))
                .filter(part -> part.startsWith(file)
                        && Files.exists(Path.of(part.substring(file.length()).replaceFirst(",.*$", ""))))
                .findFirst().orElse(null);
    }
}
