package dev.soundcheck.cartesia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.ContextOptions;
import dev.soundcheck.speech.SpeechContext;
import dev.soundcheck.trace.TraceRecorder;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// The text of an open utterance, as it may be sent.
class ContextTextTest extends ContextCase {
    @Test
    void textIsHeldBackUntilThereIsSomethingToSay() {
        SpeechContext context = open("", 0);
        context.append("- ");
        context.flush();
        context.append("“");
        context.append("Yes");

        assertEquals("- “Yes", server.message().get("transcript").getAsString());
    }

    @Test
    void anUtteranceThatNeverSaidAnythingIsNotSent() {
        SpeechContext context = open("", 0);
        context.append("...");
        context.finish();

        heard.assertTranscript("failed NOTHING_TO_SAY");
        server.awaitOpen();
        assertTrue(server.quiet());
    }

    @Test
    void aCharacterIsNeverCutInHalf() {
        SpeechContext context = open("a", 0);
        context.append("b\uD83C");
        context.append("\uDF89c");
        context.finish();

        expect("a", true, 0);
        expect("b", true, 0);
        expect("🎉c", true, 0);
        expect("", false, 0);
    }

    @Test
    void verbatimNothingIsHeldBackOrMended() {
        SpeechContext context = fixture.client().open(line(""), new ContextOptions(OptionalInt.of(0), true),
                TraceRecorder.pressed(System::nanoTime), heard);
        context.append("...");
        context.append("b\uD83C");
        context.append("\uDF89c");
        context.finish();

        expect("...", true, 0);
        expect("b\uD83C", true, 0);
        expect("\uDF89c", true, 0);
        expect("", false, 0);
    }

    @Test
    void aFlushBeforeTheFirstTextIsKept() {
        SpeechContext context = open("", 0);
        assertTrue(context.flush());
        context.append("- ");
        context.append("Yes.");

        expect("- Yes.", true, 0);
        assertTrue(server.message().get("flush").getAsBoolean());
    }
}
