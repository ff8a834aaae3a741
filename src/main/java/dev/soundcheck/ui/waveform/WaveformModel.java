package dev.soundcheck.ui.waveform;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.WaveformPeaks;
import dev.soundcheck.session.Take;
import dev.soundcheck.timeline.Lit;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import org.jspecify.annotations.Nullable;

/// The sound of the current take as far as it has come, its words, and where it is heard. FX thread.
public final class WaveformModel implements FrameListener {
    private final Playback playback;
    private @Nullable Take take;
    private @Nullable WaveformPeaks peaks;
    private ChunkEdges chunks = new ChunkEdges();
    private Timeline timeline = Timeline.of("");
    private @Nullable Lit lit;
    private double positionSeconds;
    private double spanSeconds = TimeScale.roomySpan(0);
    private long revision;

    public WaveformModel(Playback playback) {
        this.playback = playback;
    }

    // What is shown

    boolean empty() {
        return peaks == null;
    }

    boolean waiting() {
        Take current = take;
        return current != null && !current.state().ended();
    }

    @Nullable
    WaveformPeaks peaks() {
        return peaks;
    }

    ChunkEdges chunks() {
        return chunks;
    }

    Timeline timeline() {
        return timeline;
    }

    @Nullable
    Lit lit() {
        return lit;
    }

    double positionSeconds() {
        return positionSeconds;
    }

    /// Sound received so far.
    double receivedSeconds() {
        WaveformPeaks shown = peaks;
        return shown == null ? 0 : shown.track().format().seconds(shown.frames());
    }

    /// Time that has room in sight; grows by leaps while the take grows, and fits once it is whole.
    double spanSeconds() {
        return spanSeconds;
    }

    /// Another number for another take.
    long revision() {
        return revision;
    }

    // Commands

    /// Moves the playback; beyond what has been received there is nothing to hear yet.
    void seek(double seconds) {
        WaveformPeaks shown = peaks;
        if (shown != null) {
            double within = Math.clamp(seconds, 0, receivedSeconds());
            playback.seek(shown.track().format().frames(within));
        }
    }

    @Override
    public void onFrame(Frame frame) {
        Take current = frame.take();
        if (current != take) {
            begin(current);
        }
        PcmTrack track = current == null ? null : current.track();
        if (current == null || track == null) {
            return;
        }
        WaveformPeaks shown = peaks;
        if (shown == null || shown.track() != track) {
            shown = new WaveformPeaks(track);
            peaks = shown;
        }
        if (shown.update() || frame.changed()) {
            chunks.update(current.trace().chunks());
            timeline = current.timeline();
            fit(current);
        }
        positionSeconds = track.format().seconds(frame.playback().positionFrames());
        lit = frame.playback().active() ? timeline.litAt(positionSeconds) : null;
    }

    private void begin(@Nullable Take next) {
        take = next;
        peaks = null;
        chunks = new ChunkEdges();
        timeline = Timeline.of("");
        lit = null;
        positionSeconds = 0;
        spanSeconds = TimeScale.roomySpan(0);
        revision++;
    }

    private void fit(Take current) {
        boolean whole = current.state().ended() && receivedSeconds() > 0;
        double known = Math.max(receivedSeconds(), Math.min(timeline.knownUntilSeconds(), receivedSeconds() + 10));
        spanSeconds = whole ? receivedSeconds() : TimeScale.roomySpan(Math.max(spanSeconds, known));
    }
}
