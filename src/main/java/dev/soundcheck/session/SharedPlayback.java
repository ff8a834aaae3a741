package dev.soundcheck.session;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.audio.PlaybackState.Mode;
import dev.soundcheck.audio.SoundControls;
import org.jspecify.annotations.Nullable;

/// Lets two parts of the program use one playback, each as if it were alone.
///
/// The part that loaded or played last owns the device. Commands of the other change only its own position, and its
/// state reports its own track. It resumes that when it plays again. Any thread.
public final class SharedPlayback {
    private final Playback playback;
    private final Share desk;
    private final Share guest;
    /// Guarded by this.
    private Share holder;
    /// Guarded by this.
    private boolean admitted = true;

    public SharedPlayback(Playback playback) {
        this.playback = playback;
        this.desk = new Share();
        this.guest = new Share();
        this.holder = desk;
    }

    /// For the takes of the window. Closing it closes the playback.
    public Playback desk() {
        return desk;
    }

    /// For the sound of another part, such as the lab.
    public Playback guest() {
        return guest;
    }

    /// True while either of them is heard, or waits for its sound.
    public boolean active() {
        return playback.state().active();
    }

    /// False mutes the guest: its sound stops, and its loads do not take the device.
    public void admit(boolean heard) {
        synchronized (this) {
            admitted = heard;
            if (!heard) {
                guest.stop();
            }
        }
    }

    /// One user's view of the playback.
    private final class Share implements Playback {
        // Guarded by the shared playback.
        private @Nullable PcmTrack track;
        /// How it stood when the other took over.
        private PlaybackState left = new PlaybackState(Mode.EMPTY, 0, 0, 0, 0, 0, playback.state().output());

        @Override
        public void load(PcmTrack next) {
            synchronized (SharedPlayback.this) {
                track = next;
                if (shut()) {
                    left = at(left, Mode.PAUSED, 0);
                    return;
                }
                take();
                playback.load(next);
            }
        }

        @Override
        public void play() {
            synchronized (SharedPlayback.this) {
                if (reclaimed()) {
                    playback.play();
                }
            }
        }

        @Override
        public void pause() {
            synchronized (SharedPlayback.this) {
                if (holder == this) {
                    playback.pause();
                }
            }
        }

        @Override
        public void stop() {
            synchronized (SharedPlayback.this) {
                if (holder == this) {
                    playback.stop();
                } else if (track != null) {
                    left = at(left, Mode.PAUSED, 0);
                }
            }
        }

        @Override
        public void seek(long frame) {
            synchronized (SharedPlayback.this) {
                if (reclaimed()) {
                    playback.seek(frame);
                }
            }
        }

        @Override
        public void rate(double rate) {
            playback.rate(rate);
        }

        @Override
        public void loop(long fromFrame, long endFrame) {
            synchronized (SharedPlayback.this) {
                if (reclaimed()) {
                    playback.loop(fromFrame, endFrame);
                }
            }
        }

        @Override
        public void unloop() {
            synchronized (SharedPlayback.this) {
                if (holder == this) {
                    playback.unloop();
                }
            }
        }

        @Override
        public PlaybackState state() {
            synchronized (SharedPlayback.this) {
                PlaybackState now = playback.state();
                return holder == this
                        ? now
                        : new PlaybackState(left.mode(), left.positionFrames(), left.firstOutNanos(), left.underruns(),
                                left.underrunNanos(), left.longestDryNanos(), now.output());
            }
        }

        @Override
        public SoundControls controls() {
            return playback.controls();
        }

        @Override
        public void close() {
            playback.close();
        }

        private void take() {
            if (holder != this) {
                Share other = holder;
                PlaybackState now = playback.state();
                other.left = now.active() ? at(now, Mode.PAUSED, now.positionFrames()) : now;
                holder = this;
            }
        }

        private boolean shut() {
            return this == guest && !admitted;
        }

        /// False where it has no track of its own to resume.
        private boolean reclaimed() {
            if (holder == this) {
                return !shut();
            }
            PcmTrack own = track;
            if (own == null || shut()) {
                return false;
            }
            take();
            playback.load(own);
            if (left.mode() != Mode.ENDED) {
                playback.seek(left.positionFrames());
            }
            return true;
        }

        private static PlaybackState at(PlaybackState state, Mode mode, long frame) {
            return new PlaybackState(mode, frame, state.firstOutNanos(), state.underruns(), state.underrunNanos(),
                    state.longestDryNanos(), state.output());
        }
    }
}
