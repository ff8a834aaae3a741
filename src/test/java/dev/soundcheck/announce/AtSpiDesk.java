package dev.soundcheck.announce;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.soundcheck.announce.AtSpi.Reference;
import dev.soundcheck.announce.AtSpi.Wanted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.DBusMatchRule;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Assumptions;

/// A desktop with a screen reader: a bus of its own, the registry of accessibility, and one that listens.
final class AtSpiDesk implements AutoCloseable {
    private static final long LIMIT_SECONDS = 30;

    private final Process daemon;
    private final String address;
    private final DBusConnection bus;
    private final BlockingQueue<DBusSignal> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<Reference> entered = new LinkedBlockingQueue<>();
    private final AtSpiReader reader;
    private volatile boolean on = true;
    private volatile String listensTo = "Object:Announcement:";

    AtSpiDesk(Path folder) throws IOException, DBusException {
        daemon = start("unix:path=" + folder.resolve("bus"));
        // It writes its address once it can be reached.
        String line = daemon.inputReader().readLine();
        assertNotNull(line, "the bus does not start");
        address = line;
        reader = new AtSpiReader(address);
        bus = connect();
        bus.requestBusName(AtSpi.BUS);
        bus.exportObject(AtSpi.BUS_PATH, new Status());
        bus.requestBusName(AtSpi.REGISTRY);
        bus.exportObject(AtSpi.REGISTRY_PATH, new Registry());
        bus.exportObject(AtSpi.ROOT_PATH, new Root());
        bus.addGenericSigHandler(new DBusMatchRule("signal", AtSpi.EVENTS, null), heard::add);
    }

    /// Of the program, on this bus.
    AtSpiReader reader() {
        return reader;
    }

    void switchOn(boolean screenReader) {
        on = screenReader;
    }

    void listenTo(String event) {
        listensTo = event;
    }

    /// The next event of a program.
    DBusSignal heard() throws InterruptedException {
        DBusSignal event = heard.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        assertNotNull(event, "no event");
        return event;
    }

    /// Ends the bus.
    void end() throws InterruptedException {
        daemon.destroy();
        daemon.waitFor();
    }

    boolean silent() {
        return heard.isEmpty() && entered.isEmpty();
    }

    /// The root of the next program that enters the list.
    Reference entered() throws InterruptedException {
        Reference root = entered.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        assertNotNull(root, "no program");
        return root;
    }

    <T extends DBusInterface> T look(Reference object, Class<T> as)
            throws DBusException {
        return bus.getRemoteObject(object.owner, object.path.getPath(), as);
    }

    @Override
    public void close() throws IOException {
        reader.leave();
        if (daemon.isAlive()) { // where it has ended, the library fails on calls that still wait for an answer
            bus.close();
        }
        daemon.destroy();
    }

    private static Process start(String address) {
        try {
            return new ProcessBuilder("dbus-daemon", "--session", "--nofork", "--print-address",
                    "--address=" + address).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException absent) {
            return Assumptions.abort("dbus-daemon is not installed: no bus to be tried here");
        }
    }

    private DBusConnection connect() throws DBusException {
        return DBusConnectionBuilder.forAddress(address).withShared(false).build();
    }

    /// Public, because the library calls it by reflection.
    public final class Status implements AtSpi.Bus, Properties {
        @Override
        public String address() {
            return address;
        }

        @Override
        public String getObjectPath() {
            return AtSpi.BUS_PATH;
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the library declares it
        public <A> A Get(String asked, String property) {
            return (A) new Variant<>(property.equals("ScreenReaderEnabled") && on);
        }

        @Override
        public <A> void Set(String asked, String property, A value) {}

        @Override
        public Map<String, Variant<?>> GetAll(String asked) {
            return Map.of();
        }
    }

    /// As above.
    public final class Registry implements AtSpi.Registry {
        @Override
        public List<Wanted> wanted() {
            return List.of(new Wanted(":1.7", "Window:Activate:"), new Wanted(":1.7", listensTo));
        }

        @Override
        public String getObjectPath() {
            return AtSpi.REGISTRY_PATH;
        }
    }

    /// As above.
    public final class Root implements AtSpi.Socket {
        @Override
        public Reference embed(Reference root) {
            entered.add(root);
            return Reference.of(bus.getUniqueName(), AtSpi.ROOT_PATH);
        }

        @Override
        public String getObjectPath() {
            return AtSpi.ROOT_PATH;
        }
    }
}
