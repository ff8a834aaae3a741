package dev.soundcheck;

import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.cli.Commands;
import dev.soundcheck.cli.Streams;
import dev.soundcheck.cli.Toolbox;
import dev.soundcheck.files.FileTree;
import dev.soundcheck.keychain.SystemKeychain;
import dev.soundcheck.offline.OfflineOptions;
import dev.soundcheck.offline.OfflineServer;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.VoiceQuery;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Uses every part of the program once, so that the build of the image can record the classes a start needs
/// (docs/decisions/0010). Called on the main thread; ends within a minute.
final class Rehearsal {
    private static final String LINE = "The kettle is on, and it costs $4.20.";
    /// Often enough that the cache also holds the profiles that the compilers need for the path from the wire to the
    /// track.
    private static final int TURNS = 40;
    private static final long TURN_SECONDS = 30;

    private final Assembly assembly;
    private final Streams streams;

    Rehearsal(Assembly assembly, Streams streams) {
        this.assembly = assembly;
        this.streams = streams;
    }

    /// Runs all parts in a folder that is deleted afterwards.
    ///
    /// @param window  false for only what the commands need
    /// @return true where every part did its job
    boolean run(boolean window) throws IOException, InterruptedException, SpeechException {
        Path folder = Files.createTempDirectory("soundcheck-rehearsal");
        try {
            return commands(folder) && (!window || window(folder));
        } finally {
            FileTree.delete(folder);
        }
    }

    /// Speaks, compares and plays a live turn, as the commands do.
    private boolean commands(Path folder) throws IOException, InterruptedException, SpeechException {
        speakOverTls();
        askKeychain();
        serve();
        return command("serve", "--help") && command("voices")
                && command("speak", LINE, "--out", folder.resolve("a.wav").toString(),
                        "--words", folder.resolve("a.json").toString(), "--trace", folder.resolve("t.json").toString())
                && command("compare", LINE, "--runs", "2")
                && command("live", LINE, "--har", folder.resolve("l.har").toString());
    }

    /// What `serve` does until it is told to stop.
    private void serve() throws IOException {
        try (Toolbox.RunningServer server = assembly.serve(new Toolbox.ServeOptions(0, false, "first=1ms",
                new Toolbox.Strictness(false, 0), List.of(), OptionalLong.empty(), Optional.empty()))) {
            server.awaitVoices();
        }
    }

    /// Opens the window without a display, and speaks in it.
    private boolean window(Path folder) throws IOException, InterruptedException {
        besideTheWindow(folder);
        boolean good = new TourRun(assembly).runMainJob(folder.resolve("tour")).good();
        DisplayClasses.link();
        return good;
    }

    /// What a start does around its window. The answers do not matter: only the classes have to load.
    private void besideTheWindow(Path folder) {
        Toolbox.Screen _ = assembly.screen();
        boolean _ = DisplayCheck.loads(DisplayCheck.GTK);
        try (WindowDoor _ = WindowDoor.open(folder, new WindowDoor.Opening(Runnable::run, _ -> {}))) {
            boolean _ = WindowDoor.knock(folder, null);
        }
    }

    private boolean command(String... args) {
        return Commands.run(assembly, streams, args) == 0;
    }

    /// The answer does not matter: only the classes have to load.
    private static void askKeychain() {
        try (SystemKeychain keychain = new SystemKeychain()) {
            keychain.answers();
        }
    }

    private void speakOverTls() throws IOException, InterruptedException, SpeechException {
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED.withTls(true))) {
            server.ready().join();
            CartesiaOptions options = CartesiaOptions.offline(server.baseUrl())
                    .withTrusted(certificate(server.certificatePem().orElseThrow()));
            try (SpeechService service = new CartesiaService(options)) {
                String voiceId = service.page(VoiceQuery.FIRST).voices().getFirst().id();
                for (int turn = 0; turn < TURNS; turn++) {
                    for (Endpoint endpoint : Endpoint.values()) {
                        speak(service, endpoint, SpeechRequest.of(LINE, voiceId, "sonic-3.6"));
                    }
                }
            }
        }
    }

    private static void speak(SpeechService service, Endpoint endpoint, SpeechRequest request)
            throws InterruptedException {
        CompletableFuture<SpeechEvent> end = new CompletableFuture<>();
        service.speak(endpoint, request, TraceRecorder.pressed(NanoClock.system()), event -> {
            if (event instanceof SpeechEvent.Completed || event instanceof SpeechEvent.Failed) {
                end.complete(event);
            }
        });
        SpeechEvent last = end.completeOnTimeout(new SpeechEvent.Cancelled(), TURN_SECONDS, TimeUnit.SECONDS).join();
        if (!(last instanceof SpeechEvent.Completed)) {
            throw new IllegalStateException(endpoint.title() + " did not speak over TLS: " + last);
        }
    }

    private static X509Certificate certificate(Path pem) throws IOException {
        try (InputStream in = Files.newInputStream(pem)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (CertificateException problem) {
            throw new IOException("The offline voices' certificate cannot be read: " + problem.getMessage(), problem);
        }
    }
}
