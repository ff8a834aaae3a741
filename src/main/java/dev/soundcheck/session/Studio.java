package dev.soundcheck.session;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.speech.ContextOptions;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// Makes takes: asks the services to speak, holds the takes until they are written, and has the desk show and play
/// them.
///
/// Commands come from one thread (in the window, the FX thread); everything that can be read may be read anywhere.
public final class Studio implements AutoCloseable {
    private final Desk desk;
    private final NanoClock clock;
    private final IntSupplier numbers;
    private final List<Take> takes = new CopyOnWriteArrayList<>();
    private final Map<Endpoint, Take> latest = new ConcurrentHashMap<>();
    private final List<Utterance> live = new CopyOnWriteArrayList<>();
    private final Warmth warmth = new Warmth();

    /// @param changed  told of every change, on the thread that made it; must be quick
    public Studio(Playback playback, NanoClock clock, Runnable changed) {
        this(new Desk(playback, changed), clock, new AtomicInteger()::incrementAndGet);
    }

    /// @param numbers  gives each take its number, where takes of earlier runs are counted too
    public Studio(Desk desk, NanoClock clock, IntSupplier numbers) {
        this.desk = desk;
        this.clock = clock;
        this.numbers = numbers;
    }

    /// Stamps the press of Speak. Everything after it counts as time that the user waits.
    public TraceRecorder press() {
        return TraceRecorder.pressed(clock);
    }

    /// As the other `speak`, with the press now.
    public Take speak(SpeechService service, Endpoint endpoint, SpeechRequest request) {
        return speak(press(), service, endpoint, request);
    }

    /// Speaks; a running stream is stopped. Returns at once.
    ///
    /// Until the service has the request, nothing is done that the request does not need.
    ///
    /// @param press  of `press`
    public Take speak(TraceRecorder press, SpeechService service, Endpoint endpoint, SpeechRequest request) {
        silence();
        Utterance utterance = begin(press, service, endpoint, request, false);
        desk.await(utterance);
        utterance.carriedBy(service.speak(endpoint, request, press, event -> receive(service, utterance, event)));
        Take take = listed(utterance);
        desk.present(take);
        desk.touch();
        return take;
    }

    /// Speaks without playing or showing; nothing else is stopped. The press is now.
    Take speakBeside(SpeechService service, Endpoint endpoint, SpeechRequest request) {
        TraceRecorder press = press();
        Utterance utterance = begin(press, service, endpoint, request, false);
        utterance.carriedBy(service.speak(endpoint, request, press, event -> receive(service, utterance, event)));
        Take take = listed(utterance);
        desk.touch();
        return take;
    }

    /// True where the endpoint has spoken before: its code is loaded, so the next take is not slowed by it.
    boolean warm(SpeechService service, Endpoint endpoint) {
        return warmth.has(service, endpoint);
    }

    /// Has the endpoint speak a few words silently, so that the next take over it is warm.
    WarmUp warmUp(SpeechService service, Endpoint endpoint, SpeechRequest request) {
        WarmUp words = new WarmUp(endpoint, () -> warmth.spoke(service, endpoint), desk::touch);
        words.carriedBy(service.speak(endpoint, request.withText(WarmUp.WORDS), press(), words));
        return words;
    }

    /// Begins an utterance over the socket whose text follows piece by piece; the request's own text is the first
    /// piece and may be empty. Nothing that is being spoken is stopped.
    ///
    /// @param press  of `press`
    /// @param aloud  true to show it, and hear it as soon as it sounds
    public Take open(TraceRecorder press, SpeechService service, SpeechRequest request, ContextOptions options,
            boolean aloud) {
        Utterance utterance = begin(press, service, Endpoint.WEBSOCKET, request, true);
        if (aloud) {
            desk.await(utterance);
        }
        utterance.carriedBy(service.open(request, options, press, event -> receive(service, utterance, event)));
        Take take = listed(utterance);
        if (aloud) {
            desk.present(take);
        }
        desk.touch();
        return take;
    }

    /// As the other `open`, but the caller makes it heard. The desk goes on with what it shows.
    ///
    /// @param ear  told of every event after the take has it
    public Take open(TraceRecorder press, SpeechService service, SpeechRequest request, ContextOptions options,
            SpeechListener ear) {
        Utterance utterance = begin(press, service, Endpoint.WEBSOCKET, request, true);
        utterance.carriedBy(service.open(request, options, press,
                new RelayListener(event -> receive(service, utterance, event), ear)));
        Take take = listed(utterance);
        desk.touch();
        return take;
    }

    /// Speaks a sketch: it is played beside the takes, with its words, and stands in no list. Nothing is stopped.
    ///
    /// @param ear  made for the sketch; told of every event after the sketch has it
    public Take sketch(SpeechService service, Endpoint endpoint, SpeechRequest request,
            Function<Take, SpeechListener> ear) {
        TraceRecorder press = press();
        Utterance utterance = unlisted(press, service, endpoint, request, false);
        Take sketch = new Take(Take.SKETCH, utterance);
        SpeechListener listener = ear.apply(sketch);
        utterance.carriedBy(service.speak(endpoint, request, press, event -> {
            utterance.receive(event);
            if (event instanceof SpeechEvent.Opened) {
                warmth.spoke(service, endpoint);
            }
            listener.onEvent(event);
            desk.touch();
        }));
        return sketch;
    }

    /// Puts a sketch into the list of takes; costs no request.
    public Take keep(Take sketch) {
        Take take = listed(sketch.utterance());
        desk.touch();
        return take;
    }

    /// Adds a take that was made elsewhere.
    public void adopt(Take take) {
        takes.add(take);
        desk.touch();
    }

    /// Stops the streams and the sound; what has arrived stays playable.
    public void stop() {
        silence();
        desk.touch();
    }

    /// Shows a kept take and plays it from the start; costs no request.
    public void replay(Take take) {
        stop();
        desk.show(take);
        desk.play();
    }

    /// Shows a kept take without playing it.
    public void select(Take take) {
        desk.show(take);
    }

    /// Plays another sound: a preview, or one side of a comparison. A running stream is stopped.
    ///
    /// @param shown  the take whose words follow the sound; null where what is shown stays, at rest
    public void playAside(PcmTrack track, long fromFrame, @Nullable Take shown) {
        cancel();
        desk.playAside(new Showing.Sound(track, shown), fromFrame);
    }

    public Desk desk() {
        return desk;
    }

    /// The take that is shown, null before the first.
    public @Nullable Take current() {
        return desk.take();
    }

    /// The takes of this run that are not written yet, in the order of making.
    public List<Take> takes() {
        return takes;
    }

    /// Drops a take that was written. Any thread.
    public void release(Take take) {
        takes.remove(take);
    }

    /// The last take of each endpoint in this run, in the order of the endpoints.
    public List<Take> latest() {
        return latest.values().stream().sorted(Comparator.comparing(Take::endpoint)).toList();
    }

    /// The utterances that still stream, in the order of making.
    public List<Utterance> live() {
        return List.copyOf(live);
    }

    @Override
    public void close() {
        stop();
        desk.close();
    }

    private Utterance begin(TraceRecorder press, SpeechService service, Endpoint endpoint, SpeechRequest request,
            boolean more) {
        Utterance utterance = unlisted(press, service, endpoint, request, more);
        live.add(utterance);
        return utterance;
    }

    private Utterance unlisted(TraceRecorder press, SpeechService service, Endpoint endpoint, SpeechRequest request,
            boolean more) {
        Utterance utterance = new Utterance(endpoint, request, service.offline(), Instant.now(),
                Reception.of(request.text(), press));
        utterance.begin(more);
        if (!warmth.has(service, endpoint)) {
            press.warmingUp();
        }
        return utterance;
    }

    private void silence() {
        cancel();
        desk.silence();
    }

    private void cancel() {
        List<Utterance> running = List.copyOf(live);
        live.removeAll(running);
        running.forEach(Utterance::cancel);
    }

    private Take listed(Utterance utterance) {
        Take take = new Take(numbers.getAsInt(), utterance);
        takes.add(take);
        latest.put(take.endpoint(), take);
        return take;
    }

    private void receive(SpeechService service, Utterance utterance, SpeechEvent event) {
        utterance.receive(event);
        if (event instanceof SpeechEvent.Opened) {
            warmth.spoke(service, utterance.endpoint());
            desk.sounds(utterance);
        } else if (event instanceof SpeechEvent.Ended) {
            live.remove(utterance);
        }
        desk.touch();
    }
}
