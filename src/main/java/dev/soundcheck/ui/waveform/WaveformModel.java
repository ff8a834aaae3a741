package dev.soundcheck.ui.waveform;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackMeters;
import dev.soundcheck.audio.PlaybackState.Mode;
import dev.soundcheck.audio.measure.WaveformPeaks;
import dev.soundcheck.session.Cursor;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Snapshot;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.timeline.Lit;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.stage.WordFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sound of the current take as far as it has come, its words, and where it is heard. FX thread.
public final class WaveformModel implements FrameListener {
    /// How far behind its end a range may be found to have ended.
    private static final double SLACK_SECONDS = 0.1;
    private static final double FASTEST_RATE = 2;

    private final Desk desk;
    /// What the last frame showed.
    private Snapshot now;
    private @Nullable WaveformPeaks peaks;
    private ChunkEdges chunks = new ChunkEdges();
    private @Nullable Lit lit;
    private double positionSeconds;
    private double roomSeconds = TimeScale.roomySpan(0);
    private final TimeWindow window = new TimeWindow();
    /// The stretch that plays and ends by itself; null where none does.
    private @Nullable TimeRange playing;
    /// True once the playback has reached the range; before, it still reports its old position.
    private boolean insideRange;
    private long seenNanos;
    private boolean follows = true;

    public WaveformModel(Desk desk) {
        this.desk = desk;
        this.now = desk.snapshot();
    }

    // What is shown

    boolean empty() {
        return peaks == null;
    }

    boolean waiting() {
        return now.streaming();
    }

    @Nullable
    WaveformPeaks peaks() {
        return peaks;
    }

    ChunkEdges chunks() {
        return chunks;
    }

    Timeline timeline() {
        return now.timeline();
    }

    @Nullable
    Lit lit() {
        return lit;
    }

    /// True where the words in sight were guessed.
    boolean estimated() {
        return now.estimated();
    }

    double positionSeconds() {
        return positionSeconds;
    }

    /// Sound received so far.
    double receivedSeconds() {
        WaveformPeaks shown = peaks;
        return shown == null ? 0 : shown.track().seconds();
    }

    /// Sound whose wave is known: a long take from the disk is looked through over several frames.
    double drawableSeconds() {
        WaveformPeaks shown = peaks;
        return shown == null ? 0 : shown.track().format().seconds(shown.frames());
    }

    /// What is in sight. Not zoomed, it grows by leaps while the take grows, and fits once it is whole.
    TimeWindow window() {
        return window;
    }

    /// The stretch that was chosen, a word's and a chunk's too; null where none is.
    @Nullable
    TimeRange range() {
        Cursor cursor = desk.cursor();
        return cursor.stretch() ? new TimeRange(cursor.fromSeconds(), cursor.toSeconds()) : null;
    }

    /// What is known of the word that is spoken then; empty where none is.
    String wordFacts(double seconds) {
        int word = timeline().wordAt(seconds);
        return word < 0 || timeline().words().get(word).endSeconds() < seconds ? "" : WordFacts.of(now, word);
    }

    /// As `wordFacts`, of the phoneme.
    String phonemeFacts(double seconds) {
        List<Stamp> phonemes = timeline().phonemes();
        int at = timeline().phonemeFrom(seconds) - 1;
        return at < 0 || phonemes.get(at).endSeconds() < seconds ? "" : WordFacts.of(phonemes.get(at));
    }

    /// Another number for another take.
    long revision() {
        return now.showings();
    }

    PlaybackMeters meters() {
        return now.meters();
    }

    /// What the playback is doing.
    Mode mode() {
        return now.playback().mode();
    }

    // Commands

    /// Stands still, goes on from there, or is heard again. What streams goes on streaming.
    void playOrPause() {
        desk.playOrPause();
    }

    /// Moves the playback; beyond what has been received there is nothing to hear yet.
    void seek(double seconds) {
        WaveformPeaks shown = peaks;
        if (shown != null) {
            playing = null;
            follows = true;
            desk.chooseInstant(Math.clamp(seconds, 0, receivedSeconds()));
        }
    }

    /// Chooses a stretch without playing it; what was not received is left out.
    void choose(double oneEndSeconds, double otherEndSeconds) {
        double from = Math.clamp(Math.min(oneEndSeconds, otherEndSeconds), 0, receivedSeconds());
        double to = Math.clamp(Math.max(oneEndSeconds, otherEndSeconds), 0, receivedSeconds());
        desk.chooseRange(from, to);
    }

    /// Plays the chosen stretch, and stops at its end.
    void playRange() {
        TimeRange chosen = range();
        if (chosen != null) {
            desk.seek(chosen.fromSeconds());
            desk.play();
            playing = chosen;
            insideRange = false;
        }
    }

    void zoom(double factor, double anchorSeconds) {
        window.zoom(factor, anchorSeconds);
    }

    /// Scrolls: the window no longer follows the playback until the playback is moved.
    void scroll(double seconds) {
        window.scroll(seconds);
        follows = false;
    }

    void showAll() {
        window.reset(roomSeconds);
    }

    @Override
    public void onFrame(Frame frame) {
        Snapshot next = frame.desk();
        boolean other = next.showings() != now.showings();
        boolean words = next.timeline() != now.timeline();
        now = next;
        if (other) {
            begin();
        }
        PcmTrack track = next.track();
        if (track == null) {
            return;
        }
        WaveformPeaks shown = peaksOf(track);
        if (shown.update() || frame.changed() || words) {
            chunks.update(next.trace().chunks());
            fit();
        }
        if (shown.behind()) {
            desk.lookAgain();
        }
        followPlayback(next, frame.nowNanos());
    }

    private WaveformPeaks peaksOf(PcmTrack track) {
        WaveformPeaks shown = peaks;
        if (shown == null || shown.track() != track) {
            shown = new WaveformPeaks(track);
            peaks = shown;
        }
        return shown;
    }

    private void followPlayback(Snapshot next, long nowNanos) {
        positionSeconds = next.positionSeconds();
        boolean within = switch (next.playback().mode()) {
            case PLAYING, BUFFERING -> true;
            case PAUSED -> positionSeconds > 0; // the stage lights the word there too
            case EMPTY, ENDED -> false;
        };
        lit = within ? next.timeline().litAt(positionSeconds) : null;
        if (next.playback().active()) {
            endRange(nowNanos);
            if (follows) {
                window.follow(positionSeconds);
            }
        }
        seenNanos = nowNanos;
    }

    /// Pauses at the end of the range once playback has reached it. After a jump out of the range it plays on.
    private void endRange(long nowNanos) {
        TimeRange chosen = playing;
        if (chosen == null) {
            return;
        }
        double slackSeconds = SLACK_SECONDS + FASTEST_RATE * Math.max(0, nowNanos - seenNanos) / 1e9;
        double beyondSeconds = positionSeconds - chosen.toSeconds();
        boolean within = beyondSeconds < 0 && positionSeconds > chosen.fromSeconds() - slackSeconds;
        if (within) {
            insideRange = true;
        } else if (beyondSeconds >= 0 && beyondSeconds <= slackSeconds) {
            desk.pause();
            playing = null;
        } else if (insideRange) {
            playing = null;
        }
    }

    private void begin() {
        peaks = null;
        chunks = new ChunkEdges();
        lit = null;
        positionSeconds = 0;
        playing = null;
        follows = true;
        roomSeconds = TimeScale.roomySpan(0);
        window.reset(roomSeconds);
    }

    private void fit() {
        boolean whole = !now.streaming() && receivedSeconds() > 0;
        double words = now.timeline().knownUntilSeconds();
        double known = Math.max(receivedSeconds(), Math.min(words, receivedSeconds() + 10));
        roomSeconds = whole ? receivedSeconds() : TimeScale.roomySpan(Math.max(roomSeconds, known));
        window.whole(roomSeconds);
    }
}
