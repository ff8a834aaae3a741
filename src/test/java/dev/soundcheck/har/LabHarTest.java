package dev.soundcheck.har;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.run.LabClock;
import dev.soundcheck.lab.run.LabListener;
import dev.soundcheck.lab.run.LabRunner;
import dev.soundcheck.lab.run.RunLimits;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.offline.OfflineOptions;
import dev.soundcheck.offline.OfflineServer;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.VoiceQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A whole comparison in one HAR, made against the offline voices.
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LabHarTest {
    @TempDir
    Path folder;

    @Test
    void everyRunOfALabIsAnEntryAndComesBackWithItsSound() throws Exception {
        List<Take> runs = new ArrayList<>();
        Lab lab;
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED)) {
            server.ready().join();
            try (CartesiaService service = new CartesiaService(CartesiaOptions.offline(server.baseUrl()))) {
                String voice = service.page(VoiceQuery.FIRST).voices().getFirst().id();
                List<LabLane> lanes = new ArrayList<>(LabLane.of(Endpoint.SSE, true));
                lanes.addAll(LabLane.of(Endpoint.WEBSOCKET, false));
                LabPlan plan = new LabPlan(SpeechRequest.of("One two.", voice, "sonic-3.6"), lanes, 2, 0, 7);
                lab = new LabRunner(plan, new LabRunner.Setting(service, new Mute(), LabClock.system(),
                        RunLimits.DEFAULT, NetworkProfile.NONE, ""), LabListener.takes(runs::add)).run();
            }
        }
        Path file = folder.resolve("lab.har");
        assertEquals(lab.runs().size(), runs.size());
        assertTrue(HarWriter.write(file, runs) >= runs.size());
        List<Take> back = HarReader.read(file, new AtomicInteger()::incrementAndGet).takes();
        assertEquals(runs.stream().map(Take::endpoint).toList(), back.stream().map(Take::endpoint).toList());
        for (int i = 0; i < runs.size(); i++) {
            assertEquals(TakeState.DONE, back.get(i).state(), String.valueOf(back.get(i).failure()));
            assertEquals(runs.get(i).seconds(), back.get(i).seconds(), 1e-9);
        }
    }
}
