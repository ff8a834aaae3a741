package dev.soundcheck.ui.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.answer.Question;
import dev.soundcheck.lab.file.LabFiles;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.Pictures;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The page on the headless platform; pictures of it lie under `target/pictures`.
class AnswerViewTest extends AnswerPageCase {
    /// Below the smallest window.
    private static final double NARROW_PX = 600;

    AnswerViewTest(@TempDir Path folder) {
        super(folder);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void questionsAnswerAndFiguresFitOneScreenBeforeAndAfterMeasuring(Settings.Theme theme) throws Exception {
        String name = "-" + theme.name().toLowerCase(Locale.ROOT);
        Scene scene = Fx.on(() -> {
            Scene fresh = page.scene(theme);
            AnswerPage.fire(fresh, "answer-turns-yes");
            AnswerPage.fire(fresh, "answer-stamps-yes");
            return fresh;
        });
        picture(scene, "answer-before" + name);
        Fx.on(() -> {
            assertFits(scene);
            AnswerPage.fire(scene, "answer-measure-all");
            return 0;
        });
        picture(scene, "answer-after" + name);
        Fx.on(() -> {
            assertFits(scene);
            assertEquals("WebSocket", AnswerPage.label(scene, "answer-endpoint"));
            assertTrue(AnswerPage.label(scene, "answer-value-socket-saving").endsWith(" ms"));
            return 0;
        });
    }

    @Test
    void figuresThatAreAllMeasuredCanBeMeasuredAgainAndTheButtonTellsItsRequests() throws Exception {
        Fx.on(() -> {
            Scene scene = page.scene(Settings.Theme.LIGHT);
            AnswerPage.fire(scene, "answer-turns-yes");
            Button all = (Button) AnswerPage.node(scene, "answer-measure-all");
            assertTrue(all.getText().startsWith("Measure all ("), all.getText());
            AnswerPage.fire(scene, "answer-measure-all");

            assertTrue(all.isVisible());
            assertEquals(all.getParent().getLayoutBounds().getMaxX(), all.getBoundsInParent().getMaxX(), 0.5);
            assertTrue(all.getText().startsWith("Measure all again (15 runs, "), all.getText());
            assertTrue(all.getTooltip().getText().contains("15 runs with 21 requests"), all.getTooltip().getText());
            AnswerPage.fire(scene, "answer-measure-all");
            assertEquals(2, LabFiles.saved(folder).size());
            return 0;
        });
    }

    @Test
    void theFocusGoesToCancelAndBackWhereTheButtonThatHadItIsDisabled() throws Exception {
        Fx.on(() -> {
            page.hold();
            Scene scene = page.scene(Settings.Theme.LIGHT);
            AnswerPage.fire(scene, "answer-turns-yes");
            AnswerPage.node(scene, "answer-measure-all").requestFocus();
            AnswerPage.fire(scene, "answer-measure-all");
            assertEquals(AnswerPage.node(scene, "answer-cancel"), scene.getFocusOwner());
            page.letGo();
            assertEquals(AnswerPage.node(scene, "answer-measure-all"), scene.getFocusOwner());
            return 0;
        });
    }

    @Test
    void aDetailThatIsTooLongForANarrowWindowWraps() throws Exception {
        Fx.on(() -> {
            Scene scene = page.scene(Settings.Theme.LIGHT);
            AnswerPage.fire(scene, "answer-turns-yes");
            AnswerPage.fire(scene, "answer-measure-all");
            scene.getRoot().resize(NARROW_PX, scene.getHeight());
            scene.getRoot().layout();
            scene.getRoot().layout();
            Region detail = (Region) AnswerPage.node(scene, "answer-detail-socket-saving");
            assertTrue(detail.getWidth() < detail.prefWidth(-1), detail.getWidth() + " px are enough for one row");
            double needed = detail.prefHeight(detail.getWidth());
            assertTrue(needed > detail.prefHeight(-1), "it has one row");
            assertTrue(detail.getHeight() >= needed, detail.getHeight() + " px for " + needed);
            return 0;
        });
    }

    @Test
    void whileOneFigureIsOpenItsOwnRowOffersToMeasureIt() throws Exception {
        Fx.on(() -> {
            Scene scene = page.scene(Settings.Theme.LIGHT);
            AnswerPage.fire(scene, "answer-turns-yes");
            for (Question question : Question.values()) {
                String id = "answer-measure-" + question.name().toLowerCase(Locale.ROOT).replace('_', '-');
                if (question != Question.STAMPS && scene.lookup("#" + id) != null) {
                    AnswerPage.fire(scene, id);
                }
            }
            assertFalse(AnswerPage.node(scene, "answer-measure-all").isVisible());
            assertTrue(((Button) AnswerPage.node(scene, "answer-measure-stamps")).getTooltip().getText()
                    .contains("requests"));
            return 0;
        });
    }

    @Test
    void inASmallWindowTheAnswerStandsBesideTheQuestionsAndTheFirstFiguresAreSeen() throws Exception {
        Fx.on(() -> {
            Scene scene = page.scene(Settings.Theme.LIGHT);
            AnswerPage.fire(scene, "answer-turns-yes");
            AnswerPage.fire(scene, "answer-measure-all");
            scene.getRoot().resize(756, 410);
            scene.getRoot().layout();
            scene.getRoot().layout();
            assertEquals(top(scene, ".answer-questions"), top(scene, ".answer-card"));
            assertTrue(top(scene, "#answer-value-later-turn") < 380, "" + top(scene, "#answer-value-later-turn"));
            return 0;
        });
    }

    @Test
    void theAnswerIsCopiedAsText() throws Exception {
        Fx.on(() -> {
            Scene scene = page.scene(Settings.Theme.LIGHT);
            AnswerPage.fire(scene, "answer-stamps-yes");
            assertFalse(AnswerPage.node(scene, "answer-message").isManaged(),
                    "no room is taken while there is nothing to say");
            AnswerPage.fire(scene, "answer-copy");
            assertEquals("The answer is on the clipboard.", AnswerPage.label(scene, "answer-message"));
            assertTrue(AnswerPage.node(scene, "answer-message").isManaged());
            String copied = Clipboard.getSystemClipboard().getString();
            assertTrue(copied.startsWith("Which endpoint? SSE (POST /tts/sse): Stream speech with timestamps (SSE)\n"),
                    copied);
            return 0;
        });
    }

    @Test
    void aSecondPressOnTheChosenAnswerKeepsIt() throws Exception {
        Fx.on(() -> {
            Scene scene = page.scene(Settings.Theme.LIGHT);
            AnswerPage.fire(scene, "answer-stamps-yes");
            AnswerPage.fire(scene, "answer-stamps-yes");
            assertTrue(((ToggleButton) AnswerPage.node(scene, "answer-stamps-yes")).isSelected());
            assertEquals("SSE", AnswerPage.label(scene, "answer-endpoint"));
            return 0;
        });
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

    private static double top(Scene scene, String selector) {
        Node node = Objects.requireNonNull(scene.lookup(selector), selector);
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private static void assertFits(Scene scene) {
        ScrollPane page = (ScrollPane) scene.getRoot().lookup(".scroll-pane");
        double needed = page.getContent().lookup(".answer-grid").getBoundsInParent().getMaxY();
        double room = page.getViewportBounds().getHeight();
        assertTrue(needed <= room, needed + " px in " + room);
    }
}
