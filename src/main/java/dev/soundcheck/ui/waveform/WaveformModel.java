package dev.soundcheck.ui.waveform;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.PlaybackMeters;
import dev.soundcheck.audio.PlaybackState.Mode;
import dev.soundcheck.audio.measure.WaveformPeaks;
import dev.soundcheck.session.Take;
import dev.soundcheck.timeline.Lit;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The sound of the current take as far as it has come, its words, and where it is heard. FX thread.
public final class WaveformModel implements FrameListener {
    /// How far behind its end a range may be found to have ended.
    private static final double SLACK_SECONDS = 0.1;
    private static final double FASTEST_RATE = 2;

    private final Playback playback;
    private final Function<Take, Timeline> words;
    private final Runnable wake;
    private @Nullable Take take;
    private @Nullable WaveformPeaks peaks;
    private ChunkEdges chunks = new ChunkEdges();
    private Timeline timeline = Timeline.of("");
    private @Nullable Lit lit;
    private double positionSeconds;
    private double roomSeconds = TimeScale.roomySpan(0);
    private final TimeWindow window = new TimeWindow();
    private @Nullable TimeRange range;
    private boolean playingRange;
    /// True once the playback has come to the range that plays: before, it still tells of where it was.
    private boolean insideRange;
    private long seenNanos;
    private boolean follows = true;
    private long revision;

    /// @param words  of a take: its own, or guessed ones
    /// @param wake   asks for frames where none come because nothing moved
    public WaveformModel(Playback playback, Function<Take, Timeline> words, Runnable wake) {
        this.playback = playback;
        this.words = words;
        this.wake = wake;
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

    /// True where the words in sight were guessed.
    boolean estimated() {
        Take current = take;
        return current != null && current.timeline().words().isEmpty() && !timeline.words().isEmpty();
    }

    double positionSeconds() {
        return positionSeconds;
    }

    /// Sound received so far.
    double receivedSeconds() {
        WaveformPeaks shown = peaks;
        return shown == null ? 0 : shown.track().format().seconds(shown.frames());
    }

    /// What is in sight. Not zoomed, it grows by leaps while the take grows, and fits once it is whole.
    TimeWindow window() {
        return window;
    }

    /// The stretch that was chosen, null where none is.
    @Nullable
    TimeRange range() {
        return range;
    }

    /// Another number for another take.
    long revision() {
        return revision;
    }

    PlaybackMeters meters() {
        return playback.controls().meters();
    }

    /// What the playback is at.
    Mode mode() {
        return playback.state().mode();
    }

    // Commands

    /// Stands still, goes on from there, or is heard again. What streams goes on streaming.
    void playOrPause() {
        switch (mode()) {
            case EMPTY -> {
            }
            case BUFFERING, PLAYING -> playback.pause();
            case PAUSED, ENDED -> playback.play();
        }
        wake.run();
    }

    /// Moves the playback; beyond what has been received there is nothing to hear yet.
    void seek(double seconds) {
        WaveformPeaks shown = peaks;
        if (shown != null) {
            range = null;
            playingRange = false;
            follows = true;
            double within = Math.clamp(seconds, 0, receivedSeconds());
            playback.seek(shown.track().format().frames(within));
            wake.run();
        }
    }

    /// Chooses a stretch without playing it; what was not received is left out.
    void choose(double oneEndSeconds, double otherEndSeconds) {
        double from = Math.clamp(Math.min(oneEndSeconds, otherEndSeconds), 0, receivedSeconds());
        double to = Math.clamp(Math.max(oneEndSeconds, otherEndSeconds), 0, receivedSeconds());
        range = new TimeRange(from, to);
    }

    /// Plays the chosen stretch, and stops at its end.
    void playRange() {
        TimeRange chosen = range;
        WaveformPeaks shown = peaks;
        if (chosen != null && shown != null) {
            playback.seek(shown.track().format().frames(chosen.fromSeconds()));
            playback.play();
            playingRange = true;
            insideRange = false;
            wake.run();
        }
    }

    void zoom(double factor, double anchorSeconds) {
        window.zoom(factor, anchorSeconds);
    }

    /// By the reader's hand: the window no longer turns pages until the playback is moved.
    void scroll(double seconds) {
        window.scroll(seconds);
        follows = false;
    }

    void showAll() {
        window.reset(roomSeconds);
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
        Timeline known = words.apply(current);
        if (shown.update() || frame.changed() || known != timeline) {
            chunks.update(current.trace().chunks());
            timeline = known;
            fit(current);
        }
        positionSeconds = track.format().seconds(frame.playback().positionFrames());
        lit = frame.playback().active() ? timeline.litAt(positionSeconds) : null;
        if (frame.playback().active()) {
            endRange(frame.nowNanos());
            if (follows) {
                window.follow(positionSeconds);
            }
        }
        seenNanos = frame.nowNanos();
    }

    /// Pauses at the end of the range where playing has come to it; whoever jumps out of it goes on.
    private void endRange(long nowNanos) {
        TimeRange chosen = range;
        if (!playingRange || chosen == null) {
            return;
        }
        double slackSeconds = SLACK_SECONDS + FASTEST_RATE * Math.max(0, nowNanos - seenNanos) / 1e9;
        double beyondSeconds = positionSeconds - chosen.toSeconds();
        boolean within = beyondSeconds < 0 && positionSeconds > chosen.fromSeconds() - slackSeconds;
        if (within) {
            insideRange = true;
        } else if (beyondSeconds >= 0 && beyondSeconds <= slackSeconds) {
            playback.pause();
            playingRange = false;
        } else if (insideRange) {
            playingRange = false;
        }
    }

    private void begin(@Nullable Take next) {
        take = next;
        peaks = null;
        chunks = new ChunkEdges();
        timeline = Timeline.of("");
        lit = null;
        positionSeconds = 0;
        range = null;
        playingRange = false;
        follows = true;
        roomSeconds = TimeScale.roomySpan(0);
        window.reset(roomSeconds);
        revision++;
    }

    private void fit(Take current) {
        boolean whole = current.state().ended() && receivedSeconds() > 0;
        double known = Math.max(receivedSeconds(), Math.min(timeline.knownUntilSeconds(), receivedSeconds() + 10));
        roomSeconds = whole ? receivedSeconds() : TimeScale.roomySpan(Math.max(roomSeconds, known));
        window.whole(roomSeconds);
    }
}
