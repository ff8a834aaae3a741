package dev.soundcheck.cli;

import dev.soundcheck.audio.Playback;
import dev.soundcheck.speech.SpeechService;
import java.net.URI;
import java.nio.file.Path;

/// What the commands need from the program. One per process; `Assembly` implements it.
public interface Toolbox {
    /// A service that is ready to be asked; the caller closes it. The offline one starts its server first.
    SpeechService service(ServiceChoice choice);

    /// Sound, or silence kept in time where there is no device.
    Playback playback();

    /// Starts the offline voice server and returns once it listens.
    RunningServer serve(ServeOptions options);

    /// Opens the playground and returns when it is closed.
    ///
    /// @return the exit code
    int window(WindowOptions options);

    /// Drives the real window without a display.
    ///
    /// @return the exit code
    int tour(Path out);

    /// True where the environment holds a Cartesia key.
    boolean hasKey();

    /// The offline voice server while it runs.
    interface RunningServer extends AutoCloseable {
        URI baseUrl();

        /// Blocks until the voices can speak.
        void awaitVoices();

        @Override
        void close();
    }

    /// How to serve.
    ///
    /// @param port  0 for a free one
    record ServeOptions(int port) {}
}
