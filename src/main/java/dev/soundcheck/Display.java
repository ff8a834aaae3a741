package dev.soundcheck;

import dev.soundcheck.cli.Toolbox;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/// Whether a window can be opened here. JavaFX answers that question with a stack trace, so it is asked first.
@SuppressWarnings("restricted") // the launcher grants native access
final class Display {
    private static final String GTK = "libgtk-3.so.0";
    private static final String X11 = "libX11.so.6";

    private Display() {}

    static Toolbox.Screen find() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean headless = "headless".equalsIgnoreCase(System.getProperty("glass.platform", ""));
        if (!linux || headless) {
            return Toolbox.Screen.USABLE;
        }
        if (environment("DISPLAY").isEmpty() && environment("WAYLAND_DISPLAY").isEmpty()) {
            return Toolbox.Screen.NONE;
        }
        if (!loads(GTK)) {
            return Toolbox.Screen.NO_GTK;
        }
        return answers() ? Toolbox.Screen.USABLE : Toolbox.Screen.NONE;
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }

    static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            return SymbolLookup.libraryLookup(library, arena).find("gtk_init_check").isPresent();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// Opens the display as the toolkit would and closes it again.
    private static boolean answers() {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup x11 = SymbolLookup.libraryLookup(X11, arena);
            Linker linker = Linker.nativeLinker();
            MethodHandle open = linker.downcallHandle(x11.findOrThrow("XOpenDisplay"),
                    FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            MethodHandle close = linker.downcallHandle(x11.findOrThrow("XCloseDisplay"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            MemorySegment display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            if (display.equals(MemorySegment.NULL)) {
                return false;
            }
            int _ = (int) close.invokeExact(display);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        } catch (Throwable problem) {
            throw new IllegalStateException("XOpenDisplay could not be called", problem);
        }
    }
}
