package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.engine.Player;
import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.offline.OfflineOptions;
import dev.soundcheck.offline.OfflineServer;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.VoiceQuery;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.NanoClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// From the press to the first audible frame, warm, with the offline voices. Writes target/spine-benchmark.md.
@Tag("benchmark")
class SpineBenchmark {
    private static final String LINE = "Ten words are enough to hear how soon speech begins.";
    private static final int WARM_UP = 10;
    private static final int RUNS = 30;
    private static final double BOUND_MILLIS = 120;

    private final Semaphore changes = new Semaphore(0);

    @Test
    void speechIsHeardSoonAfterThePress() throws Exception {
        StringBuilder table = new StringBuilder(
                "| endpoint | first audio p50 | heard p50 | heard worst | n |\n|---|---|---|---|---|\n");
        List<Double> medians = new ArrayList<>();
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED)) {
            server.ready().join();
            try (CartesiaService service = new CartesiaService(CartesiaOptions.offline(server.baseUrl()));
                    Studio studio = new Studio(Player.open(NanoClock.system()), NanoClock.system(), changes::release)) {
                String voice = service.page(VoiceQuery.FIRST).voices().getFirst().id();
                for (Endpoint endpoint : Endpoint.values()) {
                    medians.add(measure(studio, service, endpoint, SpeechRequest.of(LINE, voice, "sonic-3.6"), table));
                }
            }
        }
        Files.writeString(Path.of("target/spine-benchmark.md"), table);
        assertTrue(Collections.max(medians) <= BOUND_MILLIS, medians.toString());
    }

    private double measure(Studio studio, CartesiaService service, Endpoint endpoint, SpeechRequest request,
            StringBuilder table) throws InterruptedException {
        List<Double> audio = new ArrayList<>();
        List<Double> heard = new ArrayList<>();
        for (int run = 0; run < WARM_UP + RUNS; run++) {
            Take take = studio.speak(service, endpoint, request);
            while (take.trace().at(Mark.FIRST_OUT).isEmpty() || !take.state().ended()) {
                changes.tryAcquire(1, TimeUnit.MILLISECONDS);
                studio.desk().observe();
            }
            if (run >= WARM_UP) {
                audio.add((double) take.trace().sincePress(Mark.FIRST_AUDIO).orElseThrow() / 1e6);
                heard.add((double) take.trace().sincePress(Mark.FIRST_OUT).orElseThrow() / 1e6);
            }
        }
        Collections.sort(audio);
        Collections.sort(heard);
        table.append(String.format(Locale.ROOT, "| %s | %.1f ms | %.1f ms | %.1f ms | %d |%n", endpoint.title(),
                audio.get(RUNS / 2), heard.get(RUNS / 2), heard.getLast(), RUNS));
        return heard.get(RUNS / 2);
    }
}
