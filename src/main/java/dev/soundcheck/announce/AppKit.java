package dev.soundcheck.announce;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// macOS: an announcement on the main window, which VoiceOver reads. FX thread, which is the main thread of the process.
///
/// Written from the documentation and not tried (docs/decisions/0021).
final class AppKit implements ScreenReader {
    /// `NSAccessibilityPriorityMedium`: VoiceOver ends its sentence first.
    private static final long PRIORITY = 50;
    private static final String SEND = "objc_msgSend";

    private final NativeLibrary objc = new NativeLibrary("/usr/lib/libobjc.A.dylib");
    private final NativeLibrary appKit = new NativeLibrary("/System/Library/Frameworks/AppKit.framework/AppKit");
    private final MethodHandle findClass = objc.function("objc_getClass", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private final MethodHandle selector = objc.function("sel_registerName", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private final MethodHandle openPool = objc.function("objc_autoreleasePoolPush", FunctionDescriptor.of(ADDRESS));
    private final MethodHandle closePool = objc.function("objc_autoreleasePoolPop", FunctionDescriptor.ofVoid(ADDRESS));
    private final MethodHandle ask = objc.function(SEND, FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
    private final MethodHandle askWithPointer = objc.function(SEND,
            FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private final MethodHandle askWithNumber = objc.function(SEND,
            FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG));
    private final MethodHandle tellWithPair = objc.function(SEND,
            FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private final MethodHandle post = appKit.function("NSAccessibilityPostNotificationWithUserInfo",
            FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS));
    private final MemorySegment requested = appKit.pointer("NSAccessibilityAnnouncementRequestedNotification");
    private final MemorySegment announcementKey = appKit.pointer("NSAccessibilityAnnouncementKey");
    private final MemorySegment priorityKey = appKit.pointer("NSAccessibilityPriorityKey");

    @Override
    public void say(String sentence) throws Exception {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pool = (MemorySegment) openPool.invokeExact();
            try {
                say(arena, sentence);
            } finally {
                closePool.invokeExact(pool);
            }
        } catch (Throwable problem) {
            throw NativeLibrary.failure(problem);
        }
    }

    private void say(Arena arena, String sentence) throws Throwable {
        MemorySegment program = send(type(arena, "NSApplication"), name(arena, "sharedApplication"));
        MemorySegment window = send(program, name(arena, "mainWindow"));
        MemorySegment text = (MemorySegment) askWithPointer.invokeExact(type(arena, "NSString"),
                name(arena, "stringWithUTF8String:"), arena.allocateFrom(sentence));
        MemorySegment priority = (MemorySegment) askWithNumber.invokeExact(type(arena, "NSNumber"),
                name(arena, "numberWithInteger:"), PRIORITY);
        MemorySegment info = send(type(arena, "NSMutableDictionary"), name(arena, "dictionary"));
        // A message to nil is harmless, but nil in a dictionary ends the process.
        for (MemorySegment needed : new MemorySegment[]{window, text, priority, requested, announcementKey,
                priorityKey}) {
            if (NativeLibrary.isNull(needed)) {
                return;
            }
        }
        MemorySegment set = name(arena, "setObject:forKey:");
        tellWithPair.invokeExact(info, set, text, announcementKey);
        tellWithPair.invokeExact(info, set, priority, priorityKey);
        post.invokeExact(window, requested, info);
    }

    private MemorySegment send(MemorySegment object, MemorySegment message) throws Throwable {
        return (MemorySegment) ask.invokeExact(object, message);
    }

    private MemorySegment type(Arena arena, String name) throws Throwable {
        return (MemorySegment) findClass.invokeExact(arena.allocateFrom(name));
    }

    private MemorySegment name(Arena arena, String message) throws Throwable {
        return (MemorySegment) selector.invokeExact(arena.allocateFrom(message));
    }
}
