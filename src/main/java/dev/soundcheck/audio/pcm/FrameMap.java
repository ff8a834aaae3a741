package dev.soundcheck.audio.pcm;

import java.util.ArrayList;
import java.util.List;

/// Says which frame of the track a frame of the ring came from. Immutable; the feeder publishes a new one when the
/// relation changes.
///
/// @param stretches  in the ring's order, at least one
public record FrameMap(List<Stretch> stretches) {
    private static final int MOST = 8;

    public FrameMap {
        stretches = List.copyOf(stretches);
    }

    /// Part of the ring in which the track runs evenly.
    ///
    /// @param ringFrame    its first frame in the ring
    /// @param trackFrame   the track's frame there, counted through a loop's turns
    /// @param step         frames of the track in one frame of the ring
    /// @param floorFrame   the least frame a look back from before its beginning may show
    /// @param loop         how frames are folded
    public record Stretch(long ringFrame, double trackFrame, double step, long floorFrame, LoopRange loop) {
        double unrolled(long ring) {
            return trackFrame + (ring - ringFrame) * step;
        }

        public long at(long ring) {
            return loop.fold(Math.max(floorFrame, (long) Math.floor(unrolled(ring))));
        }
    }

    public static FrameMap of(Stretch first) {
        return new FrameMap(List.of(first));
    }

    public FrameMap plus(Stretch next) {
        List<Stretch> more = new ArrayList<>(stretches);
        if (more.size() == MOST) {
            more.removeFirst();
        }
        more.add(next);
        return new FrameMap(more);
    }

    /// The track's frame for a frame of the ring.
    public long at(long ring) {
        return stretchAt(ring).at(ring);
    }

    Stretch stretchAt(long ring) {
        for (int i = stretches.size() - 1; i > 0; i--) {
            if (ring >= stretches.get(i).ringFrame()) {
                return stretches.get(i);
            }
        }
        return stretches.getFirst();
    }
}
