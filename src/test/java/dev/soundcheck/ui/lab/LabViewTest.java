package dev.soundcheck.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.LabClock;
import dev.soundcheck.lab.LabFiles;
import dev.soundcheck.lab.LabRig;
import dev.soundcheck.lab.RunLimits;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.Pictures;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.theme.ThemeService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The lab's screen on the headless platform; pictures of it lie under `target/pictures`.
class LabViewTest {
    @TempDir
    Path folder;
    private final Random random = new Random(5);
    private int warmed;
    private final AtomicInteger calls = new AtomicInteger();
    private final LabRig[] rig = new LabRig[1];
    private final FakePlayback playback = new FakePlayback();
    private final List<String> pointed = new ArrayList<>();
    private final ChosenFile files = new ChosenFile();

    LabViewTest() {
        rig[0] = new LabRig(this::say);
    }

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyPictureOfTheLabCanBeLookedAt(Settings.Theme theme) throws Exception {
        Map<LabView.Shown, WritableImage> images = Fx.on(() -> {
            Screen screen = screen(theme, 1000, 700);
            screen.model().setup().runsProperty().set(12);
            screen.model().setup().networkProperty().set(NetworkProfile.MOBILE_4G);
            screen.model().start();
            screen.model().selectNext(-1);
            Map<LabView.Shown, WritableImage> made = new EnumMap<>(LabView.Shown.class);
            for (LabView.Shown shown : LabView.Shown.values()) {
                screen.view().show(shown);
                race(screen.model(), shown);
                made.put(shown, screen.scene().snapshot(null));
            }
            return made;
        });
        for (Map.Entry<LabView.Shown, WritableImage> image : images.entrySet()) {
            String name = "lab-" + image.getKey().name().toLowerCase(Locale.ROOT) + "-"
                    + theme.name().toLowerCase(Locale.ROOT);
            assertTrue(Files.size(Pictures.write(image.getValue(), name)) > 10_000);
        }
        assertEquals(LabView.Shown.values().length, images.size());
    }

    @Test
    void theButtonComparesAndTheWordsFollow() throws Exception {
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 1000, 700);
            screen.model().setup().runsProperty().set(5);
            assertTrue(node(screen, "lab-race-start", Button.class).isDisabled());
            node(screen, "lab-start", Button.class).fire();
            assertFalse(node(screen, "lab-race-start", Button.class).isDisabled());
            assertEquals(21, node(screen, "lab-verdicts", ListView.class).getItems().size());
            assertTrue(node(screen, "lab-marks", Label.class).getText().contains("offline"));
            return 0;
        });
    }

    @Test
    void keysGiveExactFiguresOfRunAndChunk() throws Exception {
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 1000, 700);
            screen.model().setup().runsProperty().set(3);
            screen.model().start();
            node(screen, "lab-show-rows", ToggleButton.class).fire();
            Node rows = screen.view().lookup("#lab-rows");
            press(rows, KeyCode.DOWN);
            Label readout = node(screen, "lab-readout", Label.class);
            assertTrue(readout.getText().startsWith("Run 1, Bytes, cold, warm-up"), readout.getText());
            press(rows, KeyCode.RIGHT);
            press(rows, KeyCode.RIGHT);
            assertTrue(readout.getText().contains("Chunk 2 of "), readout.getText());
            return 0;
        });
    }

    @Test
    void aClickedChunkOfATakeIsPointedOut() throws Exception {
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 1000, 700);
            screen.view().show(LabView.Shown.TAKES);
            screen.scene().snapshot(null);
            Node detail = screen.view().lookup("#lab-detail");
            mouse(detail, MouseEvent.MOUSE_MOVED, 400);
            mouse(detail, MouseEvent.MOUSE_PRESSED, 400);
            mouse(detail, MouseEvent.MOUSE_RELEASED, 400);
            assertEquals(1, pointed.size(), pointed::toString);
            assertTrue(pointed.getFirst().startsWith("SSE take 1, chunk "), pointed::toString);
            return 0;
        });
    }

    @Test
    void theCursorStaysAtItsChunkWhenTheTakesAreDrawnAnew() throws Exception {
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 1000, 700);
            screen.view().show(LabView.Shown.TAKES);
            screen.scene().snapshot(null);
            Node detail = screen.view().lookup("#lab-detail");
            press(detail, KeyCode.RIGHT);
            press(detail, KeyCode.RIGHT);
            screen.view().onFrame(new Frame(0, null, playback.state(), true));
            press(detail, KeyCode.RIGHT);
            press(detail, KeyCode.ENTER);
            assertEquals(List.of("SSE take 1, chunk 2"), pointed);
            return 0;
        });
    }

    @Test
    void theReadoutTellsOfWhatTheNewPictureShows() throws Exception {
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 1000, 700);
            screen.model().setup().runsProperty().set(5);
            screen.model().start();
            screen.model().selectNext(1);
            Label readout = node(screen, "lab-readout", Label.class);
            String run = readout.getText();
            assertTrue(run.startsWith("Run 1, "), run);
            screen.view().show(LabView.Shown.TAKES);
            assertEquals("", readout.getText());
            screen.view().show(LabView.Shown.DOTS);
            assertEquals(run, readout.getText());
            return 0;
        });
    }

    @Test
    void aVerdictIsShownToItsLastWordHoweverNarrowTheWindow() throws Exception {
        List<String> cut = Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 480, 700);
            screen.model().setup().runsProperty().set(5);
            screen.model().start();
            screen.scene().snapshot(null);
            Set<Node> words = screen.view().lookupAll("#lab-verdicts .verdict-cell .text");
            return words.stream().map(Text.class::cast)
                    .filter(text -> !screen.model().verdictsProperty().get().contains(text.getText())
                            && !text.getText().isEmpty()
                            || text.getLayoutBounds().getHeight() > text.getParent().getLayoutBounds().getHeight())
                    .map(Text::getText).toList();
        });
        assertEquals(List.of(), cut);
    }

    @Test
    void aPictureAndAReportAreExported() throws Exception {
        Path picture = folder.resolve("lab.png");
        Path report = folder.resolve("lab.md");
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 1000, 700);
            screen.model().setup().runsProperty().set(2);
            screen.model().start();
            files.answer = picture;
            node(screen, "lab-export", Button.class).fire();
            files.answer = report;
            node(screen, "lab-export", Button.class).fire();
            return 0;
        });
        assertTrue(Files.size(picture) > 10_000);
        assertTrue(Files.readString(report).contains("## Method"));
    }

    @Test
    void anEmptiedCountBecomesTheLastOneAgain() throws Exception {
        Fx.on(() -> {
            CountSpinner runs = new CountSpinner("runs", 1, 100, 20, 1);
            runs.getValueFactory().setValue(30);
            runs.getEditor().setText("");
            runs.commitValue();
            assertEquals(30, runs.count());
            assertEquals(30, runs.getValue());
            assertEquals("30", runs.getEditor().getText());
            return null;
        });
    }

    @Test
    void twoLabsStandSideBySide() throws Exception {
        WritableImage image = Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 1000, 700);
            screen.model().setup().runsProperty().set(12);
            screen.model().start();
            Path kept = LabFiles.saved(folder).getFirst();
            Path before = Files.move(kept, folder.resolve("before" + LabFiles.ENDING));
            screen.model().start();
            files.answer = before;
            node(screen, "lab-compare-with", Button.class).fire();
            screen.view().show(LabView.Shown.DOTS);
            assertEquals(LabFiles.open(before).info(), Objects.requireNonNull(
                    screen.model().otherProperty().get()).info());
            return screen.scene().snapshot(null);
        });
        Pictures.write(image, "lab-two-light");
    }

    /// A screen with its model, made on the FX thread.
    private record Screen(LabModel model, LabView view, Scene scene) {}

    private Screen screen(Settings.Theme theme, int width, int height) {
        LabClock clock = new LabClock(rig[0].clock, () -> Instant.EPOCH.plusNanos(rig[0].clock.nanoTime()));
        LabModel model = new LabModel(new LabPorts(_ -> rig[0].service, () -> LabRig.LINE, () -> true, playback, clock,
                new RunLimits(5000, 0, 0), Runnable::run, Runnable::run, folder));
        Studio studio = new Studio(new FakePlayback(), rig[0].clock, () -> {});
        Take take = studio.speak(rig[0].service, Endpoint.SSE, LabRig.LINE);
        LabView view = new LabView(model, () -> List.of(take), files,
                (of, chunk) -> pointed.add(of.endpoint().title() + " take " + of.number() + ", chunk " + chunk));
        ThemeService themes = new ThemeService();
        themes.choiceProperty().set(theme);
        Scene scene = new Scene(view, width, height);
        themes.dress(scene);
        view.refresh();
        scene.snapshot(null);
        return new Screen(model, view, scene);
    }

    /// As an endpoint far away would: handshakes where it is cold, a base per lane, some noise, a failure now and then.
    private void say(ScriptedCall call) {
        boolean socket = call.endpoint() == Endpoint.WEBSOCKET;
        boolean warm = socket ? rig[0].socketOpen() : rig[0].service.queries().size() > warmed;
        warmed = rig[0].service.queries().size();
        if (calls.incrementAndGet() % 37 == 0) {
            call.fail(SpeechFailure.of(SpeechFailure.Kind.BUSY, "Too many requests at once.", "Wait a little.", "429"));
            return;
        }
        if (warm) {
            call.reused();
        } else {
            phase(call, Phase.DNS, 4 + random.nextInt(4));
            phase(call, Phase.TCP, 48 + random.nextInt(8));
            phase(call, Phase.TLS, 55 + random.nextInt(8));
            if (socket) {
                phase(call, Phase.UPGRADE, 52 + random.nextInt(6));
                rig[0].service.socket(SocketState.Status.OPEN);
            }
        }
        call.mark(Mark.SENT);
        rig[0].clock.advanceMillis(90 + random.nextGaussian() * 9 + (call.endpoint() == Endpoint.BYTES ? 40 : 0));
        while (!call.allSent()) {
            call.audio(0.04 + random.nextInt(3) * 0.02, socket ? 6.5f : Float.NaN);
            rig[0].clock.advanceMillis(random.nextInt(20) == 0 ? 150 : 25);
        }
        call.complete();
    }

    private void race(LabModel model, LabView.Shown shown) {
        if (shown == LabView.Shown.RACE) {
            model.race().start(model.race().ghosts());
            playback.hearSeconds(0.45, 1);
            model.race().follow();
        }
    }

    private void phase(ScriptedCall call, Phase phase, double millis) {
        call.begin(phase);
        rig[0].clock.advanceMillis(millis);
        call.end(phase);
    }

    private static <T> T node(Screen screen, String id, Class<T> type) {
        return type.cast(screen.view().lookup("#" + id));
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double x) {
        Event.fireEvent(node, new MouseEvent(type, x, 30, x, 30, MouseButton.PRIMARY, 1, false, false, false, false,
                true, false, false, false, false, true, null));
    }

    /// Answers with the file a test chose.
    private static final class ChosenFile implements FilePorts {
        private @Nullable Path answer;

        @Override
        public @Nullable Path askOpen(String title, String ending) {
            return answer;
        }

        @Override
        public @Nullable Path askSave(String title, String name) {
            return answer;
        }

        @Override
        public String writePicture(Region what, Path file) {
            return new FileDialogs(() -> null, file).writePicture(what, file);
        }
    }
}
