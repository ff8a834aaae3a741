package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.Voices;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    @TempDir
    Path folder;
    private final FakeToolbox toolbox = new FakeToolbox();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return Commands.run(toolbox, new Streams(InputStream.nullInputStream(), out, err), args);
    }

    @Test
    void withoutACommandTheWindowOpensAsItWasLeft() {
        assertEquals(0, run());
        assertEquals(WindowOptions.NONE, toolbox.window);
    }

    @Test
    void theWindowTakesItsOptions() {
        run("--base-url", "http://127.0.0.1:8801/some/prefix", "--endpoint", "sse", "--voice", "v", "--model", "m",
                "--text", "Hi.", "--speak", "--theme", "dark");
        assertEquals(new WindowOptions(URI.create("http://127.0.0.1:8801/some/prefix"), Endpoint.SSE, "v", "m", "Hi.",
                true, Settings.Theme.DARK), toolbox.window);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--verbose", "voices --verbose", "speak Hi. --verbose", "--verbose voices"})
    void eachCommandTellsMoreWhereThatIsAskedFor(String line) {
        toolbox.service.script(ScriptedCall::sayAll);
        assertEquals(0, run(line.split(" ")), err.toString(StandardCharsets.UTF_8));
        assertTrue(toolbox.verbose);
    }

    @Test
    void withoutTheOptionNothingMoreIsTold() {
        run("voices");
        assertFalse(toolbox.verbose);
    }

    @Test
    void anErrorInTheProgramIsReportedAndSaidWithoutItsTrace() {
        toolbox.windowFault = new NullPointerException("Cannot invoke \"x\"");
        assertEquals(1, run("--theme", "dark"));
        assertEquals("soundcheck: something in Soundcheck went wrong. The report is crash.txt.\n",
                err.toString(StandardCharsets.UTF_8));
        assertEquals(toolbox.windowFault, toolbox.reported);
    }

    @ParameterizedTest
    @CsvSource({"--endpoint,carrier-pigeon", "--base-url,ftp://somewhere", "--base-url,not a url",
            "--base-url,http://", "--theme,sepia", "--no-such-option,1"})
    void wrongUsageIsExitCodeTwoAndOpensNothing(String option, String value) {
        assertEquals(2, run(option, value));
        assertNull(toolbox.window);
        assertFalse(err.toString(StandardCharsets.UTF_8).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void speakAsksForStampsOnlyWhereTheEndpointHasThem(Endpoint endpoint) {
        toolbox.service.script(ScriptedCall::sayAll);
        assertEquals(0, run("speak", "One two.", "--endpoint", endpoint.id()));
        SpeechRequest request = toolbox.service.lastCall().request();
        assertEquals(endpoint, toolbox.service.lastCall().endpoint());
        assertEquals(endpoint == Endpoint.BYTES ? StampOptions.NONE : StampOptions.ALL, request.stamps());
        assertTrue(toolbox.service.closed());
    }

    @Test
    void speakSavesSoundWordsAndTrace() throws IOException {
        toolbox.service.script(ScriptedCall::sayAll);
        Path wav = folder.resolve("a.wav");
        Path words = folder.resolve("a.json");
        Path trace = folder.resolve("t.json");
        assertEquals(0, run("speak", "One two three.", "--out", wav.toString(), "--words", words.toString(), "--trace",
                trace.toString()));
        int dataBytes = ByteBuffer.wrap(Files.readAllBytes(wav)).order(ByteOrder.LITTLE_ENDIAN).getInt(40);
        assertEquals(Files.size(wav) - 44, dataBytes);
        JsonArray read = JsonParser.parseString(Files.readString(words)).getAsJsonArray();
        assertEquals("three.", read.get(2).getAsJsonObject().get("word").getAsString());
        assertTrue(JsonParser.parseString(Files.readString(trace)).getAsJsonObject().has("pressNanos"));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("WebSocket (offline): "),
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aStreamThatBreaksKeepsWhatCameAndSaysSoInOneLine() throws IOException {
        toolbox.service.script(call -> {
            call.audio(0.4);
            call.fail(SpeechFailure.of(SpeechFailure.Kind.BROKEN_STREAM, "The stream broke.", "Try again.", "EOF"));
        });
        Path wav = folder.resolve("a.wav");
        Path words = folder.resolve("a.json");
        assertEquals(1, run("speak", "One two three four five.", "--out", wav.toString(), "--words", words.toString()));
        assertEquals("soundcheck: The stream broke. Try again. (0.40 s came before and are kept)",
                err.toString(StandardCharsets.UTF_8).strip());
        assertEquals(44.0 + 2 * 0.4 * 44100, (double) Files.size(wav), 2.0);
        assertFalse(JsonParser.parseString(Files.readString(words)).getAsJsonArray().isEmpty());
    }

    @Test
    void withoutSoundNoFileIsWritten() {
        toolbox.service.script(call -> call
                .fail(SpeechFailure.of(SpeechFailure.Kind.UNREACHABLE, "Nobody answers.", "Start it.", "")));
        Path wav = folder.resolve("a.wav");
        assertEquals(1, run("speak", "Hi.", "--out", wav.toString()));
        assertFalse(Files.exists(wav));
        assertEquals("soundcheck: Nobody answers. Start it.", err.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void aFileThatCannotBeWrittenIsOneLineThatSaysWhyAndExitCodeOne() throws IOException {
        toolbox.service.script(ScriptedCall::sayAll);
        Path blocked = Files.writeString(folder.resolve("blocked"), "no folder");
        assertEquals(1, run("speak", "Hi.", "--words", blocked.resolve("w.json").toString()));
        assertEquals("soundcheck: " + blocked.resolve("w.json")
                + " could not be written: a file is where a folder should be.",
                err.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void everyFileMakesItsFolders() {
        toolbox.service.script(ScriptedCall::sayAll);
        Path words = folder.resolve("no/such/w.json");
        Path trace = folder.resolve("nor/this/t.json");
        assertEquals(0, run("speak", "Hi.", "--words", words.toString(), "--trace", trace.toString()));
        assertTrue(Files.exists(words));
        assertTrue(Files.exists(trace));
    }

    @Test
    void aScenarioThatIsNotUnderstoodIsWrongUsage() {
        assertEquals(2, run("serve", "--scenario", "moon=1"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("moon=1"), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aReadyFileOfAFormerRunIsGoneBeforeTheServerStarts() throws IOException {
        Path ready = Files.writeString(folder.resolve("ready"), "http://127.0.0.1:1\n");
        run("serve", "--ready-file", ready.toString());
        assertFalse(Files.exists(ready));
    }

    @Test
    void aReadyFileThatIsNoPlainFileIsLeftAlone() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        run("serve", "--ready-file", empty.toString());
        assertTrue(Files.isDirectory(empty));
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "speak", "live", "compare", "load", "open", "har", "voices", "tour", "manual"})
    void eachCommandIsFoundByItsName(String name) {
        assertEquals(0, run(name, "--help"));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("Usage: soundcheck " + name + ' '), out.toString(
                StandardCharsets.UTF_8));
    }

    @Test
    void theHelpOfTheProgramNamesItsCommands() {
        run("--help");
        String help = out.toString(StandardCharsets.UTF_8);
        for (String name : List.of("serve", "speak", "live", "compare", "load", "open", "har", "voices", "tour")) {
            assertTrue(help.contains("\n  " + name + ' '), help);
        }
    }

    @Test
    void formatAndDeliveryReachTheRequest() {
        toolbox.service.script(ScriptedCall::sayAll);
        run("speak", "Hi there.", "--endpoint", "bytes", "--format", "wav", "--encoding", "pcm_f32le", "--sample-rate",
                "24000", "--speed", "1.2", "--volume", "0.8", "--emotion", "calm", "--language", "en", "--voice", "v");
        SpeechRequest request = toolbox.service.lastCall().request();
        assertEquals(OutputFormat.wav(PcmEncoding.F32LE, 24000), request.format());
        assertEquals("calm", request.delivery().emotion());
        assertEquals(1.2, request.delivery().speed());
        assertEquals("en", request.language());
        assertEquals("v", request.voiceId());
    }

    @Test
    void withoutAVoiceTheFirstOfTheOfflineVoicesSpeaksOverAColdConnection() {
        toolbox.service.script(ScriptedCall::sayAll);
        toolbox.service.warmSocket();
        run("speak", "Hi.");
        assertEquals(Voices.EIGHT.getFirst().id(), toolbox.service.lastCall().request().voiceId());
        assertEquals(SocketState.Status.CLOSED, toolbox.service.socket().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sse", "websocket"})
    void filesAreForBytesOnly(String endpoint) {
        assertEquals(2, run("speak", "Hi.", "--endpoint", endpoint, "--format", "mp3"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("--endpoint bytes"),
                err.toString(StandardCharsets.UTF_8));
        assertTrue(toolbox.service.calls().isEmpty());
    }

    @Test
    void anAddressWinsOverTheKeyAndTheKeyOverTheOfflineVoices() {
        URI own = URI.create("http://127.0.0.1:1");
        assertEquals(new ServiceChoice.Own(own), ServiceChoice.of(own, false, true));
        assertEquals(new ServiceChoice.Cartesia(), ServiceChoice.of(null, false, true));
        assertEquals(new ServiceChoice.Offline(), ServiceChoice.of(null, false, false));
        assertEquals(new ServiceChoice.Offline(), ServiceChoice.of(own, true, true));
    }

    @Test
    void theTourSaysWhereItsPicturesGo() {
        assertEquals(0, run("tour", "--out", folder.toString()));
        assertEquals(folder, Objects.requireNonNull(toolbox.tour));
    }

    @Test
    void withoutADisplayOneLineIsSaidAndTheTourRuns() {
        toolbox.screen = Toolbox.Screen.NONE;
        assertEquals(0, run());
        assertNull(toolbox.window);
        assertEquals(Path.of("target/tour"), toolbox.tour);
        assertEquals("No display here, so the tour runs instead.",
                out.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow());
    }

    @Test
    void aTourInWhichAnEndpointStayedSilentFails() {
        toolbox.toursGood = false;
        assertEquals(1, run("tour", "--out", folder.toString()));
    }

    @Test
    void withoutGtkOneLineNamesThePackage() {
        toolbox.screen = Toolbox.Screen.NO_GTK;
        assertEquals(1, run());
        assertEquals(1, err.toString(StandardCharsets.UTF_8).strip().lines().count());
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("libgtk-3-0"), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void optionsWinOverSettingsAndSpareTheRest() {
        WindowOptions options = new WindowOptions(null, Endpoint.BYTES, null, null, null, false, null);
        assertEquals(Settings.DEFAULT.withEndpoint("bytes"), options.over(Settings.DEFAULT));
        assertFalse(options.none());
    }
}
