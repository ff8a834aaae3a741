package dev.soundcheck.audio.engine;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.line.PcmRing;
import dev.soundcheck.audio.pcm.FrameMap;
import dev.soundcheck.audio.pcm.LoopRange;
import dev.soundcheck.audio.pcm.Resampler;
import dev.soundcheck.audio.pcm.SampleSource;
import dev.soundcheck.audio.pcm.TimeStretch;
import dev.soundcheck.audio.pcm.TrackSource;
import org.jspecify.annotations.Nullable;

/// The ring's producer: turns a track into samples of the line and keeps the map back. Feeder's thread only.
final class Feed {
    private static final int CHUNK = 1024;
    /// The old sound is blended into the new over 10 ms at 44.1 kHz, so that a change does not click.
    private static final int BLEND_FRAMES = 441;

    private final PcmRing ring;
    private final short[] chunk = new short[CHUNK];
    private final short[] leaving = new short[BLEND_FRAMES];
    private int blended;
    private int toBlend;
    private @Nullable SampleSource source;
    private @Nullable FrameMap map;

    Feed(PcmRing ring) {
        this.ring = ring;
    }

    /// What is to be played and how.
    ///
    /// @param rate        1 for the track's own pace
    /// @param lineRateHz  the line's samples a second
    record Score(PcmTrack track, double rate, LoopRange loop, int lineRateHz) {
        SampleSource from(long frame) {
            int trackRateHz = track.format().sampleRateHz();
            SampleSource samples = new TrackSource(track, frame, loop);
            return Resampler.of(TimeStretch.of(samples, rate, trackRateHz), trackRateHz, lineRateHz);
        }
    }

    /// Starts at a frame of the track, behind what is in the ring.
    void begin(Score score, long frame, long floorFrame) {
        SampleSource begun = score.from(frame);
        source = begun;
        toBlend = 0;
        map = FrameMap.of(new FrameMap.Stretch(ring.written(), frame, begun.step(), floorFrame, score.loop()));
    }

    /// Replaces what is in the ring by the new score, without a gap. Only while the pump holds still.
    void goOn(Score score) {
        FrameMap before = map;
        if (before == null) {
            return;
        }
        toBlend = ring.unread(leaving);
        blended = 0;
        ring.rewind();
        long cut = ring.written();
        long frame = before.at(cut);
        SampleSource begun = score.from(frame);
        source = begun;
        map = before.plus(new FrameMap.Stretch(cut, frame, begun.step(), 0, score.loop()));
    }

    /// Feeds no more; the map stays for looking back.
    void end() {
        source = null;
    }

    /// Drops the map: positions before and after are unrelated.
    void forget() {
        source = null;
        map = null;
    }

    @Nullable
    FrameMap map() {
        return map;
    }

    /// Fills the ring while it has room and there is sound.
    ///
    /// @return true where nothing more will come
    boolean fill() {
        SampleSource feeding = source;
        if (feeding == null) {
            return false;
        }
        while (!feeding.exhausted()) {
            int room = Math.min(ring.free(), CHUNK);
            int count = room == 0 ? 0 : feeding.read(chunk, 0, room);
            if (count == 0) {
                break;
            }
            blend(count);
            ring.write(chunk, 0, count);
        }
        return feeding.exhausted();
    }

    private void blend(int count) {
        for (int i = 0; i < count && blended < toBlend; i++, blended++) {
            double in = 0.5 - 0.5 * Math.cos(Math.PI * (blended + 0.5) / toBlend);
            chunk[i] = (short) Math.round(leaving[blended] * (1 - in) + chunk[i] * in);
        }
    }

    /// The ring's frame behind the last one fed.
    long endFrame() {
        return ring.written();
    }

    /// Frames of the track that were received and not taken out of the ring.
    long unheardFrames(PcmTrack track) {
        SampleSource feeding = source;
        return feeding == null
                ? 0
                : track.frames() - (long) feeding.position() + Math.round(ring.size() * feeding.step());
    }
}
