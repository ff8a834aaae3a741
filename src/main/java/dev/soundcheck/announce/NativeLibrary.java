package dev.soundcheck.announce;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// One library of the platform. Its functions are looked up by name; a missing one is an exception.
@SuppressWarnings("restricted") // the launcher grants native access
final class NativeLibrary {
    private final Linker linker = Linker.nativeLinker();
    private final String name;
    private final SymbolLookup symbols;

    NativeLibrary(String name) {
        this.name = name;
        symbols = SymbolLookup.libraryLookup(name, Arena.global());
    }

    MethodHandle function(String function, FunctionDescriptor signature) {
        return linker.downcallHandle(address(function), signature);
    }

    /// The pointer that a global variable of the library holds.
    MemorySegment pointer(String variable) {
        return pointerAt(address(variable), 0);
    }

    /// The function that an object holds at this place of its table of methods.
    MethodHandle method(MemorySegment object, int place, FunctionDescriptor signature) {
        return linker.downcallHandle(pointerAt(pointerAt(object, 0), place), signature);
    }

    static boolean isNull(MemorySegment pointer) {
        return pointer.address() == 0;
    }

    /// What a call has thrown, for callers that know exceptions only.
    static Exception failure(Throwable thrown) {
        return switch (thrown) {
            case Exception problem -> problem;
            case Error error -> throw error;
            default -> new IllegalStateException(thrown);
        };
    }

    private MemorySegment address(String symbol) {
        return symbols.find(symbol)
                .orElseThrow(() -> new UnsatisfiedLinkError(name + " has no " + symbol));
    }

    private static MemorySegment pointerAt(MemorySegment start, int place) {
        long offset = place * ValueLayout.ADDRESS.byteSize();
        return start.reinterpret(offset + ValueLayout.ADDRESS.byteSize()).get(ValueLayout.ADDRESS, offset);
    }
}
