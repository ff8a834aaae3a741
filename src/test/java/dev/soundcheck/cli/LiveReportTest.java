package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.live.Cut;
import dev.soundcheck.live.LiveLane;
import dev.soundcheck.live.LiveSession;
import dev.soundcheck.live.LiveTurn;
import dev.soundcheck.live.TurnPlan;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.ScriptedService;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The line that ends a live run.
class LiveReportTest {
    private final HandClock clock = new HandClock();
    private final ScriptedService service = ScriptedService.offlineVoices();
    private final FakePlayback loudspeaker = new FakePlayback();
    private final LiveSession session = new LiveSession(new Studio(new Mute(), clock, () -> {}), () -> service,
            () -> loudspeaker, clock, () -> {});

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|'0 ms'", "1|'300 ms, the loudspeaker ran dry once, 300 ms in all'",
            "2|'300 ms, the loudspeaker ran dry 2 times, 600 ms in all'"})
    void silenceThatTheMachineMadeIsTold(int underruns, String told) {
        LiveTurn turn = heard();
        loudspeaker.dry(underruns, underruns * 300_000_000L);
        session.beat();

        String line = LiveReport.figures(turn, true);
        assertTrue(line.contains(", longest gap " + told + "; 1 piece, "), line);
    }

    @Test
    void whatIsNotHeardHasNoGaps() {
        String line = LiveReport.figures(heard(), false);
        assertEquals(-1, line.indexOf("gap"), line);
    }

    private LiveTurn heard() {
        LiveLane lane = Objects.requireNonNull(session.add(new TurnPlan("Voice", SpeechRequest.of("", "v", "m"),
                OptionalInt.empty(), Cut.AS_TYPED, false)));
        lane.type("One two.");
        service.contexts().getLast().call().speak("One two.");
        service.contexts().getLast().call().audio(0.5);
        loudspeaker.hearSeconds(0.2, clock.nanoTime());
        session.beat();
        return Objects.requireNonNull(lane.turn());
    }
}
