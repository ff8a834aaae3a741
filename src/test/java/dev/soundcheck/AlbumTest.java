package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.Take;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.ScriptedContext;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.tour.Album;
import dev.soundcheck.tour.Format;
import dev.soundcheck.tour.Page;
import dev.soundcheck.tour.Tongue;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.ui.shell.ShellStart;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Every page of the window in every size, over fakes and without pictures: with doubtful stamps, in three ways of writing,
/// with two voices that were interrupted, a finished comparison and finished load steps.
class AlbumTest {
    private static final int PATIENCE_SECONDS = 300;
    private static final List<Page> PAGES = List.of(Page.values());
    /// Those of the pictures and the largest screen.
    private static final List<Format> FORMATS = Stream
            .concat(Format.ALL.stream(), Stream.of(new Format("3840x2160", 3840, 2160, 1))).toList();

    @TempDir
    private Path data = Path.of("");
    private final ScriptedService service = ScriptedService.offlineVoices();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> seen = new ArrayList<>();

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @AfterEach
    void endBackground() {
        background.shutdownNow();
    }

    @Test
    void nothingIsCutOffTooPaleOverlapsOrLacksAName() throws Exception {
        assertEquals(Map.of(), flaws(Settings.Theme.LIGHT, List.of(Tongue.values()), FORMATS));
        assertEquals(PAGES.size() * Tongue.values().length * FORMATS.size(), seen.size());
        assertTrue(seen.contains("light-ar-wire-800x560"), seen.toString());
    }

    @Test
    void theSameHoldsInTheDark() throws Exception {
        assertEquals(Map.of(), flaws(Settings.Theme.DARK, List.of(Tongue.ENGLISH), List.of(Format.ALL.getLast())));
        assertEquals(PAGES.size(), seen.size());
    }

    private Map<String, List<String>> flaws(Settings.Theme theme, List<Tongue> tongues, List<Format> formats)
            throws Exception {
        Playground playground = Fx.on(this::open);
        try {
            Map<Tongue, Take> takes = Fx.on(() -> takes(playground, tongues));
            interruptTwoVoices(playground.scene());
            return Fx.on(() -> new Album(playground, new Album.Plan(List.of(theme), takes, PAGES, formats),
                    new Unseen()).start()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            Fx.on(() -> {
                playground.close();
                playground.scene().getWindow().hide(); // other tests look for nodes in every window there is
                return true;
            });
        }
    }

    private Playground open() {
        Playground playground = new Playground(new WindowModels(new FakePlayback(), _ -> service, Runnable::run,
                new ShellStart(Settings.DEFAULT, null, LocalDate.EPOCH), data, Faulty.none()),
                new WindowScene(Settings.Theme.SYSTEM));
        ScriptedService measured = ScriptedService.offlineVoices();
        measured.script(call -> {
            call.reused(); // as a warm lane must be, or its runs do not count
            call.mark(Mark.SENT);
            call.sayAll();
        });
        playground.addLab((_, _) -> measured, background, data.resolve("labs"));
        playground.addLive(FakePlayback::new, Runnable::run, data.resolve("live"));
        Stage window = new Stage();
        window.setX(0); // the headless platform draws beyond a window that is in full screen elsewhere
        window.setY(0);
        playground.fill(window);
        window.show();
        playground.open();
        return playground;
    }

    private Map<Tongue, Take> takes(Playground playground, List<Tongue> tongues) {
        Map<Tongue, Take> takes = new EnumMap<>(Tongue.class);
        for (Tongue tongue : tongues) {
            boolean _ = playground.line(tongue.line(), tongue.code());
            playground.speak();
            ScriptedCall call = service.lastCall();
            call.audio(0.3);
            call.tell(new SpeechEvent.Words(List.of(new Stamp("late", 400, 400.2))));
            call.sayAll();
            takes.put(tongue, Objects.requireNonNull(playground.studio().current()));
        }
        return takes;
    }

    /// The live session has as much to show as it ever has.
    private void interruptTwoVoices(Scene scene) throws Exception {
        fire(scene, "#open-live");
        fire(scene, "#live-dialogue");
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> service.contexts().size() == 2
                && service.contexts().stream().allMatch(ScriptedContext::finished));
        service.contexts().forEach(context -> {
            context.call().speak(context.text());
            context.call().audio(1);
        });
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS,
                () -> Fx.on(() -> !scene.lookup("#live-interrupt").isDisabled()));
        fire(scene, "#live-interrupt");
        fire(scene, "#close-live");
    }

    private static void fire(Scene scene, String selector) throws Exception {
        Fx.on(() -> {
            ((ButtonBase) scene.lookup(selector)).fire();
            return true;
        });
    }

    /// Keeps the names alone.
    private final class Unseen implements Album.Sink {
        @Override
        public boolean hasRoom() {
            return true;
        }

        @Override
        public void keep(String name, Parent root, Format format) {
            seen.add(name);
        }
    }
}
