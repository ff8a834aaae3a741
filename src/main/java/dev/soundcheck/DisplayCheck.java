package dev.soundcheck;

import dev.soundcheck.cli.Toolbox;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether a window can be opened here. Asked first, because JavaFX answers with a stack trace. Any thread.
@SuppressWarnings("restricted") // the launcher grants native access
final class DisplayCheck implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DisplayCheck.class);
    static final String GTK = "libgtk-3.so.0";
    private static final String X11 = "libX11.so.6";

    private static final Pattern LOCAL = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");
    /// The first message of an X client: byte order, protocol 11.0, no credentials.
    private static final byte[] GREETING = {'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final byte WELCOME = 1;

    /// Stays open until the end: an X server may reset when its last client leaves, just when the window connects.
    private @Nullable SocketChannel held;

    Toolbox.Screen find() {
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
        return welcomes(environment("DISPLAY")) || answers() ? Toolbox.Screen.USABLE : Toolbox.Screen.NONE;
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }

    /// The library stays loaded: the toolkit loads it next.
    static boolean loads(String library) {
        try {
            return SymbolLookup.libraryLookup(library, Arena.global()).find("gtk_init_check").isPresent();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// Greets a local X server; false where there is none or it asks for credentials. Much quicker than a call of the X
    /// library, which needs the native linker.
    private boolean welcomes(String display) {
        Matcher local = LOCAL.matcher(display);
        if (!local.matches()) {
            return false;
        }
        try {
            SocketChannel server = SocketChannel.open(UnixDomainSocketAddress.of("/tmp/.X11-unix/X" + local.group(1)));
            held = server;
            server.write(ByteBuffer.wrap(GREETING));
            ByteBuffer answer = ByteBuffer.allocate(1);
            return server.read(answer) == 1 && answer.get(0) == WELCOME;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        SocketChannel server = held;
        if (server != null) {
            try {
                server.close();
            } catch (IOException problem) {
                LOG.debug("The display's socket did not close", problem);
            }
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
