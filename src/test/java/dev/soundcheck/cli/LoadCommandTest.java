package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.ScriptedService;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LoadCommandTest {
    private final FakeToolbox toolbox = new FakeToolbox();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "load";
        args[1] = "One two.";
        System.arraycopy(options, 0, args, 2, options.length);
        return Commands.run(toolbox, new Streams(InputStream.nullInputStream(), out, err), args);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyStepHasARowAndTheEndASentence() {
        toolbox.service.script(ScriptedCall::sayAll);
        assertEquals(0, run("--up-to", "4", "--rounds", "1", "--endpoint", "sse"), told());
        assertTrue(told().startsWith("7 requests, at most 56 characters, free"), told());
        assertEquals(5, said().lines().count(), said());
        assertTrue(said().contains("All 4 at once were served."), said());
        assertTrue(said().contains("(offline)"), said());
    }

    @Test
    void aLimitIsAnAnswerAndNoFailure() {
        toolbox.service.script(call -> {
            if (toolbox.service.calls().size() > 2) {
                call.fail(SpeechFailure.of(SpeechFailure.Kind.BUSY, "Too many.", "", ""));
            } else {
                call.sayAll();
            }
        });
        assertEquals(0, run("--up-to", "8", "--rounds", "1", "--endpoint", "bytes"), told());
        assertTrue(said().contains("At 2 at once the service refused 1 of 2 as too many (429); 1 at once was served."),
                said());
    }

    @Test
    void whatCostsCreditsIsAskedForBefore() {
        toolbox.service = ScriptedService.cartesia();
        toolbox.service.script(ScriptedCall::sayAll);
        assertEquals(2, run("--up-to", "2", "--rounds", "1", "--voice", "v"));
        assertTrue(told().contains("Add --yes to go on."), told());
        assertTrue(toolbox.service.calls().isEmpty());
        assertEquals(0, run("--up-to", "2", "--rounds", "1", "--voice", "v", "--yes"), told());
    }

    @Test
    void whatCannotBeMadeIsWrongUsage() {
        assertEquals(2, run("--up-to", "0"));
        assertEquals(2, run("--endpoint", "sse", "--format", "mp3"));
    }
}
