package dev.soundcheck.offline.voice.espeak;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The process in which eSpeak NG's library runs: reads phrases from standard input and writes their sound to standard
/// output, until the input ends. One thread.
@SuppressWarnings("restricted") // the launcher grants native access
public final class EspeakWorker {
    /// First argument of the program's launcher that starts this process.
    public static final String COMMAND = "espeak-worker";

    private static final int SYNCHRONOUS = 2;
    private static final int PHONEME_EVENTS = 1;
    private static final int PHONEME_IPA = 2;
    private static final int DONT_EXIT = 0x8000;
    private static final int BUFFER_MILLIS = 200;
    private static final int UTF8 = 1;
    private static final int RATE = 1;

    private final Linker linker = Linker.nativeLinker();
    private final Arena arena = Arena.ofAuto();
    private final SymbolLookup library;
    private final MethodHandle setVoice;
    private final MethodHandle setParameter;
    private final MethodHandle synth;
    private final EspeakEvents events = new EspeakEvents();
    private final int sampleRateHz;

    private EspeakWorker(Path file) throws Throwable {
        library = SymbolLookup.libraryLookup(file, arena);
        MethodHandle initialize = function("espeak_Initialize", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        sampleRateHz = (int) initialize.invokeExact(SYNCHRONOUS, BUFFER_MILLIS, MemorySegment.NULL, PHONEME_EVENTS
                | PHONEME_IPA | DONT_EXIT);
        if (sampleRateHz <= 0) {
            throw new IOException("eSpeak NG could not be started");
        }
        setVoice = function("espeak_SetVoiceByName", ValueLayout.ADDRESS);
        setParameter = function("espeak_SetParameter", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT);
        synth = function("espeak_Synth", ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
                ValueLayout.ADDRESS);
        hearBack();
    }

    /// Speaks until the input ends.
    ///
    /// @param args  the library's file
    public static void main(String[] args) throws Throwable {
        EspeakWorker worker = new EspeakWorker(Path.of(args[0]));
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        try {
            while (true) {
                String voice = in.readUTF();
                int wordsPerMinute = in.readInt();
                byte[] text = in.readNBytes(in.readInt());
                worker.speak(voice, wordsPerMinute, new String(text, StandardCharsets.UTF_8));
                worker.events.write(worker.sampleRateHz, out);
                out.flush();
            }
        } catch (EOFException e) {
            // the program has ended
        }
    }

    private void speak(String voice, int wordsPerMinute, String text) throws Throwable {
        events.clear();
        try (Arena phrase = Arena.ofConfined()) {
            int known = (int) setVoice.invokeExact(phrase.allocateFrom(voice));
            int rated = (int) setParameter.invokeExact(RATE, wordsPerMinute, 0);
            MemorySegment utf8 = phrase.allocateFrom(text);
            int spoken = (int) synth.invokeExact(utf8, utf8.byteSize(), 0, 0, 0, UTF8, MemorySegment.NULL,
                    MemorySegment.NULL);
            if (known != 0 || rated != 0 || spoken != 0) {
                events.fail();
            }
        }
    }

    private void hearBack() throws Throwable {
        FunctionDescriptor shape = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
        MethodType takes = MethodType.methodType(int.class, MemorySegment.class, int.class, MemorySegment.class);
        MethodHandle take = MethodHandles.lookup().findVirtual(EspeakEvents.class, "take", takes).bindTo(events);
        MethodHandle setCallback = linker.downcallHandle(library.findOrThrow("espeak_SetSynthCallback"),
                FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
        setCallback.invokeExact(linker.upcallStub(take, shape, arena));
    }

    private MethodHandle function(String name, MemoryLayout... arguments) {
        return linker.downcallHandle(library.findOrThrow(name),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
    }
}
