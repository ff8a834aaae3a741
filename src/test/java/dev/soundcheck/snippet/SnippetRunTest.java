package dev.soundcheck.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.cartesia.sound.SoundDecoder;
import dev.soundcheck.cartesia.wire.RequestJson;
import dev.soundcheck.cartesia.wire.RequestJson.Input;
import dev.soundcheck.offline.OfflineOptions;
import dev.soundcheck.offline.OfflineServer;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.ApiVersion;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.speech.voice.VoiceQuery;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Runs the code that is offered to be copied, against the offline voices, where its runtime is installed.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SnippetRunTest {
    private static final String SDK_FOLDER = "target/sdk";
    private static OfflineServer server;
    private static String voiceId;

    @TempDir
    Path folder;

    @BeforeAll
    static void serve() throws Exception {
        server = OfflineServer.start(OfflineOptions.EMBEDDED);
        server.ready().join();
        try (CartesiaService client = new CartesiaService(CartesiaOptions.offline(server.baseUrl()))) {
            voiceId = client.page(VoiceQuery.FIRST).voices().getFirst().id();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"bytes,RAW,F32LE", "sse,RAW,MULAW"})
    void curlSavesAFileThatPlays(String endpoint, OutputFormat.Container container, PcmEncoding encoding)
            throws IOException, InterruptedException {
        needs("curl", "--version");
        needs("ffmpeg", "-version");
        Path script = write("speak.sh", Snippet.CURL, recipe(endpoint, container, encoding));
        run(List.of("bash", script.toString()));
        assertPlays(encoding);
    }

    @ParameterizedTest
    @CsvSource({"sse,RAW,S16LE", "websocket,RAW,MULAW"})
    void javaSavesAFileThatPlays(String endpoint, OutputFormat.Container container, PcmEncoding encoding)
            throws IOException, InterruptedException {
        Path program = write("Speak.java", Snippet.JAVA, recipe(endpoint, container, encoding));
        run(List.of(java(), "-cp", System.getProperty("java.class.path"), program.toString()));
        assertPlays(encoding);
    }

    @ParameterizedTest
    @CsvSource({"bytes,WAV,F32LE", "sse,RAW,F32LE", "websocket,RAW,ALAW"})
    void nodeSavesAFileThatPlays(String endpoint, OutputFormat.Container container, PcmEncoding encoding)
            throws IOException, InterruptedException {
        needsSdk();
        Path program = write("speak.mjs", Snippet.JAVASCRIPT, recipe(endpoint, container, encoding));
        run(List.of("node", program.toString()));
        assertPlays(encoding);
    }

    @ParameterizedTest
    @CsvSource({"websocket,RAW,F32LE"})
    void pythonSavesAFileThatPlays(String endpoint, OutputFormat.Container container, PcmEncoding encoding)
            throws IOException, InterruptedException {
        needs("python3", "-c", "import websockets");
        Path program = write("speak.py", Snippet.PYTHON_WEBSOCKETS, recipe(endpoint, container, encoding));
        run(List.of("python3", program.toString()));
        assertPlays(encoding);
    }

    @ParameterizedTest
    @CsvSource({"bytes,WAV,S16LE", "sse,RAW,F32LE", "websocket,RAW,MULAW"})
    void thePythonSdkSavesAFileThatPlays(String endpoint, OutputFormat.Container container, PcmEncoding encoding)
            throws IOException, InterruptedException {
        needs("python3", "-c", "import cartesia");
        Path program = write("speak.py", Snippet.PYTHON, recipe(endpoint, container, encoding));
        run(List.of("python3", program.toString()));
        assertPlays(encoding);
    }

    /// A text that came in pieces, as the live session sends it.
    private static Recipe live() {
        SpeechRequest request = SpeechRequest.of("", voiceId, "sonic-3.6")
                .withFormat(OutputFormat.raw(PcmEncoding.S16LE, 16000)).withStamps(StampOptions.WORDS);
        RequestJson json = new RequestJson(ApiVersion.DEFAULT);
        WireRecorder log = new WireRecorder();
        log.add(0, 0, new WireEntry.Request("GET", server.baseUrl() + "/tts/websocket?cartesia_version="
                + ApiVersion.DEFAULT.date(), "HTTP/1.1", List.of(), ""));
        for (Input input : List.of(new Input("One two three, ", true, false), new Input("", true, true),
                new Input("four five six.", true, false), new Input("", false, false))) {
            log.messageOut(0, 0, json.input(request, "live-1", input, OptionalInt.of(500)));
        }
        return Recipe.sent(Endpoint.WEBSOCKET, request, log.snapshot());
    }

    @Test
    void aTextInPiecesIsSentInPiecesByJava() throws IOException, InterruptedException {
        Path program = write("Speak.java", Snippet.JAVA, live());
        run(List.of(java(), "-cp", System.getProperty("java.class.path"), program.toString()));
        assertPlays(PcmEncoding.S16LE);
    }

    @Test
    void aTextInPiecesIsSentInPiecesByNode() throws IOException, InterruptedException {
        needsSdk();
        run(List.of("node", write("speak.mjs", Snippet.JAVASCRIPT, live()).toString()));
        assertPlays(PcmEncoding.S16LE);
    }

    /// The SDK opens its socket over https only, so it is read, not run.
    @Test
    void aTextInPiecesIsAProgramWithTheSdkToo() throws IOException, InterruptedException {
        needs("node", "--version");
        Recipe plain = live();
        Recipe secure = new Recipe(plain.endpoint(), plain.messages(), plain.format(), Recipe.Place.CARTESIA);
        run(List.of("node", "--check", write("speak.mjs", Snippet.JAVASCRIPT, secure).toString()));
    }

    @Test
    void aTextInPiecesIsSentInPiecesByPython() throws IOException, InterruptedException {
        needs("python3", "-c", "import websockets");
        run(List.of("python3", write("speak.py", Snippet.PYTHON_WEBSOCKETS, live()).toString()));
        assertPlays(PcmEncoding.S16LE);
    }

    @Test
    void aTextInPiecesIsSentInPiecesByThePythonSdk() throws IOException, InterruptedException {
        needs("python3", "-c", "import cartesia, websockets");
        run(List.of("python3", write("speak.py", Snippet.PYTHON, live()).toString()));
        assertPlays(PcmEncoding.S16LE);
    }

    private static Recipe recipe(String endpoint, OutputFormat.Container container, PcmEncoding encoding) {
        Endpoint known = Endpoint.valueOf(endpoint.toUpperCase(Locale.ROOT));
        OutputFormat format = new OutputFormat(container, new PcmFormat(encoding, 16000), 0);
        return Recipe.of(known, SpeechRequest.of("It's \"here\" \\ now: 100 % of $HOME.", voiceId, "sonic-3.6")
                .withFormat(format).withStamps(known.timestamps() ? StampOptions.WORDS : StampOptions.NONE),
                server.baseUrl());
    }

    private Path write(String name, Snippet snippet, Recipe recipe) throws IOException {
        return Files.writeString(folder.resolve(name), snippet.write(recipe));
    }

    private void needsSdk() throws IOException, InterruptedException {
        needs("node", "--version");
        Path modules = Path.of(SDK_FOLDER, "node_modules").toAbsolutePath();
        assumeTrue(Files.exists(modules.resolve("@cartesia/cartesia-js")) && Files.exists(modules.resolve("ws")),
                "the SDK is not there: npm install --prefix " + SDK_FOLDER + " @cartesia/cartesia-js ws");
        Files.createSymbolicLink(folder.resolve("node_modules"), modules);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void needs(String... command) throws InterruptedException {
        int exit;
        try {
            exit = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException absent) {
            exit = -1;
        }
        assumeTrue(exit == 0, String.join(" ", command) + " does not run here");
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(folder.resolve("output.txt").toFile());
        builder.environment().put("CARTESIA_API_KEY", "sk_car_any0000");
        Process process = builder.start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it did not end");
        assertEquals(0, process.exitValue(), () -> output());
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output.txt"));
        } catch (IOException gone) {
            return gone.toString();
        }
    }

    private void assertPlays(PcmEncoding encoding) throws IOException {
        SoundDecoder wav = SoundDecoder.of(OutputFormat.wav(encoding, 16000));
        byte[] sound = wav.take(Files.readAllBytes(folder.resolve("speech.wav")));
        assertEquals(16000, Objects.requireNonNull(wav.format()).sampleRateHz());
        assertEquals(encoding, Objects.requireNonNull(wav.format()).encoding());
        assertFalse(sound.length < 16000, "too little sound: " + sound.length);
    }
}
