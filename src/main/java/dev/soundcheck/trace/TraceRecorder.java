package dev.soundcheck.trace;

import dev.soundcheck.wire.WireRecorder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Collects the stamps of one take. Any thread; stamp first, then work: callers hand over instants, not "now".
public final class TraceRecorder {
    private static final int FIRST_CAPACITY = 64;
    /// An hour of chunks of 15 ms. A server could send single samples without end.
    static final int MOST_STAMPS = 250_000;

    private final NanoClock clock;
    private final long pressNanos;
    private final WireRecorder wireLog;
    // All below guarded by this.
    private final List<Span> spans = new ArrayList<>();
    private final List<Object> owners = new ArrayList<>();
    private final Map<Mark, Long> marks = new EnumMap<>(Mark.class);
    private boolean reused;
    private boolean warmingUp;
    private double heardPace = 1;
    private long wireBytes;
    private long[] atNanos = new long[FIRST_CAPACITY];
    private int[] frames = new int[FIRST_CAPACITY];
    private int[] chunkBytes = new int[FIRST_CAPACITY];
    private float[] stepMillis = new float[FIRST_CAPACITY];
    private int chunks;
    private long[] wordNanos = new long[FIRST_CAPACITY];
    private int words;

    public TraceRecorder(NanoClock clock, long pressNanos) {
        this(clock, pressNanos, new WireRecorder());
    }

    /// A trace that notes what goes over the wire elsewhere.
    public TraceRecorder(NanoClock clock, long pressNanos, WireRecorder wireLog) {
        this.clock = clock;
        this.pressNanos = pressNanos;
        this.wireLog = wireLog;
    }

    /// Starts a trace whose press is now.
    public static TraceRecorder pressed(NanoClock clock) {
        return new TraceRecorder(clock, clock.nanoTime());
    }

    public long now() {
        return clock.nanoTime();
    }

    public long pressNanos() {
        return pressNanos;
    }

    /// Records what goes over the wire, in all attempts.
    public WireRecorder wireLog() {
        return wireLog;
    }

    public void begin(Phase phase, long atNanos) {
        begin(phase, this, atNanos);
    }

    /// Begins a span that only its owner can end: several attempts to connect may run at the same time.
    public synchronized void begin(Phase phase, Object owner, long atNanos) {
        spans.add(new Span(phase, atNanos, Span.OPEN));
        owners.add(owner);
    }

    public void end(Phase phase, long atNanos) {
        end(phase, this, atNanos);
    }

    /// Ends the latest open span of the phase and owner; without one it does nothing.
    public synchronized void end(Phase phase, Object owner, long atNanos) {
        for (int i = spans.size() - 1; i >= 0; i--) {
            Span span = spans.get(i);
            if (span.phase() == phase && span.open() && owners.get(i).equals(owner)) {
                spans.set(i, new Span(phase, span.beginNanos(), atNanos));
                return;
            }
        }
    }

    public synchronized void mark(Mark mark, long atNanos) {
        if (mark == Mark.LAST_AUDIO) {
            marks.put(mark, atNanos);
        } else {
            marks.putIfAbsent(mark, atNanos);
        }
    }

    /// Removes the stamps of an attempt that is about to be repeated; the press stays.
    public synchronized void restart() {
        spans.clear();
        owners.clear();
        marks.clear();
        reused = false;
    }

    public synchronized void reusedConnection() {
        reused = true;
    }

    /// Marks the first take of its kind in this run: its code is still being loaded.
    public synchronized void warmingUp() {
        warmingUp = true;
    }

    /// The pace at which the sound is heard for the first time.
    public synchronized void heardPace(double pace) {
        heardPace = pace;
    }

    /// Bytes of the answer that belong to no chunk: stamps, done, a WAV head.
    public synchronized void wire(int bytes) {
        wireBytes += bytes;
    }

    /// One arrival of audio; `bytes` on the wire, `serverMillis` NaN where unknown.
    ///
    /// Beyond the limit it counts as part of the last chunk.
    public synchronized void chunk(long nanos, int audioFrames, int bytes, float serverMillis) {
        if (chunks == MOST_STAMPS) {
            moreOfChunk(nanos, audioFrames, bytes);
            return;
        }
        if (chunks == atNanos.length) {
            int larger = chunks * 2;
            atNanos = Arrays.copyOf(atNanos, larger);
            frames = Arrays.copyOf(frames, larger);
            chunkBytes = Arrays.copyOf(chunkBytes, larger);
            stepMillis = Arrays.copyOf(stepMillis, larger);
        }
        atNanos[chunks] = nanos;
        frames[chunks] = audioFrames;
        chunkBytes[chunks] = bytes;
        stepMillis[chunks] = serverMillis;
        chunks++;
        wireBytes += bytes;
        if (audioFrames > 0) {
            marks.putIfAbsent(Mark.FIRST_AUDIO, nanos);
            marks.put(Mark.LAST_AUDIO, nanos);
        }
    }

    /// More of the last arrival: what was sent as one piece came in two reads.
    public synchronized void moreOfChunk(long nanos, int audioFrames, int bytes) {
        if (chunks == 0) {
            chunk(nanos, audioFrames, bytes, Float.NaN);
            return;
        }
        frames[chunks - 1] += audioFrames;
        chunkBytes[chunks - 1] += bytes;
        wireBytes += bytes;
        if (audioFrames > 0) {
            marks.putIfAbsent(Mark.FIRST_AUDIO, nanos);
            marks.put(Mark.LAST_AUDIO, nanos);
        }
    }

    /// One arrival of word stamps.
    public synchronized void words(long nanos) {
        if (words == MOST_STAMPS) {
            return;
        }
        if (words == wordNanos.length) {
            wordNanos = Arrays.copyOf(wordNanos, words * 2);
        }
        wordNanos[words++] = nanos;
        marks.putIfAbsent(Mark.FIRST_WORD, nanos);
    }

    public synchronized Trace snapshot() {
        return new Trace(pressNanos, reused, warmingUp, heardPace, List.copyOf(spans), Map.copyOf(marks),
                new ChunkStamps(atNanos, frames, chunkBytes, stepMillis, chunks), Arrays.copyOf(wordNanos, words),
                wireBytes);
    }
}
