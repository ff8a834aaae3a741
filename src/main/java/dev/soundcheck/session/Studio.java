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
    private final List<Utterance> live = new CopyOnWriteArrayList<>();
    private final AtomicLong changes = new AtomicLong();
    private final Runnable changed;
    private final IntSupplier numbers;
    private volatile @Nullable Take current;
    /// Held while it is decided what the playback plays, and while it is told: streams begin on network threads.
    private final Object heard = new Object();
    /// What is heard as soon as it sounds. Guarded by `heard`.
    private @Nullable Utterance expected;
    /// The track that is heard where it is not the current take's own.
    private volatile @Nullable PcmTrack aside;
    /// The utterance whose first sound is still to be stamped: the one just made, never one that is replayed.
    private volatile @Nullable Utterance fresh;
    /// The track that was given to the playback last.
    private volatile @Nullable PcmTrack loaded;

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

    /// Stamps the press. What is done from here on counts as time the user waits.
    public TraceRecorder press() {
        return TraceRecorder.pressed(clock);
    }

    /// As the other `speak`, with the press now.
    public Take speak(SpeechService service, Endpoint endpoint, SpeechRequest request) {
        return speak(press(), service, endpoint, request);
    }

    /// Speaks; whatever was being spoken is stopped. Returns at once.
    ///
    /// Until the service has the request, nothing is done that the request does not need.
    ///
    /// @param press  of `press`
    public Take speak(TraceRecorder press, SpeechService service, Endpoint endpoint, SpeechRequest request) {
        silence();
        Utterance utterance = begin(press, service, endpoint, request, false);
        expect(utterance, null);
        utterance.carriedBy(service.speak(endpoint, request, press, event -> receive(utterance, event)));
        Take take = listed(utterance);
        current = take;
        touch();
        return take;
    }

    /// Begins an utterance over the socket whose text follows piece by piece; the request's own text is the first
    /// piece and may be empty. Nothing that is being spoken is stopped.
    ///
    /// @param press                 of `press`
    /// @param maxBufferDelayMillis  0 to 5000; how long the service may hold text back
    /// @param aloud                 true to hear it and show it as soon as it sounds
    public Take open(TraceRecorder press, SpeechService service, SpeechRequest request, int maxBufferDelayMillis,
            boolean aloud) {
        Utterance utterance = begin(press, service, Endpoint.WEBSOCKET, request, true);
        if (aloud) {
            expect(utterance, null);
        }
        utterance.carriedBy(service.open(request, maxBufferDelayMillis, press, event -> receive(utterance, event)));
        Take take = listed(utterance);
        if (aloud) {
            current = take;
        }
        touch();
        return take;
    }

    /// Stops the streams and the sound; what has arrived stays playable.
    public void stop() {
        silence();
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
        synchronized (heard) {
            expected = null;
            current = take;
            fresh = null;
            aside = null;
            PcmTrack track = take.track();
            if (track == null) {
                // It may still come to sound.
                expected = take.utterance();
            } else {
                load(track);
            }
        }
        touch();
    }

    /// Plays a track that is kept elsewhere: a preview, or one side of a comparison.
    ///
    /// @param shown  the take whose words follow the sound, null to show none
    public void playAside(PcmTrack track, long fromFrame, @Nullable Take shown) {
        silence();
        synchronized (heard) {
            expect(null, track);
            current = shown;
            load(track);
            playback.seek(fromFrame);
            playback.play();
        }
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

    /// The utterances that still stream, in the order of making.
    public List<Utterance> live() {
        return List.copyOf(live);
    }

    public Playback playback() {
        return playback;
    }

    /// Grows with every change of any take; a pulse that sees the same number again has nothing to do.
    public long changes() {
        return changes.get();
    }

    /// Looks at the playback and stamps the utterance's first audible frame. Called by whoever watches: the pulse.
    public PlaybackState observe() {
        PlaybackState state = playback.state();
        Utterance utterance = fresh;
        // Until the utterance's own track is loaded, the playback still tells of the one before.
        if (utterance != null && loaded != null && loaded == utterance.track()
                && state.firstOutNanos() >= utterance.pressNanos() && state.firstOutNanos() != 0) {
            utterance.heardAt(state.firstOutNanos());
        }
        return state;
    }

    @Override
    public void close() {
        stop();
        playback.close();
    }

    private Utterance begin(TraceRecorder press, SpeechService service, Endpoint endpoint, SpeechRequest request,
            boolean more) {
        Utterance utterance = new Utterance(endpoint, request, service.offline(), Instant.now(),
                Reception.of(request.text(), press));
        utterance.begin(more);
        live.add(utterance);
        return utterance;
    }

    private void silence() {
        List<Utterance> running = List.copyOf(live);
        live.removeAll(running);
        running.forEach(Utterance::cancel);
        playback.stop();
    }

    private void expect(@Nullable Utterance utterance, @Nullable PcmTrack track) {
        synchronized (heard) {
            expected = utterance;
            fresh = utterance;
            aside = track;
        }
    }

    private Take listed(Utterance utterance) {
        Take take = new Take(numbers.getAsInt(), utterance);
        takes.add(take);
        return take;
    }

    private void load(PcmTrack track) {
        playback.load(track);
        loaded = track;
    }

    private void touch() {
        changes.incrementAndGet();
        changed.run();
    }

    private void receive(Utterance utterance, SpeechEvent event) {
        utterance.receive(event);
        PcmTrack track = utterance.track();
        if (event instanceof SpeechEvent.Opened && track != null) {
            synchronized (heard) {
                if (expected == utterance) {
                    load(track);
                    playback.play();
                }
            }
        } else if (event instanceof SpeechEvent.Ended) {
            live.remove(utterance);
        }
        touch();
    }
}
