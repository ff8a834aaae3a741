package dev.soundcheck.audio.engine;

import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackMeters;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.audio.line.PlaybackClock;
import dev.soundcheck.audio.pcm.FrameMap;
import dev.soundcheck.trace.NanoClock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Shows what the engine is doing. The feeder's thread publishes; any thread reads, without cost to the engine.
final class Monitor {
    static final OutputInfo OPENING = OutputInfo.silence("The sound device is being opened.");
    private static final int LEVEL_FRAMES = 1024;

    private static final long LEAST_SILENCE_NANOS = 250_000_000L;

    private final PlaybackClock clock;
    private final NanoClock time;
    private final Map<String, Integer> delayMillis = new ConcurrentHashMap<>();
    private final AtomicLong shownRingFrame = new AtomicLong();
    private volatile Published published = new Published(PlaybackState.Mode.EMPTY, null, null, 0, 1, 0, 0, 0, 0, 0, 0,
            0, OPENING);

    /// The feeder's side of one instant.
    ///
    /// @param map               null where nothing was played since the last jump; then `restFrame` is the position
    /// @param silentSinceNanos  of a silence in the middle that still lasts; 0 for none
    record Published(PlaybackState.Mode mode, @Nullable PcmTrack track, @Nullable FrameMap map, long restFrame,
            double rate, long firstOutNanos, long startDelayNanos, int underruns, long underrunNanos,
            long longestDryNanos, long silentSinceNanos, long toleranceNanos, OutputInfo output) {
        /// The silence of the middle of a track, counted while it lasts. A short one may still turn out to be the end.
        long silenceNanos(long nanos) {
            long silence = silentSinceNanos == 0 ? 0 : nanos - silentSinceNanos;
            return silence >= LEAST_SILENCE_NANOS ? silence : 0;
        }

        int underruns(long nanos) {
            return underruns + (silenceNanos(nanos) > 0 ? 1 : 0);
        }
    }

    Monitor(PlaybackClock clock, NanoClock time) {
        this.clock = clock;
        this.time = time;
    }

    /// Feeder's thread.
    void publish(Published next) {
        if (!next.equals(published)) {
            published = next;
        }
    }

    /// Sets how much later than reported a device is heard; negative for earlier.
    void delay(String outputName, int millis) {
        delayMillis.put(outputName, millis);
    }

    /// Positions step back only at a seek, a load or a loop's turn.
    PlaybackState state() {
        long nanos = time.nanoTime();
        // The clock is read before the map. A newer map knows older frames; an older map does not know newer ones.
        long heard = heard(nanos);
        Published now = published;
        long position = now.map == null ? now.restFrame : now.map.at(heard);
        long firstOut = now.firstOutNanos == 0 ? 0 : now.firstOutNanos + Math.max(0, delayNanos(now.output));
        return new PlaybackState(now.mode, position, nanos >= firstOut ? firstOut : 0, now.underruns(nanos),
                now.underrunNanos + now.silenceNanos(nanos),
                Math.max(now.longestDryNanos, now.silenceNanos(nanos)), now.output);
    }

    /// The track's frame that is heard now.
    long shownFrame(FrameMap map) {
        return map.at(heard(time.nanoTime()));
    }

    private long heard(long nanos) {
        return shownRingFrame.accumulateAndGet(clock.heard(nanos - delayNanos(published.output)), Math::max);
    }

    double rate() {
        Published now = published;
        return now.track == null ? PlaybackMeters.NOTHING.rate() : now.rate;
    }

    PlaybackMeters meters(double volume) {
        Published now = published;
        PlaybackState state = state();
        PcmTrack track = now.track;
        if (track == null) {
            return PlaybackMeters.NOTHING;
        }
        boolean sounds = now.mode == PlaybackState.Mode.PLAYING;
        short[] samples = new short[LEVEL_FRAMES];
        int count = sounds ? track.readS16(state.positionFrames(), samples, 0, LEVEL_FRAMES) : 0;
        return new PlaybackMeters(peak(samples, count) * volume, rms(samples, count) * volume, state.underruns(),
                state.underrunNanos(), now.startDelayNanos, now.toleranceNanos, now.rate);
    }

    private long delayNanos(OutputInfo output) {
        return delayMillis.getOrDefault(output.name(), 0) * 1_000_000L;
    }

    private static double peak(short[] samples, int count) {
        int peak = 0;
        for (int i = 0; i < count; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return peak / 32768.0;
    }

    private static double rms(short[] samples, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return count == 0 ? 0 : Math.sqrt(sum / count) / 32768.0;
    }
}
