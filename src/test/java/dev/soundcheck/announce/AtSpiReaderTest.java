package dev.soundcheck.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.announce.AtSpi.Accessible;
import dev.soundcheck.announce.AtSpi.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Against a D-Bus daemon of its own, where one is installed.
@EnabledOnOs(OS.LINUX)
class AtSpiReaderTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSentenceIsAPoliteAnnouncementOfTheWindow() throws Exception {
        try (AtSpiDesk desk = new AtSpiDesk(folder)) {
            desk.reader().say("Ready. Größe, 日本語.");

            DBusSignal event = desk.heard();
            assertEquals("Announcement", event.getName());
            assertEquals("siiva{sv}", event.getSig());
            Object[] parts = event.getParameters();
            assertEquals(1, parts[1]);
            assertEquals("Ready. Größe, 日本語.", ((Variant<?>) parts[3]).getValue());
        }
    }

    @Test
    void aScreenReaderFindsTheProgramAndItsWindow() throws Exception {
        try (AtSpiDesk desk = new AtSpiDesk(folder)) {
            AtSpiReader reader = desk.reader();
            reader.say("One.");
            reader.say("Two.");

            Reference root = desk.entered();
            Accessible program = desk.look(root, Accessible.class);
            assertEquals("application", program.roleName());
            assertEquals("Soundcheck", desk.look(root, Properties.class).Get(AtSpi.ACCESSIBLE, "Name"));
            Reference window = program.child(0);
            assertEquals(List.of(window), program.children());
            assertEquals(desk.heard().getPath(), window.path.getPath());
            assertEquals(new UInt32(23), desk.look(window, Accessible.class).role());
            assertEquals(root, desk.look(window, Accessible.class).application());
        }
    }

    /// Orca before version 45.
    @Test
    void oneThatKnowsNoAnnouncementsSeesANotificationAppear() throws Exception {
        try (AtSpiDesk desk = new AtSpiDesk(folder)) {
            desk.listenTo("Object:StateChanged:Showing");
            AtSpiReader reader = desk.reader();
            reader.say("One.");
            reader.say("Two.");

            Reference window = desk.look(desk.entered(), Accessible.class).child(0);
            DBusSignal first = desk.heard();
            DBusSignal second = desk.heard();
            assertEquals("StateChanged", second.getName());
            assertEquals("showing", second.getParameters()[0]);
            Reference notice = desk.look(window, Accessible.class).child(0);
            assertEquals(second.getPath(), notice.path.getPath());
            assertEquals("notification", desk.look(notice, Accessible.class).roleName());
            assertEquals("Two.", desk.look(notice, Properties.class).Get(AtSpi.ACCESSIBLE, "Name"));
            assertNotEquals(first.getPath(), second.getPath(), "a kept object would be read with its old name");
        }
    }

    @Test
    void whatHasTheFocusIsAFocusedObjectOfTheWindow() throws Exception {
        try (AtSpiDesk desk = new AtSpiDesk(folder)) {
            AtSpiReader reader = desk.reader();
            reader.focus("Too early");
            assertFalse(reader.followsFocus());
            reader.say("Ready.");
            assertTrue(reader.followsFocus());
            reader.focus("Speak, button");

            assertEquals("Announcement", desk.heard().getName());
            assertEquals("active", desk.heard().getParameters()[0]);
            DBusSignal event = desk.heard();
            assertEquals("focused", event.getParameters()[0]);
            Reference control = desk.look(desk.look(desk.entered(), Accessible.class).child(0), Accessible.class)
                    .child(0);
            assertEquals(event.getPath(), control.path.getPath());
            assertEquals("unknown", desk.look(control, Accessible.class).roleName());
            assertEquals("Speak, button", desk.look(control, Properties.class).Get(AtSpi.ACCESSIBLE, "Name"));

            reader.focus("");
            DBusSignal left = desk.heard();
            assertEquals("active", left.getParameters()[0]);
            assertEquals(0, left.getParameters()[1]);
        }
    }

    /// Often, because the library ends in steps: one in forty met the step in which its threads are gone already.
    @RepeatedTest(30)
    void aBusThatEndsIsLeftAtTheNextFocus() throws Exception {
        try (AtSpiDesk desk = new AtSpiDesk(folder)) {
            AtSpiReader reader = desk.reader();
            reader.say("Ready.");
            desk.end();
            Instant limit = Instant.now().plusSeconds(30);
            while (reader.followsFocus() && Instant.now().isBefore(limit)) {
                try {
                    reader.focus("Speak, button");
                } catch (DBusException | DBusExecutionException lost) {
                    assertFalse(reader.followsFocus());
                }
            }
            assertFalse(reader.followsFocus());
        }
    }

    @Test
    void aScreenReaderThatIsSwitchedOnLaterIsFound() throws Exception {
        try (AtSpiDesk desk = new AtSpiDesk(folder)) {
            AtSpiReader reader = desk.reader();
            desk.switchOn(false);
            reader.say("One.");
            assertTrue(desk.silent());

            desk.switchOn(true);
            reader.say("Two.");
            assertEquals("Two.", ((Variant<?>) desk.heard().getParameters()[3]).getValue());
        }
    }

    @Test
    void nothingIsSentWhereNobodyListens() throws Exception {
        try (AtSpiDesk desk = new AtSpiDesk(folder)) {
            desk.listenTo("Object:TextChanged:");
            AtSpiReader reader = desk.reader();
            reader.say("One.");
            assertTrue(desk.silent());
            assertFalse(reader.followsFocus());
            desk.listenTo("Object:Announcement:");
            reader.say("Two.");

            assertEquals("Two.", ((Variant<?>) desk.heard().getParameters()[3]).getValue());
        }
    }

    @Test
    void anAddressNamesASocketThatIsThere() throws Exception {
        Path socket = Files.createFile(folder.resolve("bus"));
        assertEquals("unix:path=" + socket + ",guid=0", AtSpiReader.socket("unix:path=" + socket + ",guid=0"));
        assertEquals("unix:path=" + socket, AtSpiReader.socket("unix:abstract=/tmp/x,guid=0;unix:path=" + socket));
        assertNull(AtSpiReader.socket("unix:abstract=/tmp/x"));
        assertNull(AtSpiReader.socket("unix:path=" + folder.resolve("gone")));
        assertNull(AtSpiReader.socket(""));
    }
}
