package dev.soundcheck;

import dev.soundcheck.offline.OfflineOptions;
import dev.soundcheck.offline.OfflineServer;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// The embedded offline voice server: started when it is first needed, kept until the program ends. Any thread.
final class OfflineVoices implements AutoCloseable {
    // Guarded by this.
    private @Nullable OfflineServer server;
    private boolean closed;

    /// Starts the server where it does not run yet; returns as soon as it listens, while the voices still warm up.
    synchronized OfflineServer server() throws IOException {
        if (closed) {
            throw new IllegalStateException("the program is ending");
        }
        OfflineServer running = server;
        if (running == null) {
            running = OfflineServer.start(OfflineOptions.EMBEDDED);
            server = running;
        }
        return running;
    }

    /// Blocks until the voices can speak.
    OfflineServer warm() throws SpeechException {
        try {
            OfflineServer running = server();
            running.ready().join();
            return running;
        } catch (IOException | CompletionException problem) {
            throw new SpeechException(SpeechFailure.of(SpeechFailure.Kind.UNREACHABLE,
                    "The offline voices could not start.", "Start Soundcheck again, or use Cartesia with a key.",
                    problem.toString()));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (server != null) {
            server.close();
        }
    }
}
