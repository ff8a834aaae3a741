package dev.soundcheck.ui.shell;

import dev.soundcheck.library.TakeLibrary;
import dev.soundcheck.library.VoiceShelf;
import dev.soundcheck.session.Studio;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.service.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// All of the window's models over fakes. Background work waits in a queue until `runIo`.
public final class ShellRig {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    public final HandClock clock = new HandClock();
    public final FakePlayback playback = new FakePlayback();
    public final Studio studio = new Studio(playback, clock, () -> {});
    public final ScriptedService offline = ScriptedService.offlineVoices();
    public final ScriptedService cartesia = ScriptedService.cartesia();
    public final List<Place> opened = new ArrayList<>();
    public final StringProperty text = new SimpleStringProperty(Settings.FIRST_LINE);
    public final TakeLibrary library;
    public final ShellModel model;
    private final Path folder;
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final Deque<Runnable> io = new ArrayDeque<>();
    private @Nullable SpeechFailure openFailure;

    public ShellRig() {
        this(Settings.DEFAULT, null);
    }

    public ShellRig(Settings settings, @Nullable ApiKey environmentKey) {
        this(settings, environmentKey, newFolder());
    }

    /// The next run over what another rig has kept.
    public ShellRig(Path kept) {
        this(Settings.DEFAULT, null, kept);
    }

    private ShellRig(Settings settings, @Nullable ApiKey environmentKey, Path folder) {
        Executor inLine = Runnable::run;
        this.folder = folder;
        library = new TakeLibrary(folder, inLine, TakeLibrary.DEFAULT_BUDGET_BYTES);
        model = new ShellModel(new ShellPorts(studio, this::openPlace, inLine, io::add,
                new ShellKeep(library, new VoiceShelf(folder, inLine), null, inLine), (_, task) -> later.add(task)),
                new ShellStart(settings, environmentKey, TODAY), text);
    }

    /// Opens the first place and lets it answer.
    public ShellRig ready() {
        model.open();
        runIo();
        return this;
    }

    /// Keeps what was made so far, as the keeper would.
    public void keep() {
        studio.takes().stream().filter(take -> library.heads().stream().noneMatch(h -> h.number() == take.number()))
                .forEach(take -> library.keep(take, model.catalog().name(take.request().voiceId())));
        library.advance();
    }

    /// Lets the time pass that walking through voices waits for.
    public void runLater() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    /// Where this rig keeps things.
    public Path folder() {
        return folder;
    }

    public void runIo() {
        while (!io.isEmpty()) {
            io.remove().run();
        }
    }

    public void failOpening(@Nullable SpeechFailure failure) {
        openFailure = failure;
    }

    /// A frame as the pulse would make it.
    public Frame frame() {
        return new Frame(studio.desk().beat(clock.nanoTime()), true);
    }

    /// One frame, for the models first.
    public void beat(FrameListener... others) {
        Frame frame = frame();
        model.onFrame(frame);
        for (FrameListener other : others) {
            other.onFrame(frame);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("soundcheck-rig");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SpeechService openPlace(Place place) throws SpeechException {
        opened.add(place);
        if (openFailure != null) {
            throw new SpeechException(openFailure);
        }
        return switch (place) {
            case Place.Offline _ -> offline;
            case Place.Cartesia _,Place.Own _ -> cartesia;
        };
    }
}
