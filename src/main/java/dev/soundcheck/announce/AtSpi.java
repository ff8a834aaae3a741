package dev.soundcheck.announce;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;

/// What Soundcheck uses of the protocol of screen readers on Linux: the interfaces of at-spi2-core, with their names there.
///
/// Public within, because the D-Bus library calls them by reflection.
final class AtSpi {
    static final String BUS = "org.a11y.Bus";
    static final String BUS_PATH = "/org/a11y/bus";
    static final String STATUS = "org.a11y.Status";
    static final String REGISTRY = "org.a11y.atspi.Registry";
    static final String REGISTRY_PATH = "/org/a11y/atspi/registry";
    static final String ROOT_PATH = "/org/a11y/atspi/accessible/root";
    static final String NULL_PATH = "/org/a11y/atspi/null";
    static final String ACCESSIBLE = "org.a11y.atspi.Accessible";
    static final String APPLICATION = "org.a11y.atspi.Application";
    static final String EVENTS = "org.a11y.atspi.Event.Object";
    /// Each event has a detail, two numbers, a value, and a table that is empty today.
    static final String EVENT_SIGNATURE = "siiva{sv}";

    private AtSpi() {}

    /// An object of a program on the bus.
    public static final class Reference extends Struct {
        @Position(0)
        public final String owner;
        @Position(1)
        public final DBusPath path;

        public Reference(String owner, DBusPath path) {
            this.owner = owner;
            this.path = path;
        }

        static Reference of(String owner, String path) {
            return new Reference(owner, new DBusPath(path));
        }
    }

    /// An event that a program has asked for.
    public static final class Wanted extends Struct {
        @Position(0)
        public final String listener;
        @Position(1)
        public final String event;

        public Wanted(String listener, String event) {
            this.listener = listener;
            this.event = event;
        }
    }

    /// On the session bus: where the bus of accessibility is.
    @DBusInterfaceName(BUS)
    public interface Bus extends DBusInterface {
        @DBusMemberName("GetAddress")
        String address();
    }

    /// Keeps the list of programs.
    @DBusInterfaceName("org.a11y.atspi.Socket")
    public interface Socket extends DBusInterface {
        /// Enters a program; answers with its parent.
        @DBusMemberName("Embed")
        Reference embed(Reference root);
    }

    /// Knows who listens.
    @DBusInterfaceName(REGISTRY)
    public interface Registry extends DBusInterface {
        @DBusMemberName("GetRegisteredEvents")
        List<Wanted> wanted();
    }

    /// An object that a screen reader can look at.
    @DBusInterfaceName(ACCESSIBLE)
    public interface Accessible extends DBusInterface {
        @DBusMemberName("GetChildAtIndex")
        Reference child(int index);

        @DBusMemberName("GetChildren")
        List<Reference> children();

        @DBusMemberName("GetIndexInParent")
        int indexInParent();

        @DBusMemberName("GetRelationSet")
        List<Relation> relations();

        @DBusMemberName("GetRole")
        UInt32 role();

        @DBusMemberName("GetRoleName")
        String roleName();

        @DBusMemberName("GetLocalizedRoleName")
        String localizedRoleName();

        @DBusMemberName("GetState")
        List<UInt32> state();

        @DBusMemberName("GetAttributes")
        Map<String, String> attributes();

        @DBusMemberName("GetApplication")
        Reference application();

        @DBusMemberName("GetInterfaces")
        List<String> interfaces();
    }

    /// How objects belong together.
    public static final class Relation extends Struct {
        @Position(0)
        public final UInt32 kind;
        @Position(1)
        public final List<Reference> targets;

        public Relation(UInt32 kind, List<Reference> targets) {
            this.kind = kind;
            this.targets = targets;
        }
    }

    /// The program itself.
    @DBusInterfaceName(APPLICATION)
    public interface Application extends DBusInterface {
        @DBusMemberName("GetLocale")
        String locale(UInt32 category);
    }
}
