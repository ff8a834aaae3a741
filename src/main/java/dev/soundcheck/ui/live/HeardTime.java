package dev.soundcheck.ui.live;

import dev.soundcheck.live.TurnRecord;
import dev.soundcheck.trace.ChunkStamps;
import dev.soundcheck.trace.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// When each instant of a turn's sound was heard, or will be if nothing is late. Immutable.
final class HeardTime {
    private static final double LEAST_GAP_NANOS = 20e6;
    /// What is less comes of rounding.
    private static final double LEAST_BREAK_NANOS = 1e3;

    private final double[] mediaSeconds;
    private final double[] wallNanos;
    private final boolean known;

    private HeardTime(double[] mediaSeconds, double[] wallNanos, boolean known) {
        this.mediaSeconds = mediaSeconds;
        this.wallNanos = wallNanos;
        this.known = known;
    }

    static HeardTime of(TurnRecord turn) {
        OptionalLong first = turn.trace().at(Mark.FIRST_OUT);
        ChunkStamps chunks = turn.trace().chunks();
        int count = turn.rateHz() == 0 ? 0 : chunks.count();
        double[] media = new double[count + 1];
        double[] wall = new double[count + 1];
        double end = first.orElse(0);
        double frames = 0;
        for (int i = 0; i < count; i++) {
            end = Math.max(end, (double) chunks.atNanos(i));
            media[i] = frames / turn.rateHz();
            wall[i] = end;
            frames += chunks.frames(i);
            end += chunks.frames(i) * 1e9 / turn.rateHz();
        }
        media[count] = turn.rateHz() == 0 ? 0 : frames / turn.rateHz();
        wall[count] = end;
        return new HeardTime(media, wall, first.isPresent() && count > 0);
    }

    /// True once something was heard.
    boolean known() {
        return known;
    }

    /// When an instant of the sound is heard, on the clock of the trace.
    double wallNanos(double seconds) {
        int low = 0;
        int high = mediaSeconds.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (mediaSeconds[middle] <= seconds) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return wallNanos[low] + (seconds - mediaSeconds[low]) * 1e9;
    }

    /// When all that came has been heard.
    double endNanos() {
        return wallNanos[wallNanos.length - 1];
    }

    /// A stretch of sound that is heard without a break.
    ///
    /// @param fromSeconds  of the sound
    record Run(double fromNanos, double toNanos, double fromSeconds) {
        double seconds(double atNanos) {
            return fromSeconds + (atNanos - fromNanos) / 1e9;
        }
    }

    /// A stretch of time without sound.
    record Gap(double fromNanos, double toNanos) {
        double millis() {
            return (toNanos - fromNanos) / 1e6;
        }
    }

    /// All that came, in the order of the sound.
    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int first = 0;
        for (int i = 0; i + 1 < wallNanos.length; i++) {
            double end = wallNanos[i] + (mediaSeconds[i + 1] - mediaSeconds[i]) * 1e9;
            if (i + 2 == wallNanos.length || wallNanos[i + 1] - end > LEAST_BREAK_NANOS) {
                runs.add(new Run(wallNanos[first], end, mediaSeconds[first]));
                first = i + 1;
            }
        }
        return runs;
    }

    /// Where sound was late, for longer than anybody misses.
    List<Gap> gaps() {
        List<Run> runs = runs();
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < runs.size(); i++) {
            double silent = runs.get(i - 1).toNanos();
            double sounds = runs.get(i).fromNanos();
            if (sounds - silent > LEAST_GAP_NANOS) {
                gaps.add(new Gap(silent, sounds));
            }
        }
        return gaps;
    }

    /// The instant of the sound that is heard at a time; it stands still while the next sound is late.
    double seconds(double atNanos) {
        int low = segment(atNanos);
        return mediaSeconds[low] + (atNanos - wallNanos[low]) / 1e9 - Math.max(0, overrun(atNanos));
    }

    /// Seconds past the end of the sound that had come at a time.
    private double overrun(double atNanos) {
        int low = segment(atNanos);
        double next = mediaSeconds[Math.min(low + 1, mediaSeconds.length - 1)];
        return mediaSeconds[low] + (atNanos - wallNanos[low]) / 1e9 - next;
    }

    private int segment(double atNanos) {
        int low = 0;
        int high = wallNanos.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (wallNanos[middle] <= atNanos) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
