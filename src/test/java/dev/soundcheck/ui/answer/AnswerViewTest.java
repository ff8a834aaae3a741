package dev.soundcheck.ui.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.answer.Question;
import dev.soundcheck.lab.file.LabFiles;
import dev.soundcheck.lab.run.LabClock;
import dev.soundcheck.lab.run.LabRig;
import dev.soundcheck.lab.run.RunLimits;
import dev.soundcheck.session.Desk;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.Pictures;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.ui.lab.LabPorts;
import dev.soundcheck.ui.theme.ThemeService;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The page on the headless platform; pictures of it lie under `target/pictures`.
class AnswerViewTest {
    /// What the window leaves between the head of a room and the status line.
    private static final int WIDTH_PX = 1000;
    private static final int HEIGHT_PX = 543;

    @TempDir
    Path folder;
    private final Random random = new Random(3);
    private final LabRig[] rig = new LabRig[1];
    private int warmed;
    private @Nullable Stage window;

    AnswerViewTest() {
        rig[0] = new LabRig(this::answer);
    }

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @AfterEach
    void hide() throws Exception {
        Fx.on(() -> {
            Objects.requireNonNull(window).close();
            return 0;
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void thePageFitsOneScreenBeforeAndAfterMeasuring(Settings.Theme theme) throws Exception {
        String name = "-" + theme.name().toLowerCase(Locale.ROOT);
        Scene scene = Fx.on(() -> {
            Scene fresh = scene(theme);
            fire(fresh, "answer-turns-yes");
            fire(fresh, "answer-stamps-yes");
            return fresh;
        });
        picture(scene, "answer-before" + name);
        Fx.on(() -> {
            assertFits(scene);
            fire(scene, "answer-measure-all");
            return 0;
        });
        picture(scene, "answer-after" + name);
        Fx.on(() -> {
            assertFits(scene);
            assertEquals("WebSocket", label(scene, "answer-endpoint"));
            assertTrue(label(scene, "answer-value-socket-saving").endsWith(" ms"));
            return 0;
        });
    }

    @Test
    void figuresThatAreAllMeasuredCanBeMeasuredAgainAndTheButtonTellsItsRequests() throws Exception {
        Fx.on(() -> {
            Scene scene = scene(Settings.Theme.LIGHT);
            fire(scene, "answer-turns-yes");
            Button all = (Button) node(scene, "answer-measure-all");
            assertTrue(all.getText().startsWith("Measure all ("), all.getText());
            fire(scene, "answer-measure-all");

            assertTrue(all.isVisible());
            assertEquals(all.getParent().getLayoutBounds().getMaxX(), all.getBoundsInParent().getMaxX(), 0.5);
            assertTrue(all.getText().startsWith("Measure all again (15 runs, "), all.getText());
            assertTrue(all.getTooltip().getText().contains("15 runs with 21 requests"), all.getTooltip().getText());
            rig[0].clock.advanceMillis(1000); // labs are named by the second
            fire(scene, "answer-measure-all");
            assertEquals(2, LabFiles.saved(folder).size());
            return 0;
        });
    }

    @Test
    void whileOneFigureIsOpenItsOwnRowOffersToMeasureIt() throws Exception {
        Fx.on(() -> {
            Scene scene = scene(Settings.Theme.LIGHT);
            fire(scene, "answer-turns-yes");
            for (Question question : Question.values()) {
                String id = "answer-measure-" + question.name().toLowerCase(Locale.ROOT).replace('_', '-');
                if (question != Question.STAMPS && scene.lookup("#" + id) != null) {
                    rig[0].clock.advanceMillis(1000); // labs are named by the second
                    fire(scene, id);
                }
            }
            assertFalse(node(scene, "answer-measure-all").isVisible());
            assertTrue(((Button) node(scene, "answer-measure-stamps")).getTooltip().getText().contains("requests"));
            return 0;
        });
    }

    @Test
    void inASmallWindowTheAnswerStandsBesideTheQuestionsAndTheFirstFiguresAreSeen() throws Exception {
        Fx.on(() -> {
            Scene scene = scene(Settings.Theme.LIGHT);
            fire(scene, "answer-turns-yes");
            fire(scene, "answer-measure-all");
            scene.getRoot().resize(756, 410);
            scene.getRoot().layout();
            scene.getRoot().layout();
            assertEquals(top(scene, ".answer-questions"), top(scene, ".answer-card"));
            assertTrue(top(scene, "#answer-value-later-turn") < 380, "" + top(scene, "#answer-value-later-turn"));
            return 0;
        });
    }

    @Test
    void theTimesStandOnOneAxisBesideTheirQuestions() throws Exception {
        Fx.on(() -> {
            Scene scene = scene(Settings.Theme.LIGHT);
            fire(scene, "answer-turns-yes");
            fire(scene, "answer-measure-all");
            scene.getRoot().resize(1500, 800);
            scene.getRoot().layout();
            WritableImage chart = node(scene, "answer-times").snapshot(null, null);
            double first = tick(chart, Question.FIRST_TURN);
            double later = tick(chart, Question.LATER_TURN);
            double saving = tick(chart, Question.SOCKET_SAVING);
            double laterMillis = millis(scene, "answer-value-later-turn");
            assertEquals((millis(scene, "answer-value-first-turn") - laterMillis)
                    / (laterMillis - millis(scene, "answer-value-socket-saving")), (first - later) / (later - saving),
                    0.15);
            return 0;
        });
    }

    @Test
    void noTimesAreDrawnWhereTheirAxisHasNoRoomForThreeLabels() throws Exception {
        Fx.on(() -> {
            Scene scene = scene(Settings.Theme.LIGHT);
            fire(scene, "answer-turns-yes");
            fire(scene, "answer-measure-all");
            for (int width = 700; width < 1400; width += 20) {
                scene.getRoot().resize(width, 800);
                scene.getRoot().layout();
                Region times = (Region) node(scene, "answer-times");
                WritableImage chart = times.snapshot(null, null);
                boolean drawn = IntStream.range(0, (int) chart.getWidth())
                        .anyMatch(x -> chart.getPixelReader().getColor(x, (int) (0.5 * chart.getHeight() / 6) - 6)
                                .getSaturation() > 0.5);
                assertEquals(times.getWidth() >= 3 * 52 + 2 * 27, drawn, "at " + width + ": " + times.getWidth());
            }
            return 0;
        });
    }

    /// Where the tick of a figure begins, above the bar of its interval.
    private static int tick(WritableImage chart, Question question) {
        List<Question> rows = List.of(Question.values());
        int y = (int) ((rows.indexOf(question) + 0.5) * chart.getHeight() / rows.size()) - 6;
        return IntStream.range(0, (int) chart.getWidth())
                .filter(x -> chart.getPixelReader().getColor(x, y).getSaturation() > 0.5).findFirst().orElseThrow();
    }

    private static double millis(Scene scene, String id) {
        return Double.parseDouble(label(scene, id).replace(" ms", ""));
    }

    private static double top(Scene scene, String selector) {
        Node node = Objects.requireNonNull(scene.lookup(selector), selector);
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    @Test
    void theAnswerIsCopiedAsText() throws Exception {
        Fx.on(() -> {
            Scene scene = scene(Settings.Theme.LIGHT);
            fire(scene, "answer-stamps-yes");
            assertFalse(node(scene, "answer-message").isManaged(), "no room is taken while there is nothing to say");
            fire(scene, "answer-copy");
            assertEquals("The answer is on the clipboard.", label(scene, "answer-message"));
            assertTrue(node(scene, "answer-message").isManaged());
            String copied = Clipboard.getSystemClipboard().getString();
            assertTrue(copied.startsWith("Which endpoint? SSE (POST /tts/sse): Stream speech with timestamps (SSE)\n"),
                    copied);
            return 0;
        });
    }

    @Test
    void aSecondPressOnTheChosenAnswerKeepsIt() throws Exception {
        Fx.on(() -> {
            Scene scene = scene(Settings.Theme.LIGHT);
            fire(scene, "answer-stamps-yes");
            fire(scene, "answer-stamps-yes");
            assertTrue(((ToggleButton) node(scene, "answer-stamps-yes")).isSelected());
            assertEquals("SSE", label(scene, "answer-endpoint"));
            return 0;
        });
    }

    private Scene scene(Settings.Theme theme) {
        LabClock clock = new LabClock(rig[0].clock, () -> Instant.EPOCH.plusNanos(rig[0].clock.nanoTime()));
        AnswerModel model = new AnswerModel(new AnswerPorts(
                new LabPorts(_ -> rig[0].service, () -> LabRig.LINE, List::of, List::of, () -> false,
                        new Desk(new FakePlayback(), () -> {}), new FakePlayback(), clock,
                        new RunLimits(5000, 0, 0), Runnable::run, Runnable::run, folder),
                List::of, _ -> true, _ -> {}));
        AnswerView view = new AnswerView(model);
        ThemeService themes = new ThemeService();
        themes.choiceProperty().set(theme);
        Scene scene = new Scene(view, WIDTH_PX, HEIGHT_PX);
        themes.dress(scene);
        view.refresh();
        window = new Stage();
        window.setScene(scene);
        window.show();
        return scene;
    }

    private void answer(ScriptedCall call) {
        boolean socket = call.endpoint() == Endpoint.WEBSOCKET;
        boolean warm = socket ? rig[0].socketOpen() : rig[0].service.queries().size() > warmed;
        warmed = rig[0].service.queries().size();
        if (!warm) {
            call.begin(Phase.TCP);
            rig[0].clock.advanceMillis(60 + 5 * random.nextGaussian());
            call.end(Phase.TCP);
            if (socket) {
                rig[0].service.socket(SocketState.Status.OPEN);
            }
        }
        rig[0].answer(call, 95 + 6 * random.nextGaussian(), warm);
    }

    /// After the pulses that draw what scrolls anew.
    private static void picture(Scene scene, String name) throws Exception {
        CountDownLatch pulses = new CountDownLatch(3);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
            }
        };
        Fx.on(() -> {
            timer.start();
            return 0;
        });
        assertTrue(pulses.await(20, TimeUnit.SECONDS));
        Fx.on(() -> {
            timer.stop();
            return Pictures.save(scene, name);
        });
    }

    private static void assertFits(Scene scene) {
        ScrollPane page = (ScrollPane) scene.getRoot().lookup(".scroll-pane");
        double needed = page.getContent().getBoundsInParent().getHeight();
        double room = page.getViewportBounds().getHeight();
        assertTrue(needed <= room, needed + " px in " + room);
    }

    private static void fire(Scene scene, String id) {
        switch (node(scene, id)) {
            case ToggleButton toggle -> toggle.fire();
            case Button button -> button.fire();
            default -> throw new IllegalArgumentException(id + " is no button");
        }
        scene.snapshot(null);
    }

    private static String label(Scene scene, String id) {
        return ((Label) node(scene, id)).getText();
    }

    private static Node node(Scene scene, String id) {
        Node node = scene.lookup("#" + id);
        assertTrue(node != null, id);
        return node;
    }
}
