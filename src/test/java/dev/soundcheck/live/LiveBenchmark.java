package dev.soundcheck.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.engine.Player;
import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.offline.OfflineOptions;
import dev.soundcheck.offline.OfflineServer;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.VoiceQuery;
import dev.soundcheck.testing.Report;
import dev.soundcheck.trace.NanoClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// From a key to the wire, and from a barge-in to silence, over a real socket to the offline voices. Writes
/// `target/benchmarks/live.md`.
@Tag("benchmark")
class LiveBenchmark {
    private static final int KEYS = 300;
    private static final int WARM_UP_KEYS = 50;
    private static final int INTERRUPTIONS = 30;
    private static final double KEY_BOUND_MILLIS = 5;
    private static final double SILENCE_BOUND_MILLIS = 60;
    private static final int PATIENCE_SECONDS = 60;

    private final Semaphore changes = new Semaphore(0);
    private final List<Playback> loudspeakers = new ArrayList<>();

    @Test
    void aKeyIsSoonOnTheWireAndABargeInIsSoonSilent() throws Exception {
        Report report = new Report("live", "Live session");
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED)) {
            server.ready().join();
            try (CartesiaService service = new CartesiaService(CartesiaOptions.offline(server.baseUrl()));
                    Studio studio = new Studio(new Mute(), NanoClock.system(), changes::release);
                    LiveSession session = new LiveSession(studio, () -> service, this::loudspeaker,
                            NanoClock.system(), changes::release)) {
                String voice = service.page(VoiceQuery.FIRST).voices().getFirst().id();
                LiveLane lane = Objects.requireNonNull(session.add(new TurnPlan("Voice",
                        SpeechRequest.of("", voice, "sonic-3.6").withLanguage("en"), OptionalInt.of(0),
                        Cut.AS_TYPED, true)));
                double[] keys = keys(session, lane);
                double[] silences = interruptions(session, lane);
                report.spread("key to message on the wire", keys, "ms");
                report.spread("barge-in to silence", silences, "ms");
                report.write();
                assertTrue(p95(keys) <= KEY_BOUND_MILLIS, Arrays.toString(keys));
                assertTrue(p95(silences) <= SILENCE_BOUND_MILLIS, Arrays.toString(silences));
            }
        }
    }

    private double[] keys(LiveSession session, LiveLane lane) throws InterruptedException {
        double[] millis = new double[KEYS];
        lane.type("First ");
        LiveTurn turn = Objects.requireNonNull(lane.turn());
        await(() -> !turn.sent().isEmpty());
        for (int i = -WARM_UP_KEYS; i < KEYS; i++) {
            int before = turn.sent().size();
            long pressed = System.nanoTime();
            lane.type("word ");
            await(() -> turn.sent().size() > before);
            if (i >= 0) {
                millis[i] = (turn.sent().getLast().atNanos() - pressed) / 1e6;
            }
        }
        session.interrupt();
        return millis;
    }

    /// Each turn is heard for a moment; silent is what the playback says of itself.
    private double[] interruptions(LiveSession session, LiveLane lane) throws InterruptedException {
        double[] millis = new double[INTERRUPTIONS];
        for (int i = 0; i < INTERRUPTIONS; i++) {
            lane.type("One two three four five six seven eight nine ten. ");
            LiveTurn turn = Objects.requireNonNull(lane.turn());
            await(() -> {
                session.beat();
                return turn.heard() != null && turn.record().heardFrames() > 0;
            });
            long pressed = System.nanoTime();
            session.interrupt();
            await(() -> loudspeakers.stream().noneMatch(each -> each.state().active()));
            millis[i] = (System.nanoTime() - pressed) / 1e6;
        }
        return millis;
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            boolean _ = changes.tryAcquire(200, TimeUnit.MICROSECONDS);
            assertTrue(System.nanoTime() < deadline, "what was waited for did not come");
        }
    }

    private Playback loudspeaker() {
        Playback made = Player.open(NanoClock.system());
        loudspeakers.add(made);
        return made;
    }

    private static double p95(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * 0.95))];
    }
}
