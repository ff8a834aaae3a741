package dev.soundcheck.audio.pcm;

import dev.soundcheck.audio.PcmTrack;

/// Samples of a growing track from a frame on, or of an endless loop in it. Feeder's thread only.
public final class TrackSource implements SampleSource {
    private final PcmTrack track;
    private final LoopRange loop;
    private long cursor;
    private boolean exhausted;

    public TrackSource(PcmTrack track, long fromFrame, LoopRange loop) {
        this.track = track;
        this.loop = loop;
        this.cursor = fromFrame;
    }

    @Override
    public int read(short[] target, int offset, int count) {
        // Read before the frames: a complete track gets no more frames afterwards.
        boolean complete = track.complete();
        int done = 0;
        while (done < count && !exhausted) {
            long at = loop.fold(cursor);
            int most = (int) Math.min(count - done, loop.endFrame() - at);
            int part = track.readS16(at, target, offset + done, most);
            if (part == 0) {
                exhausted = complete;
                break;
            }
            done += part;
            cursor += part;
        }
        return done;
    }

    @Override
    public boolean exhausted() {
        return exhausted;
    }

    @Override
    public double position() {
        return cursor;
    }

    @Override
    public double step() {
        return 1;
    }
}
