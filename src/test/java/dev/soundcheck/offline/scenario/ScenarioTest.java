package dev.soundcheck.offline.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTest {
    @Test
    void wordsAreReadInAnyOrder() {
        Scenario scenario = Scenario.parse(" fault=drop@3  pace=1.5 first=200ms chunk=20ms jitter=0.03s ");

        assertEquals(Duration.ofMillis(200), scenario.first());
        assertEquals(1.5, scenario.pace());
        assertEquals(Duration.ofMillis(20), scenario.chunk());
        assertEquals(Duration.ofMillis(30), scenario.jitter());
        assertEquals(Optional.of(new Fault.Dropped(3)), scenario.fault());
        assertEquals("fault=drop@3  pace=1.5 first=200ms chunk=20ms jitter=0.03s", scenario.text());
    }

    @Test
    void nothingIsTheUsualBehavior() {
        assertEquals(Scenario.USUAL, Scenario.parse("  "));
    }

    @Test
    void everyFaultHasItsWord() {
        assertEquals(Optional.of(new Fault.Refused(429)), Scenario.parse("fault=429").fault());
        assertEquals(Optional.of(new Fault.HandshakeRefused(429)), Scenario.parse("fault=handshake-429").fault());
        assertEquals(Optional.of(new Fault.WebPage()), Scenario.parse("fault=html").fault());
        assertEquals(Optional.of(new Fault.Truncated(0)), Scenario.parse("fault=truncate@0").fault());
        assertEquals(Optional.of(new Fault.Failed(2)), Scenario.parse("fault=error@2").fault());
        assertEquals(Optional.of(new Fault.NamelessFailure(2)), Scenario.parse("fault=nameless-error@2").fault());
        assertEquals(Optional.of(new Fault.Silence(1)), Scenario.parse("fault=silence@1").fault());
        assertEquals(Optional.of(new Fault.NoDone()), Scenario.parse("fault=no-done").fault());
    }

    @Test
    void theOtherWordsAreRead() {
        Scenario scenario = Scenario.parse("stamps=late sse=crlf tags=leak done=200 extras=on flush-id=zero "
                + "flush-done=unasked retry-after=2s");

        assertEquals(Scenario.Stamps.LATE, scenario.stamps());
        assertEquals(Scenario.SseFraming.CRLF, scenario.sse());
        assertEquals(Scenario.FlushIds.ZERO, scenario.flushIds());
        assertTrue(scenario.leakTags() && scenario.extras() && scenario.unaskedFlushDone());
        assertEquals(200, scenario.doneStatus());
        assertEquals(Optional.of(Duration.ofSeconds(2)), scenario.retryAfter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "=1", "first=200", "first=-1ms", "pace=0", "pace=x", "chunk=0ms", "chunk=11s",
            "fault=418", "fault=drop", "fault=drop@", "fault=melt@3", "stamps=never", "done=206", "colour=red"})
    void whatIsNotUnderstoodIsNamed(String word) {
        String message = assertThrows(IllegalArgumentException.class, () -> Scenario.parse("first=1ms " + word))
                .getMessage();

        assertEquals("The scenario's word \"" + word + "\" is not understood.", message);
    }
}
