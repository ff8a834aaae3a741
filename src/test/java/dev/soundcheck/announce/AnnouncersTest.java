package dev.soundcheck.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.announce.Announcers.Way;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class AnnouncersTest {
    @Test
    void eachSystemHasItsWay() {
        assertEquals(Optional.of(Way.LINUX), Way.of("Linux"));
        assertEquals(Optional.of(Way.WINDOWS), Way.of("Windows 11"));
        assertEquals(Optional.of(Way.MACOS), Way.of("Mac OS X"));
        assertEquals(Optional.empty(), Way.of("FreeBSD"));
    }

    @Test
    void onlyTheBusOfLinuxIsToldOnAThreadOfItsOwn() {
        assertFalse(Way.LINUX.onWindowThread());
        assertTrue(Way.WINDOWS.onWindowThread());
        assertTrue(Way.MACOS.onWindowThread());
    }

    /// What a Windows without the function does too: an exception, which the announcer takes for a screen reader that
    /// fails.
    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlatformWithoutTheCallSaysSo() {
        assertThrows(IllegalArgumentException.class, Way.WINDOWS::open);
        assertThrows(IllegalArgumentException.class, Way.MACOS::open);
        assertThrows(UnsatisfiedLinkError.class, () -> new NativeLibrary("libc.so.6").pointer("no_such_symbol"));
    }

    @Test
    void withoutASessionBusNothingHappens() throws Exception {
        new AtSpiReader(null).say("Ready.");
        new AtSpiReader("unix:path=/no/such/socket,guid=0").say("Ready.");
        new AtSpiReader("unix:abstract=/tmp/dbus-x").say("Ready.");
    }
}
