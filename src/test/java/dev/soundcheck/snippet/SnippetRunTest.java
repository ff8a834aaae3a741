package dev.soundcheck.snippet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.cartesia.sound.SoundDecoder;
import dev.soundcheck.cartesia.wire.RequestJson;
import dev.soundcheck.cartesia.wire.RequestJson.Input;
import dev.soundcheck.offline.OfflineOptions;
import dev.soundcheck.offline.OfflineServer;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.ApiVersion;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.OutputFormat.Container;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.speech.voice.VoiceQuery;
import dev.soundcheck.trace.NanoClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs the code that is offered to be copied, against the offline voices, where its runtime is installed. What it
/// saves has to be the sound of the take, sample by sample.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SnippetRunTest {
    private static final String SDK_FOLDER = "target/sdk";
    private static final int RATE_HZ = 16000;
    private static final String TEXT = "It's \"here\" \\ now: 100 % of $HOME, {{URL}} and ${name}.";

    private static final Semaphore CHANGES = new Semaphore(0);
    private static final Studio STUDIO = new Studio(new Mute(), NanoClock.system(), CHANGES::release);
    private static OfflineServer server;
    private static CartesiaService client;
    private static String voiceId;

    @TempDir
    Path folder;

    @BeforeAll
    static void serve() throws Exception {
        server = OfflineServer.start(OfflineOptions.EMBEDDED);
        server.ready().join();
        client = new CartesiaService(CartesiaOptions.offline(server.baseUrl()));
        voiceId = client.page(VoiceQuery.FIRST).voices().getFirst().id();
    }

    @AfterAll
    static void stop() {
        STUDIO.close();
        client.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"CURL,BYTES,RAW,F32LE", "CURL,SSE,RAW,MULAW", "WEBSOCAT,WEBSOCKET,RAW,S16LE",
            "JAVA,SSE,RAW,S16LE", "JAVA,WEBSOCKET,RAW,MULAW", "JAVASCRIPT,BYTES,WAV,F32LE", "JAVASCRIPT,SSE,RAW,F32LE",
            "JAVASCRIPT,WEBSOCKET,RAW,ALAW", "PYTHON_WEBSOCKETS,WEBSOCKET,RAW,F32LE", "PYTHON,BYTES,WAV,S16LE",
            "PYTHON,SSE,RAW,F32LE", "PYTHON,WEBSOCKET,RAW,MULAW"})
    void codeSavesTheSoundOfTheTake(Snippet snippet, Endpoint endpoint, Container container, PcmEncoding encoding)
            throws IOException, InterruptedException {
        SpeechRequest request = request(endpoint, format(container, encoding));
        String said = run(snippet, Recipe.of(endpoint, request, server.baseUrl()));
        assertArrayEquals(sound(ended(STUDIO.speak(client, endpoint, request))), saved(request.format()));
        assertEquals(endpoint.timestamps(), said.contains("0."), said);
    }

    /// All languages, endpoints, containers and encodings. The offline voices do not encode MP3.
    @ParameterizedTest
    @MethodSource("all")
    @Tag("rig")
    void codeOfEveryKindSavesTheSoundOfTheTake(Snippet snippet, Endpoint endpoint, Container container,
            PcmEncoding encoding) throws IOException, InterruptedException {
        codeSavesTheSoundOfTheTake(snippet, endpoint, container, encoding);
    }

    static Stream<Arguments> all() {
        List<Arguments> all = new ArrayList<>();
        for (Snippet snippet : Snippet.values()) {
            for (Endpoint endpoint : Endpoint.values()) {
                for (Container container : List.of(Container.RAW, Container.WAV)) {
                    for (PcmEncoding encoding : PcmEncoding.values()) {
                        if (snippet.refusal(endpoint).isEmpty() && endpoint.carries(format(container, encoding))) {
                            all.add(Arguments.of(snippet, endpoint, container, encoding));
                        }
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CURL")
    void aTextInPiecesIsSentInPieces(Snippet snippet) throws IOException, InterruptedException {
        Take take = inPieces();
        run(snippet, Recipe.sent(Endpoint.WEBSOCKET, take.request(), take.wire()));
        assertArrayEquals(sound(take), saved(take.request().format()));
    }

    /// The SDK opens its socket over https only, so it is read, not run.
    @Test
    void aTextInPiecesIsAProgramWithTheSdkToo() throws IOException, InterruptedException {
        Take take = inPieces();
        Recipe plain = Recipe.sent(Endpoint.WEBSOCKET, take.request(), take.wire());
        Recipe secure = new Recipe(plain.endpoint(), plain.messages(), plain.format(), Recipe.Place.CARTESIA);
        needs("node", "--version");
        Path program = Files.writeString(folder.resolve("speak.mjs"), Snippet.JAVASCRIPT.write(secure));
        assertEquals(0, exit(List.of("node", "--check", program.toString())), output());
    }

    @ParameterizedTest
    @CsvSource({"CURL,BYTES", "CURL,SSE", "WEBSOCAT,WEBSOCKET", "JAVA,SSE", "JAVA,WEBSOCKET", "JAVASCRIPT,BYTES",
            "JAVASCRIPT,SSE", "JAVASCRIPT,WEBSOCKET", "PYTHON,BYTES", "PYTHON,SSE",
            "PYTHON,WEBSOCKET", "PYTHON_WEBSOCKETS,WEBSOCKET"})
    @Timeout(value = 50, unit = TimeUnit.SECONDS) // threads that OkHttp leaves behind live for 60 seconds
    void aRefusalIsShownAndFailsTheProgram(Snippet snippet, Endpoint endpoint)
            throws IOException, InterruptedException {
        SpeechRequest request = request(endpoint, format(Container.RAW, PcmEncoding.S16LE)).withVoice("no-such-voice");
        assertNotEquals(0, exit(command(snippet, Recipe.of(endpoint, request, server.baseUrl()))));
        assertTrue(output().contains("no-such-voice"), output());
    }

    /// As somebody writes it who wants to see what the service does: without the fields that the window sends.
    @ParameterizedTest
    @CsvSource({"CURL,SSE", "WEBSOCAT,WEBSOCKET", "JAVA,WEBSOCKET", "JAVASCRIPT,SSE", "JAVASCRIPT,WEBSOCKET",
            "PYTHON,BYTES", "PYTHON,SSE", "PYTHON,WEBSOCKET", "PYTHON_WEBSOCKETS,WEBSOCKET"})
    void aRawRequestIsSentAsItIs(Snippet snippet, Endpoint endpoint) throws IOException, InterruptedException {
        String context = endpoint == Endpoint.WEBSOCKET ? "\"context_id\":\"raw-1\"," : "";
        SpeechRequest request = RawRequest.read("{" + context + "\"model_id\":\"sonic-3.6\",\"transcript\":"
                + "\"Hi there.\",\"voice\":{\"mode\":\"id\",\"id\":\"" + voiceId + "\"},\"made_up\":[1,null,true],"
                + "\"output_format\":{\"container\":\"raw\",\"encoding\":\"pcm_s16le\",\"sample_rate\":16000}}");
        Take take = ended(STUDIO.speak(client, endpoint, request));
        run(snippet, Recipe.sent(endpoint, take.request(), take.wire()));
        assertArrayEquals(sound(take), saved(request.format()));
    }

    private static SpeechRequest request(Endpoint endpoint, OutputFormat format) {
        return SpeechRequest.of(TEXT, voiceId, "sonic-3.6").withFormat(format)
                .withStamps(endpoint.timestamps() ? StampOptions.WORDS : StampOptions.NONE);
    }

    private static OutputFormat format(Container container, PcmEncoding encoding) {
        return new OutputFormat(container, new PcmFormat(encoding, RATE_HZ), 0);
    }

    /// A text that came in pieces, as the live session sends it.
    private static Take inPieces() throws InterruptedException {
        SpeechRequest request = SpeechRequest.of("", voiceId, "sonic-3.6")
                .withFormat(format(Container.RAW, PcmEncoding.S16LE)).withStamps(StampOptions.WORDS);
        RequestJson json = new RequestJson(ApiVersion.DEFAULT);
        List<String> messages = Stream
                .of(new Input("One two three, ", true, false), new Input("", true, true),
                        new Input("four five six.", true, false), new Input("", false, false))
                .map(input -> json.input(request, "live-1", input, OptionalInt.of(500))).toList();
        Take take = STUDIO.speak(client, Endpoint.WEBSOCKET, RawRequest.read(messages.getFirst()));
        for (String message : messages.subList(1, messages.size())) {
            while (!take.utterance().send(message, RawRequest.transcript(message))) {
                assertFalse(take.state().ended());
                boolean _ = CHANGES.tryAcquire(10, TimeUnit.MILLISECONDS); // until the socket is open
            }
        }
        return ended(take);
    }

    private static Take ended(Take take) throws InterruptedException {
        while (!take.state().ended()) {
            CHANGES.acquire();
        }
        assertEquals(TakeState.DONE, take.state(), () -> String.valueOf(take.failure()));
        return take;
    }

    private static byte[] sound(Take take) throws IOException {
        PcmTrack track = take.track();
        assertNotNull(track);
        byte[] sound = new byte[Math.toIntExact(track.format().bytes(track.frames()))];
        assertEquals(track.frames(), track.readBytes(0, sound, 0, Math.toIntExact(track.frames())));
        assertTrue(sound.length > RATE_HZ / 4, "too little sound: " + sound.length);
        return sound;
    }

    /// The samples in the file that the program has saved, whose head has to name their form.
    private byte[] saved(OutputFormat format) throws IOException {
        SoundDecoder decoder = SoundDecoder.of(OutputFormat.wav(format.pcm().encoding(), format.pcm().sampleRateHz()));
        byte[] samples = decoder.take(Files.readAllBytes(folder.resolve("speech.wav")));
        PcmFormat found = decoder.format();
        assertNotNull(found);
        assertEquals(format.pcm().sampleRateHz(), found.sampleRateHz());
        assertEquals(format.pcm().encoding(), found.encoding());
        return samples;
    }

    /// @return what the program has printed
    private String run(Snippet snippet, Recipe recipe) throws IOException, InterruptedException {
        assertEquals(0, exit(command(snippet, recipe)), this::output);
        return output();
    }

    /// The command that runs the code. The test is skipped where something that it needs is not installed.
    private List<String> command(Snippet snippet, Recipe recipe) throws IOException, InterruptedException {
        return switch (snippet) {
            case CURL, WEBSOCAT -> {
                needs(snippet.id(), "--version");
                needs("ffmpeg", "-version");
                yield List.of("bash", write("speak.sh", snippet, recipe));
            }
            case PYTHON, PYTHON_WEBSOCKETS -> {
                needs("python3", "-c", snippet == Snippet.PYTHON ? "import cartesia, websockets" : "import websockets");
                yield List.of("python3", write("speak.py", snippet, recipe));
            }
            case JAVASCRIPT -> {
                needsSdk();
                yield List.of("node", write("speak.mjs", snippet, recipe));
            }
            case JAVA -> List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), write("Speak.java", snippet, recipe));
        };
    }

    private String write(String name, Snippet snippet, Recipe recipe) throws IOException {
        return Files.writeString(folder.resolve(name), snippet.write(recipe)).toString();
    }

    private void needsSdk() throws IOException, InterruptedException {
        needs("node", "--version");
        Path modules = Path.of(SDK_FOLDER, "node_modules").toAbsolutePath();
        assumeTrue(Files.exists(modules.resolve("@cartesia/cartesia-js")) && Files.exists(modules.resolve("ws")),
                "the SDK is not there: npm install --prefix " + SDK_FOLDER + " @cartesia/cartesia-js ws");
        Files.createSymbolicLink(folder.resolve("node_modules"), modules);
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

    private int exit(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile());
        builder.environment().put("CARTESIA_API_KEY", "sk_car_any0000");
        Process process = builder.start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it did not end");
        return process.exitValue();
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output.txt"));
        } catch (IOException gone) {
            return gone.toString();
        }
    }
}
