package dev.soundcheck.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.live.LiveMessage.Came;
import dev.soundcheck.live.LiveMessage.Cancel;
import dev.soundcheck.live.LiveMessage.Finish;
import dev.soundcheck.live.LiveMessage.Flush;
import dev.soundcheck.live.LiveMessage.Open;
import dev.soundcheck.live.LiveMessage.Say;
import dev.soundcheck.speech.request.Delivery;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.Pronunciation;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds the file of a script and its replay.
class LiveScriptTest {
    private static final SpeechRequest BASE = SpeechRequest.of("", "voice", "model");

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        SpeechRequest all = new SpeechRequest("", "v", "m", "en", new Delivery(1.2, 0.8, "calm"),
                OutputFormat.raw(PcmEncoding.MULAW, 8_000), StampOptions.WORDS,
                new Pronunciation("irish", "off", "dict"));
        LiveScript script = new LiveScript(List.of(new Open(0, "a", all, OptionalInt.of(250)),
                new Say(1_500_000, "a", "He said \"hi\"\n<break/> \ud83d", true), new Flush(2_000_000, "a"),
                new Open(2_000_000, "b", BASE, OptionalInt.empty()),
                new Say(2_000_000, "b", "Yes.", false, List.of(new Came(1_500_000, 1), new Came(250_000, 3))),
                new Cancel(3_000_000, "a"), new Finish(4_000_000, "a")));

        byte[] file = ScriptWriter.write(script).getBytes(StandardCharsets.UTF_8);

        assertEquals(script, read(new String(file, StandardCharsets.UTF_8)));
    }

    @Test
    void aMessageAsItGoesOverTheWireIsUnderstood() throws Exception {
        LiveScript script = read("{\"at_ms\":5,\"context_id\":\"u1\",\"model_id\":\"m\",\"voice\":{\"mode\":\"id\","
                + "\"id\":\"v\"},\"unknown\":{\"a\":[1]},\"transcript\":\"Hi. \",\"continue\":true}\r\n\n"
                + "{\"transcript\":\"\",\"context_id\":\"u1\",\"continue\":false}");

        assertEquals(List.of(
                new Open(5_000_000, "u1", SpeechRequest.of("", "v", "m"), OptionalInt.empty()),
                new Say(5_000_000, "u1", "Hi. ", true), new Finish(5_000_000, "u1")), script.messages());
    }

    @Test
    void aTextAloneIsSpokenByTheOneWhoReadsTheScript() throws Exception {
        assertEquals(List.of(
                new Open(0, "1", BASE, OptionalInt.empty()), new Say(0, "1", "Hi.", false)),
                read("{\"transcript\":\"Hi.\"}").messages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "[]", "{", "not json", "{} {}", "{\"at_ms\":-1}", "{\"at_ms\":\"soon\"}",
            "{\"at_ms\":1e300,\"transcript\":\"a\"}", "{\"transcript\":7", "{\"transcript\":[]}",
            "{\"output_format\":{\"encoding\":\"pcm_x\"}}", "{\"output_format\":7}", "{\"max_buffer_delay_ms\":9000}",
            "{\"context_id\":\"\"}", "{\"at_ms\":9,\"transcript\":\"a\"}\n{\"at_ms\":8,\"transcript\":\"b\"}",
            "{\"came_ms_ago\":7}", "{\"came_ms_ago\":[[1]]}", "{\"came_ms_ago\":[[1,2,3]]}",
            "{\"came_ms_ago\":[[-1,2]]}", "{\"came_ms_ago\":[[1,0]]}", "{\"came_ms_ago\":[[1,1e300]]}",
            "{\"voice\":true}", "{\"continue\":\"yes\"}", "null", "{\"at_ms\":NaN}"})
    void whatIsNoScriptIsRefusedInOneSentence(String text) {
        String sentence = refusal(text);

        assertTrue(sentence.endsWith("."), sentence);
        assertFalse(sentence.contains("Exception") || sentence.contains("null"), sentence);
    }

    @Test
    void theSentenceNamesTheLine() {
        assertTrue(refusal("{\"transcript\":\"a\"}\n{\"transcript\":").startsWith("Line 2 of the script: "));
    }

    @Test
    void hostileSizesAreRefusedWithoutBeingKept() {
        assertTrue(refusal("x".repeat(5_000_000)).contains("longer than"));
        assertTrue(refusal("{\"transcript\":\"a\",\"continue\":true}\n".repeat(60_000))
                .contains("more than 50000 messages"));
        assertTrue(refusal(("{\"transcript\":\"" + "a".repeat(90_000) + "\"}\n").repeat(20))
                .contains("longer than 1000000 characters"));
        assertTrue(refusal("{\"x\":" + "[".repeat(90_000)).contains("not a JSON object"));
    }

    @Test
    void aReplayKeepsTheTimesAndStartsAtOnce() {
        HandRunClock clock = new HandRunClock();
        List<LiveMessage> came = new ArrayList<>();
        LiveScript script = new LiveScript(List.of(new Say(70_000_000, "a", "One ", true),
                new Say(170_000_000, "a", "two.", false)));
        script.replay(clock, came::add, () -> {}).start();

        clock.advanceMillis(99);
        assertEquals(1, came.size());
        clock.advanceMillis(1);
        assertEquals(script.messages(), came);
    }

    private static String refusal(String text) {
        LiveScriptException refused = assertThrows(LiveScriptException.class, () -> read(text));
        return String.valueOf(refused.getMessage());
    }

    private static LiveScript read(String text) throws IOException, LiveScriptException {
        return ScriptReader.read(new StringReader(text), BASE);
    }
}
