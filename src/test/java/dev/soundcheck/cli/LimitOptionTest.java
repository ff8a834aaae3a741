package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.speech.StreamLimit;
import dev.soundcheck.testing.ScriptedCall;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LimitOptionTest {
    private final FakeToolbox toolbox = new FakeToolbox();

    private int run(String... args) {
        Streams streams = new Streams(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream());
        return new CommandLine(new SpeakCommand(toolbox, streams)).execute(args);
    }

    @Test
    void theCommandLineSaysWhereAStreamIsEnded() {
        toolbox.service.script(ScriptedCall::sayAll);
        assertEquals(0, run("Hi.", "--limit", "5"));
        assertEquals(Duration.ofMinutes(5), toolbox.limit.longest());
    }

    @Test
    void withoutAWordItIsAnHour() {
        toolbox.service.script(ScriptedCall::sayAll);
        toolbox.limit.setMinutes(3);
        assertEquals(0, run("Hi."));
        assertEquals(Duration.ofMinutes(StreamLimit.DEFAULT_MINUTES), toolbox.limit.longest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "361", "an hour", "1e9"})
    void whatIsNoNumberOfMinutesIsWrongUsage(String minutes) {
        assertEquals(2, run("Hi.", "--limit", minutes));
    }
}
