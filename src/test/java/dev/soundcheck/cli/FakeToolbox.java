package dev.soundcheck.cli;

import dev.soundcheck.audio.Playback;
import dev.soundcheck.session.Mute;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.testing.ScriptedService;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Notes what the commands ask for; speaks by script.
final class FakeToolbox implements Toolbox {
    final ScriptedService service = ScriptedService.offlineVoices();
    @Nullable
    WindowOptions window;
    @Nullable
    Path tour;

    @Override
    public SpeechService service(ServiceChoice choice) {
        return service;
    }

    @Override
    public Playback playback() {
        return new Mute();
    }

    @Override
    public RunningServer serve(ServeOptions options) {
        throw new UnsupportedOperationException("serving blocks; it is tested where the server is");
    }

    @Override
    public int window(WindowOptions options) {
        window = options;
        return 0;
    }

    @Override
    public int tour(Path out) {
        tour = out;
        return 0;
    }

    @Override
    public boolean hasKey() {
        return false;
    }
}
