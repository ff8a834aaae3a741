package dev.soundcheck.announce;

import dev.soundcheck.announce.AtSpi.Accessible;
import dev.soundcheck.announce.AtSpi.Application;
import dev.soundcheck.announce.AtSpi.Reference;
import dev.soundcheck.announce.AtSpi.Relation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// One object that a screen reader can look at. Its place, its children and its use are set on the announcer's thread;
/// it is asked on threads of the D-Bus library.
///
/// Public, because the library calls it by reflection.
public final class AtSpiObject implements Accessible, Application, Properties {
    /// What the object is, with its number in at-spi2-core. Orca does not say the word for one that is unknown.
    enum Role {
        FRAME(23), UNKNOWN(67), APPLICATION(75), NOTIFICATION(101);

        private final int number;

        Role(int number) {
            this.number = number;
        }
    }

    /// One bit each: enabled, sensitive, showing, visible.
    private static final long THERE = 1L << 8 | 1L << 24 | 1L << 25 | 1L << 30;
    private static final long ACTIVE = 1L << 1;
    /// Focusable, focused.
    private static final long FOCUSED = 1L << 11 | 1L << 12;

    private final Reference self;
    private final Reference program;
    private final Role role;
    private final String name;
    private volatile Reference parent;
    private volatile int index = -1;
    private volatile boolean inUse;
    private volatile List<Reference> children = List.of();

    AtSpiObject(Reference self, Reference program, Role role, String name) {
        this.self = self;
        this.program = program;
        this.role = role;
        this.name = name;
        parent = Reference.of("", AtSpi.NULL_PATH);
    }

    Reference self() {
        return self;
    }

    /// @param index  among the children of the parent, -1 where that is not known
    void setPlace(Reference parent, int index) {
        this.parent = parent;
        this.index = index;
    }

    /// @param inUse  true for an active window and a focused control
    void setInUse(boolean inUse) {
        this.inUse = inUse;
    }

    void setChildren(List<Reference> children) {
        this.children = children;
    }

    @Override
    public String getObjectPath() {
        return self.path.getPath();
    }

    @Override
    public Reference child(int index) {
        List<Reference> now = children;
        return index >= 0 && index < now.size() ? now.get(index) : Reference.of("", AtSpi.NULL_PATH);
    }

    @Override
    public List<Reference> children() {
        return children;
    }

    @Override
    public int indexInParent() {
        return index;
    }

    @Override
    public List<Relation> relations() {
        return List.of();
    }

    @Override
    public UInt32 role() {
        return new UInt32(role.number);
    }

    @Override
    public String roleName() {
        return role.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String localizedRoleName() {
        return roleName();
    }

    @Override
    public List<UInt32> state() {
        long used = role == Role.FRAME ? ACTIVE : FOCUSED;
        // Two words of 32 states.
        return List.of(new UInt32(inUse ? THERE | used : THERE), new UInt32(0));
    }

    @Override
    public Map<String, String> attributes() {
        return Map.of("toolkit", "JavaFX");
    }

    @Override
    public Reference application() {
        return program;
    }

    @Override
    public List<String> interfaces() {
        return role == Role.APPLICATION ? List.of(AtSpi.ACCESSIBLE, AtSpi.APPLICATION) : List.of(AtSpi.ACCESSIBLE);
    }

    @Override
    public String locale(UInt32 category) {
        return "en";
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the library declares it
    public <A> A Get(String asked, String property) {
        return (A) GetAll(asked).getOrDefault(property, new Variant<>(""));
    }

    /// The registry gives the program a number, which nobody uses.
    @Override
    public <A> void Set(String asked, String property, A value) {}

    @Override
    public Map<String, Variant<?>> GetAll(String asked) {
        return asked.equals(AtSpi.APPLICATION)
                ? Map.of("ToolkitName", new Variant<>("JavaFX"), "Version", new Variant<>("1"), "ToolkitVersion",
                        new Variant<>("1"), "AtspiVersion", new Variant<>("2.1"), "Id", new Variant<>(0))
                : Map.of("Name", new Variant<>(name), "Description", new Variant<>(""), "Locale", new Variant<>("en"),
                        "AccessibleId", new Variant<>(""), "HelpText", new Variant<>(""), "ChildCount",
                        new Variant<>(children.size()), "Parent", new Variant<>(parent, Reference.class));
    }
}
