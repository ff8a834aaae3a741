package dev.soundcheck.session;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.SpeechStream;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// Makes takes and plays them: one is current, all are kept.
///
/// Commands come from one thread (in the window, the FX thread); everything that can be read may be read anywhere.
public final class Studio implements AutoCloseable {
    private final Playback playback;
    private final NanoClock clock;
    private final List<Take> takes = new CopyOnWriteArrayList<>();
    private final AtomicLong changes = new AtomicLong();
    private final Runnable changed;
    private final IntSupplier numbers;
    private volatile @Nullable Take current;
    /// The track that is heard where it is not the current take's own.
    private volatile @Nullable PcmTrack aside;
    /// The take whose first sound is still to be stamped: the one just made, never one that is replayed.
    private volatile @Nullable Take fresh;
    /// The track that was given to the playback last.
    private volatile @Nullable PcmTrack loaded;
    private @Nullable SpeechStream stream;

    /// @param changed  told of every change, on the thread that made it; must be quick
    public Studio(Playback playback, NanoClock clock, Runnable changed) {
        this(playback, clock, changed, new AtomicInteger()::incrementAndGet);
    }

    /// @param numbers  gives each take its number, where takes of earlier runs are counted too
    public Studio(Playback playback, NanoClock clock, Runnable changed, IntSupplier numbers) {
        this.playback = playback;
        this.clock = clock;
        this.changed = changed;
        this.numbers = numbers;
    }

    /// Speaks; whatever was being spoken is stopped. Returns at once.
    public Take speak(SpeechService service, Endpoint endpoint, SpeechRequest request) {
        TraceRecorder recorder = TraceRecorder.pressed(clock);
        stop();
        Take take = new Take(numbers.getAsInt(), endpoint, request, service.offline(), Instant.now(),
                recorder);
        takes.add(take);
        current = take;
        aside = null;
        fresh = take;
        touch();
        stream = service.speak(endpoint, request, recorder, event -> receive(take, event));
        return take;
    }

    /// Stops the stream and the sound; what has arrived stays playable.
    public void stop() {
        SpeechStream running = stream;
        stream = null;
        if (running != null) {
            running.cancel();
        }
        playback.stop();
        touch();
    }

    /// Makes a kept take current and plays it from the start; costs no request.
    public void replay(Take take) {
        stop();
        select(take);
        playback.play();
    }

    /// Makes a kept take current without playing it.
    public void select(Take take) {
        current = take;
        fresh = null;
        aside = null;
        PcmTrack track = take.track();
        if (track != null) {
            load(track);
        }
        touch();
    }

    /// Plays a track that is kept elsewhere: a preview, or one side of a comparison.
    ///
    /// @param shown  the take whose words follow the sound, null to show none
    public void playAside(PcmTrack track, long fromFrame, @Nullable Take shown) {
        stop();
        current = shown;
        fresh = null;
        aside = track;
        load(track);
        playback.seek(fromFrame);
        playback.play();
        touch();
    }

    /// What `playAside` was given last, null once something else is heard.
    public @Nullable PcmTrack aside() {
        return aside;
    }

    public @Nullable Take current() {
        return current;
    }

    /// In the order of making.
    public List<Take> takes() {
        return takes;
    }

    public Playback playback() {
        return playback;
    }

    /// Grows with every change of any take; a pulse that sees the same number again has nothing to do.
    public long changes() {
        return changes.get();
    }

    /// Looks at the playback and stamps the take's first audible frame. Called by whoever watches: the pulse.
    public PlaybackState observe() {
        PlaybackState state = playback.state();
        Take take = fresh;
        // Until the take's own track is loaded, the playback still tells of the one before.
        if (take != null && loaded != null && loaded == take.track() && state.firstOutNanos() >= take.pressNanos()
                && state.firstOutNanos() != 0) {
            take.heardAt(state.firstOutNanos());
        }
        return state;
    }

    @Override
    public void close() {
        stop();
        playback.close();
    }

    private void load(PcmTrack track) {
        playback.load(track);
        loaded = track;
    }

    private void touch() {
        changes.incrementAndGet();
        changed.run();
    }

    private void receive(Take take, SpeechEvent event) {
        take.accept(event);
        PcmTrack track = take.track();
        if (event instanceof SpeechEvent.Opened && track != null && current == take) {
            load(track);
            playback.play();
        }
        touch();
    }
}
