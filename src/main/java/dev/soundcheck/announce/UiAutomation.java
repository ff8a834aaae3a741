package dev.soundcheck.announce;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Windows: a notification of UI Automation on the active window, which Narrator, NVDA and JAWS read. FX thread.
///
/// Needs Windows 10, version 1709. Written from the documentation and not tried (docs/decisions/0021).
final class UiAutomation implements ScreenReader {
    /// `NotificationKind_Other`.
    private static final int KIND = 4;
    /// `NotificationProcessing_CurrentThenMostRecent`: does not interrupt, and the newest replaces those that wait.
    private static final int PROCESSING = 4;
    private static final String ACTIVITY = "dev.soundcheck.status";
    /// `Release` in the table of methods of each COM object.
    private static final int RELEASE = 2;

    private final NativeLibrary automation = new NativeLibrary("UIAutomationCore.dll");
    private final NativeLibrary strings = new NativeLibrary("OleAut32.dll");
    private final MethodHandle activeWindow = new NativeLibrary("User32.dll")
            .function("GetActiveWindow", FunctionDescriptor.of(ADDRESS));
    private final MethodHandle hostProvider = automation.function("UiaHostProviderFromHwnd",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    private final MethodHandle raise = automation.function("UiaRaiseNotificationEvent",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
    private final MethodHandle allocate = strings.function("SysAllocString", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private final MethodHandle free = strings.function("SysFreeString", FunctionDescriptor.ofVoid(ADDRESS));

    @Override
    public void say(String sentence) throws Exception {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment window = (MemorySegment) activeWindow.invokeExact();
            if (NativeLibrary.isNull(window)) {
                return; // the user is in another program
            }
            MemorySegment out = arena.allocate(ADDRESS);
            check("UiaHostProviderFromHwnd", (int) hostProvider.invokeExact(window, out));
            MemorySegment provider = out.get(ADDRESS, 0);
            try {
                raise(provider, text(arena, sentence), text(arena, ACTIVITY));
            } finally {
                int _ = (int) automation.method(provider, RELEASE, FunctionDescriptor.of(JAVA_INT, ADDRESS))
                        .invokeExact(provider);
            }
        } catch (Throwable problem) {
            throw NativeLibrary.failure(problem);
        }
    }

    /// Takes both texts over.
    private void raise(MemorySegment provider, MemorySegment sentence, MemorySegment activity) throws Throwable {
        try {
            check("UiaRaiseNotificationEvent",
                    (int) raise.invokeExact(provider, KIND, PROCESSING, sentence, activity));
        } finally {
            free.invokeExact(sentence);
            free.invokeExact(activity);
        }
    }

    /// A string as COM wants it; null where there is no memory, which the calls take.
    private MemorySegment text(Arena arena, String text) throws Throwable {
        return (MemorySegment) allocate.invokeExact(arena.allocateFrom(text, StandardCharsets.UTF_16LE));
    }

    private static void check(String call, int result) {
        if (result < 0) {
            throw new IllegalStateException(String.format(Locale.ROOT, "%s answered 0x%08x", call, result));
        }
    }
}
