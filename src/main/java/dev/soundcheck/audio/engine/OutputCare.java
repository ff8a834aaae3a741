package dev.soundcheck.audio.engine;

import dev.soundcheck.audio.OutputLoss;
import dev.soundcheck.audio.device.AudioOutput;
import dev.soundcheck.audio.device.OutputOpener;
import dev.soundcheck.audio.device.SilentOutput;
import dev.soundcheck.audio.line.LinePump;
import dev.soundcheck.trace.NanoClock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps a line available: opens one, replaces a lost one by a silent one, and looks for a device again. Where it is to
/// be so, playback waits meanwhile.
///
/// Feeder's thread but for `whenLost`; what is opened comes back through `arrived`.
final class OutputCare {
    private static final long RETRY_NANOS = 1_000_000_000;
    private static final long REST_NANOS = 8_000_000_000L;
    /// A driver that takes longer than this to open is taken to hang.
    private static final long OPENING_NANOS = 3_000_000_000L;
    private static final String NO_ANSWER = "The sound device does not answer. Playback goes on without sound until it does.";
    private static final String KEEPING_TIME = "The sound device was lost. Playback goes on without sound until it is back.";
    private static final String PAUSED = "The sound device was lost. Playback waits until it is back.";

    private final OutputOpener opener;
    private final NanoClock time;
    private final Wish wish;
    private final Consumer<AudioOutput> deliver;
    private volatile OutputLoss whenLost = OutputLoss.KEEP_TIME;
    private String wanted = "";
    private @Nullable AudioOutput current;
    private @Nullable AudioOutput next;
    private boolean lost;
    private long retryAtNanos;
    private long askedNanos;

    /// @param wish     told to wait for a device, and that it is back
    /// @param deliver  brings an opened line to the feeder's thread
    OutputCare(OutputOpener opener, NanoClock time, Wish wish, Consumer<AudioOutput> deliver) {
        this.opener = opener;
        this.time = time;
        this.wish = wish;
        this.deliver = deliver;
    }

    /// Any thread.
    void whenLost(OutputLoss choice) {
        whenLost = choice;
    }

    /// Opens the device of that name, or the default where it is empty.
    void want(String name) {
        wanted = name;
        askedNanos = time.nanoTime();
        opener.open(name, deliver);
    }

    /// A line was opened. A silent one never replaces a line that is there.
    void arrived(AudioOutput output) {
        AudioOutput before = next == null ? current : next;
        retryAtNanos = time.nanoTime() + (lost ? RETRY_NANOS : REST_NANOS);
        if (before != null && output.info().silent()) {
            opener.retire(output);
            return;
        }
        if (next != null) {
            opener.retire(next);
        }
        next = output;
        lost = lost && output.info().silent();
    }

    /// The device accepts nothing any more.
    void gone() {
        boolean pauses = whenLost == OutputLoss.PAUSE;
        next = new SilentOutput(time, pauses ? PAUSED : KEEPING_TIME);
        lost = true;
        want(wanted);
        if (pauses) {
            wish.waitForDevice();
        }
    }

    /// True where another line is ready to be taken.
    boolean changed() {
        return next != null;
    }

    /// Takes the new line and gives back the old one.
    @Nullable
    AudioOutput take() {
        AudioOutput taken = next;
        if (taken != null) {
            retire();
            current = taken;
            next = null;
            if (!taken.info().silent()) {
                wish.deviceIsBack();
            }
        }
        return taken;
    }

    /// Gives the line back.
    void retire() {
        if (current != null) {
            opener.retire(current);
            current = null;
        }
    }

    /// True while there is no line yet, not even a silent one.
    boolean none() {
        return current == null && next == null;
    }

    /// Looks for a device where there is none and it is time to; returns the nanoseconds until the next look.
    long look() {
        if (none()) {
            long left = askedNanos + OPENING_NANOS - time.nanoTime();
            next = left <= 0 ? new SilentOutput(time, NO_ANSWER) : null;
            return Math.max(0, left);
        }
        AudioOutput line = current;
        if (line == null || !line.info().silent() || opener.busy()) {
            return LinePump.UNTIL_WOKEN;
        }
        long left = retryAtNanos - time.nanoTime();
        if (left <= 0) {
            opener.open(wanted, deliver);
            return LinePump.UNTIL_WOKEN;
        }
        return left;
    }
}
