package dev.soundcheck.cli;

import dev.soundcheck.audio.Playback;
import dev.soundcheck.library.SessionFile;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.StreamLimit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// What the commands need from the program. One per process; `Assembly` implements it.
public interface Toolbox {
    /// Endings of the files that a window opens, in lower case.
    List<String> OPENABLE = List.of(SessionFile.ENDING, ".har", ".wav");

    /// A service that is ready to be asked; the caller closes it. The offline one starts its server first.
    SpeechService service(ServiceChoice choice) throws SpeechException;

    /// As `service`, over sockets that behave like the network, and without second attempts.
    SpeechService serviceToMeasure(ServiceChoice choice, NetworkProfile network) throws SpeechException;

    /// Where every stream is ended.
    StreamLimit limit();

    /// Sound, or silence kept in time where there is no device.
    Playback playback();

    /// Starts the offline voice server and returns once it listens.
    RunningServer serve(ServeOptions options) throws IOException;

    /// From now on the log goes to standard error too, with each step.
    void verbose();

    /// Keeps a report of an unexpected fault; returns its file, empty where it could not be written.
    Optional<Path> report(Throwable fault);

    /// Whether a window can be opened here, or what to say instead.
    Screen screen();

    /// Opens the playground and returns when it is closed.
    void window(WindowOptions options) throws InterruptedException;

    /// Hands the file to the window that is open, or opens one with it and returns when it is closed.
    void open(Path file) throws InterruptedException;

    /// Drives the real window without a display; pictures and report go to `out`.
    ///
    /// @return true where every endpoint spoke
    boolean tour(Path out) throws IOException, InterruptedException;

    /// Uses every part of the program once, for the build of the image.
    ///
    /// @param window  false for only what the commands need
    /// @return true where every part did its job
    boolean rehearse(Streams streams, boolean window) throws IOException, InterruptedException, SpeechException;

    /// True where the environment holds a Cartesia key.
    boolean hasKey();

    /// What opening a window would meet.
    enum Screen {
        USABLE,
        /// No display answers: on a server, in a container, over a plain shell.
        NONE,
        /// There is a display, but GTK 3, which JavaFX needs for it, is not installed.
        NO_GTK
    }

    /// The offline voice server while it runs.
    interface RunningServer extends AutoCloseable {
        URI baseUrl();

        /// The certificate to trust, where TLS was asked for.
        Optional<Path> certificatePem();

        /// Blocks until the voices can speak.
        void awaitVoices();

        /// Sets the listener that is told, once, when the log of the traffic can no longer be written. Any thread calls it.
        void onLogLost(Consumer<IOException> listener);

        @Override
        void close();
    }

    /// How to serve.
    ///
    /// @param port      0 for a free one
    /// @param tls       https and wss with a certificate made for this run
    /// @param scenario  delays and faults for every answer, empty for none
    /// @param strict    what a client must bring, and how much may run at once
    /// @param origins   web pages that may use the server beside those of this machine
    /// @param seed      of the jitter of scenarios; empty for the usual one
    /// @param log       where each request, message and chunk is written
    record ServeOptions(int port, boolean tls, String scenario, Strictness strict, List<String> origins,
            OptionalLong seed, Optional<Path> log) {}

    /// What the server insists on.
    ///
    /// @param key          true refuses requests without a credential
    /// @param concurrency  generations at once, 0 for no limit
    record Strictness(boolean key, int concurrency) {}
}
