package dev.soundcheck.live;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.PlaybackState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Plays turns: mixed, or one after the other in the order they began. Owns one playback for each turn that sounds. Any
/// thread.
final class LiveSpeakers implements AutoCloseable {
    private final Supplier<Playback> factory;
    private final IntPredicate mutedLane;
    // All below guarded by this.
    private final Deque<Playback> idle = new ArrayDeque<>();
    private final List<Slot> slots = new ArrayList<>();
    /// Turns that were cut off, until their sound has died away.
    private final List<Slot> fading = new ArrayList<>();
    private boolean mixed;
    private boolean closed;

    /// A turn that plays or waits to be played. Guarded by the speakers.
    private static final class Slot {
        private final LiveTurn turn;
        private @Nullable Playback playback;

        private Slot(LiveTurn turn) {
            this.turn = turn;
        }
    }

    /// @param mutedLane  true for lanes that are silent now
    LiveSpeakers(Supplier<Playback> factory, IntPredicate mutedLane) {
        this.factory = factory;
        this.mutedLane = mutedLane;
    }

    /// Opens a playback ahead of need.
    void warm() {
        synchronized (this) {
            if (closed || !idle.isEmpty()) {
                return;
            }
        }
        Playback spare = factory.get();
        synchronized (this) {
            if (!closed) {
                idle.add(spare);
                return;
            }
        }
        spare.close();
    }

    /// From now on turns sound at the same time, or one after the other.
    synchronized void mixed(boolean together) {
        mixed = together;
        startWhatMay();
    }

    synchronized void add(LiveTurn turn) {
        slots.add(new Slot(turn));
    }

    /// The sound of a turn begins to arrive.
    synchronized void soundComes() {
        startWhatMay();
    }

    /// True where the turn is to be heard and has not begun.
    synchronized boolean queues(LiveTurn turn) {
        return slots.stream().anyMatch(slot -> slot.turn == turn && slot.playback == null);
    }

    /// Silent within 60 ms; then `beat` tells the turn where its sound stood still.
    ///
    /// @return where it stands now; null where it was not heard yet
    synchronized @Nullable PlaybackState silence(LiveTurn turn) {
        Slot slot = slots.stream().filter(each -> each.turn == turn).findFirst().orElse(null);
        if (slot == null) {
            return null;
        }
        Playback playback = slot.playback;
        PlaybackState state = playback == null ? null : playback.state();
        if (playback != null) {
            playback.pause();
            fading.add(slot);
        }
        slots.remove(slot);
        settleFaded();
        startWhatMay();
        return state;
    }

    /// Solo and mute have changed.
    synchronized void levels() {
        for (Slot slot : slots) {
            Playback playback = slot.playback;
            if (playback != null) {
                playback.controls().mute(mutedLane.test(slot.turn.lane()));
            }
        }
    }

    /// Looks where each turn stands and goes on to the next where one has been heard.
    synchronized void beat() {
        settleFaded();
        for (Slot slot : List.copyOf(slots)) {
            Playback playback = slot.playback;
            if (playback != null) {
                PlaybackState state = playback.state();
                slot.turn.heard(state);
                if (state.mode() == PlaybackState.Mode.ENDED) {
                    release(slot);
                    slots.remove(slot);
                }
            } else if (slot.turn.over() && slot.turn.track() == null) {
                slots.remove(slot);
            }
        }
        startWhatMay();
    }

    /// True while a turn plays or waits to be played.
    synchronized boolean busy() {
        return !fading.isEmpty() || slots.stream().anyMatch(slot -> slot.turn.track() != null);
    }

    @Override
    public synchronized void close() {
        closed = true;
        slots.forEach(this::release);
        fading.forEach(this::release);
        slots.clear();
        fading.clear();
        idle.forEach(Playback::close);
        idle.clear();
    }

    private void settleFaded() {
        for (Slot slot : List.copyOf(fading)) {
            Playback playback = slot.playback;
            if (playback != null && !playback.state().active()) {
                slot.turn.stoodStill(playback.state());
                release(slot);
                fading.remove(slot);
            }
        }
    }

    /// One after the other, a turn waits until the one before it is silent.
    private void startWhatMay() {
        if (!mixed && !fading.isEmpty()) {
            return;
        }
        for (Slot slot : slots) {
            PcmTrack track = slot.turn.track();
            if (slot.playback == null && track != null && !closed) {
                start(slot, track);
            }
            if (!mixed) {
                return;
            }
        }
    }

    private void start(Slot slot, PcmTrack track) {
        Playback spare = idle.poll();
        Playback playback = spare == null ? factory.get() : spare;
        slot.playback = playback;
        playback.controls().mute(mutedLane.test(slot.turn.lane()));
        playback.load(track);
        playback.play();
    }

    private void release(Slot slot) {
        Playback playback = slot.playback;
        slot.playback = null;
        if (playback != null) {
            playback.stop();
            idle.add(playback);
        }
    }
}
