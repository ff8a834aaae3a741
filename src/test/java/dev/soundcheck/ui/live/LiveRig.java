package dev.soundcheck.ui.live;

import dev.soundcheck.live.HandRunClock;
import dev.soundcheck.session.Studio;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.ScriptedContext;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.testing.Voices;
import dev.soundcheck.ui.kit.TextScale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;

/// The room's model over a service that is played by hand, on a clock that is moved by hand. One thread.
final class LiveRig {
    final HandRunClock clock = new HandRunClock();
    final ScriptedService service = ScriptedService.offlineVoices();
    final FakePlayback desk = new FakePlayback();
    final List<FakePlayback> loudspeakers = new ArrayList<>();
    final Studio studio = new Studio(desk, clock, () -> {});
    final DoubleProperty textScale = new SimpleDoubleProperty(1);
    final LivePorts ports;
    final LiveModel model;
    @Nullable
    SpeechService open = service;
    Executor io = Runnable::run;
    /// How often a frame was asked for.
    int wakes;

    /// @param folder  for experiments
    LiveRig(Path folder) {
        ports = new LivePorts(studio, () -> open,
                () -> SpeechRequest.of("", Voices.EIGHT.getFirst().id(), "sonic-3").withLanguage("en"),
                () -> Voices.EIGHT.stream().map(voice -> voice.id()).toList(),
                id -> Voices.EIGHT.stream().filter(voice -> voice.id().equals(id)).findFirst()
                        .map(voice -> voice.name()).orElse(id),
                this::loudspeaker, clock, task -> io.execute(task), folder, Runnable::run,
                new TextScale(textScale, () -> {}, () -> {}), () -> wakes++);
        model = new LiveModel(ports);
        model.entered();
        model.beat();
    }

    private FakePlayback loudspeaker() {
        FakePlayback made = new FakePlayback();
        loudspeakers.add(made);
        return made;
    }

    ScriptedContext context(int index) {
        return service.contexts().get(index);
    }

    ScriptedContext context() {
        return service.contexts().getLast();
    }

    /// Writes as a person does, a key at a time.
    void type(String text) {
        text.codePoints().forEach(sign -> {
            model.pen().type(Character.toString(sign));
            clock.advanceMillis(40);
        });
        model.beat();
    }

    /// So much sound of the text comes in the newest context; all of it is heard at once.
    void speak(String text, double seconds) {
        context().call().speak(text);
        for (double at = 0; at < seconds - 1e-9; at += 0.1) {
            context().call().audio(0.1);
            clock.advanceMillis(30);
        }
        model.beat();
    }

    void hear(int loudspeaker, double seconds) {
        loudspeakers.get(loudspeaker).hearSeconds(seconds, clock.nanoTime());
        model.beat();
    }

    String sentence() {
        model.beat();
        return model.sentenceProperty().get();
    }
}
