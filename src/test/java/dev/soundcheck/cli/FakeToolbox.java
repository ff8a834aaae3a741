package dev.soundcheck.cli;

import dev.soundcheck.audio.Playback;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.session.Mute;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.StreamLimit;
import dev.soundcheck.testing.ScriptedService;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Notes what the commands ask for; speaks by script.
final class FakeToolbox implements Toolbox {
    ScriptedService service = ScriptedService.offlineVoices();
    final StreamLimit limit = StreamLimit.ofMinutes(StreamLimit.DEFAULT_MINUTES);
    Screen screen = Screen.USABLE;
    boolean toursGood = true;
    NetworkProfile network = NetworkProfile.NONE;
    @Nullable
    Path opened;
    boolean verbose;
    @Nullable
    RuntimeException windowFault;
    @Nullable
    Throwable reported;
    @Nullable
    WindowOptions window;
    @Nullable
    Path tour;
    @Nullable
    RunningServer server;

    @Override
    public SpeechService service(ServiceChoice choice) {
        return service;
    }

    @Override
    public SpeechService serviceToMeasure(ServiceChoice choice, NetworkProfile wanted) {
        network = wanted;
        return service;
    }

    @Override
    public StreamLimit limit() {
        return limit;
    }

    @Override
    public Playback playback() {
        return new Mute();
    }

    @Override
    public RunningServer serve(ServeOptions options) {
        if (!options.scenario().isEmpty()) {
            throw new IllegalArgumentException("'" + options.scenario() + "' is not understood.");
        }
        if (server == null) {
            throw new UnsupportedOperationException("serving blocks; it is tested where the server is");
        }
        return server;
    }

    @Override
    public void verbose() {
        verbose = true;
    }

    @Override
    public Optional<Path> report(Throwable fault) {
        reported = fault;
        return Optional.of(Path.of("crash.txt"));
    }

    @Override
    public Screen screen() {
        return screen;
    }

    @Override
    public void window(WindowOptions options) {
        window = options;
        if (windowFault != null) {
            throw windowFault;
        }
    }

    @Override
    public void open(Path file) {
        opened = file;
    }

    @Override
    public boolean tour(Path out) {
        tour = out;
        return toursGood;
    }

    @Override
    public boolean rehearse(Streams streams, boolean window) {
        return true;
    }

    @Override
    public boolean hasKey() {
        return false;
    }
}
