package dev.soundcheck;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Replaces the process by itself in a UTF-8 locale where it was started in the plain C locale: by cron, in a
/// container, over ssh. There the JVM reads each letter beyond ASCII of an argument as unknown and refuses such names
/// of files, and no option of the JVM changes that. Called once, first thing, on the main thread; docs/decisions/0017.
@SuppressWarnings("restricted") // the launcher grants native access
final class Utf8Restart {
    /// Marks the new process, so that a system without this locale is not asked again.
    private static final String DONE = "SOUNDCHECK_LOCALE";
    private static final String UTF_8_LOCALE = "C.UTF-8";
    /// The launcher of an image sets this for its second stage. A process that inherits it would take its own arguments
    /// for options of the JVM.
    private static final String LAUNCHER_MARK = "_JPACKAGE_LAUNCHER";
    private static final Path ARGUMENTS = Path.of("/proc/self/cmdline");
    private static final String PROGRAM = "/proc/self/exe";
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;

    private Utf8Restart() {}

    /// Returns where no restart is needed or possible; else never returns.
    static void whereNeeded() {
        if (needed(System.getProperty("os.name", ""), System.getProperty("sun.jnu.encoding", ""))
                && System.getenv(DONE) == null && Files.isReadable(ARGUMENTS)) {
            restart();
        }
    }

    static boolean needed(String system, String encoding) {
        return system.toLowerCase(Locale.ROOT).contains("linux") && encoding.equals("ANSI_X3.4-1968");
    }

    /// The arguments as the kernel keeps them: bytes, each argument followed by a zero.
    static List<byte[]> arguments(byte[] kept) {
        List<byte[]> arguments = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < kept.length; at++) {
            if (kept[at] == 0) {
                arguments.add(Arrays.copyOfRange(kept, from, at));
                from = at + 1;
            }
        }
        return arguments;
    }

    private static void restart() {
        try (Arena arena = Arena.ofConfined()) {
            set(arena, DONE, "1");
            set(arena, "LC_ALL", UTF_8_LOCALE);
            int _ = (int) function("unsetenv", FunctionDescriptor.of(INT, ValueLayout.ADDRESS))
                    .invokeExact(arena.allocateFrom(LAUNCHER_MARK));
            MethodHandle execv = function("execv",
                    FunctionDescriptor.of(INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            int _ = (int) execv.invokeExact(arena.allocateFrom(PROGRAM),
                    vector(arena, arguments(Files.readAllBytes(ARGUMENTS))));
            // Still here: the program goes on as it is.
        } catch (IOException | RuntimeException _) {
            // as above
        } catch (Throwable problem) {
            throw new IllegalStateException("execv could not be called", problem);
        }
    }

    private static void set(Arena arena, String name, String value) throws Throwable {
        MethodHandle setenv = function("setenv",
                FunctionDescriptor.of(INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, INT));
        int _ = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
    }

    private static MethodHandle function(String name, FunctionDescriptor shape) {
        Linker linker = Linker.nativeLinker();
        SymbolLookup libc = linker.defaultLookup();
        return linker.downcallHandle(libc.findOrThrow(name), shape);
    }

    private static MemorySegment vector(Arena arena, List<byte[]> arguments) {
        MemorySegment vector = arena.allocate(ValueLayout.ADDRESS, arguments.size() + 1L);
        for (int i = 0; i < arguments.size(); i++) {
            byte[] argument = arguments.get(i);
            MemorySegment text = arena.allocate(argument.length + 1L);
            MemorySegment.copy(argument, 0, text, ValueLayout.JAVA_BYTE, 0, argument.length);
            vector.setAtIndex(ValueLayout.ADDRESS, i, text);
        }
        return vector;
    }
}
