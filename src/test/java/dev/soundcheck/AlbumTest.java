package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.Take;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.tour.Album;
import dev.soundcheck.tour.Format;
import dev.soundcheck.tour.Page;
import dev.soundcheck.tour.Tongue;
import dev.soundcheck.ui.shell.ShellStart;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every page of the window, over fakes and without pictures, in the sizes that have the least room.
class AlbumTest {
    private static final int PATIENCE_SECONDS = 120;
    private static final List<Page> PAGES = List.of(Page.values());

    @TempDir
    private Path data = Path.of("");
    private final ScriptedService service = ScriptedService.offlineVoices();
    private final List<String> seen = new ArrayList<>();

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void nothingIsCutOffOverlapsOrLacksANameInASmallWindow() throws Exception {
        Playground playground = Fx.on(this::open);
        try {
            CompletableFuture<Map<String, List<String>>> flaws = Fx.on(() -> {
                Album.Plan plan = new Album.Plan(List.of(Settings.Theme.LIGHT), takes(playground),
                        PAGES, Format.ALL.stream().filter(format -> format.height() < 600).toList());
                return new Album(playground, plan, new Unseen()).start();
            });
            assertEquals(Map.of(), flaws.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertEquals(PAGES.size() * 2 * 2, seen.size());
            assertTrue(seen.contains("light-ar-wire-800x560"), seen.toString());
        } finally {
            Fx.on(() -> {
                playground.close();
                playground.scene().getWindow().hide(); // other tests look for nodes in every window there is
                return true;
            });
        }
    }

    private Playground open() {
        Playground playground = new Playground(new FakePlayback(), _ -> service, Runnable::run,
                new ShellStart(Settings.DEFAULT, null, LocalDate.EPOCH), data, Faulty.none());
        playground.addLab((_, _) -> service, Runnable::run, data.resolve("labs"));
        playground.addLive(FakePlayback::new, Runnable::run, data.resolve("live"));
        Stage window = new Stage();
        window.setX(0); // the headless platform draws beyond a window that is in full screen elsewhere
        window.setY(0);
        playground.fill(window);
        window.show();
        playground.open();
        return playground;
    }

    private Map<Tongue, Take> takes(Playground playground) {
        Map<Tongue, Take> takes = new EnumMap<>(Tongue.class);
        for (Tongue tongue : List.of(Tongue.ENGLISH, Tongue.ARABIC)) {
            boolean _ = playground.line(tongue.line(), tongue.code());
            playground.speak();
            service.lastCall().sayAll();
            takes.put(tongue, Objects.requireNonNull(playground.studio().current()));
        }
        return takes;
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
