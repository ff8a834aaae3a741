package dev.soundcheck.ui.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.ui.service.ServiceModel;
import dev.soundcheck.ui.text.ScriptArea;
import dev.soundcheck.ui.voice.CatalogModel;
import dev.soundcheck.ui.voice.VoiceModel;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class TagWavesTest {
    private static final String BROKEN = "<break time=\"400\"/>";

    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    @Test
    void theWaveLiesBelowTheBrokenTagAndNowhereElse() throws Exception {
        Fx.on(() -> {
            Desk desk = new Desk("Wait " + BROKEN + " here <break time=\"1s\"/> now");
            Rectangle2D first = desk.charBounds(5);
            Rectangle2D last = desk.charBounds(5 + BROKEN.length() - 1);
            Bounds wave = desk.wave().getBoundsInLocal();

            assertEquals(first.getMinX(), wave.getMinX(), 2);
            assertEquals(last.getMaxX(), wave.getMaxX(), 2);
            assertEquals(last.getMaxY(), wave.getMaxY(), 2);
            assertEquals(1, desk.rows());
            return null;
        });
    }

    @Test
    void aTagThatWrapsIsUnderlinedOnEachRow() throws Exception {
        Fx.on(() -> {
            Desk desk = new Desk("word ".repeat(4) + "<emotion value=\"something rather long that is none\"/> end");
            assertTrue(desk.rows() >= 2, "rows " + desk.rows());
            return null;
        });
    }

    @Test
    void theWaveScrollsWithTheText() throws Exception {
        Fx.on(() -> {
            Desk desk = new Desk("line\n".repeat(4) + BROKEN + "\nline".repeat(60));
            double before = desk.wave().getBoundsInLocal().getMinY();
            int caret = desk.editor.getText().indexOf(BROKEN);
            desk.editor.positionCaret(caret + BROKEN.length() + 5 * "\nline".length());
            desk.layout();
            double scrolled = desk.editor.getScrollTop();
            assertTrue(scrolled > 0, "not scrolled");
            assertEquals(before - scrolled, desk.wave().getBoundsInLocal().getMinY(), 1);
            return null;
        });
    }

    @Test
    void aMendedTagLosesItsWave() throws Exception {
        Fx.on(() -> {
            Desk desk = new Desk(BROKEN);
            assertEquals(1, desk.rows());
            desk.editor.setText("<break time=\"400ms\"/>");
            desk.layout();
            assertEquals(0, desk.rows());
            return null;
        });
    }

    @Test
    void nothingIsDrawnAnewWhileNobodyTypes() throws Exception {
        Fx.on(() -> {
            Desk desk = new Desk(BROKEN);
            AtomicInteger changes = new AtomicInteger();
            desk.wave().getElements().addListener((javafx.beans.Observable _) -> changes.incrementAndGet());
            for (int i = 0; i < 5; i++) {
                desk.editor.layout();
                desk.root.layout();
            }
            assertEquals(0, changes.get());
            return null;
        });
    }

    /// An editor with the waves over it, laid out.
    private static final class Desk {
        final StringProperty text = new SimpleStringProperty("");
        final ScriptArea editor = new ScriptArea();
        final StackPane root;
        private final TagWaves waves;

        Desk(String line) {
            ScriptedService service = ScriptedService.offlineVoices();
            ServiceModel services = new ServiceModel(_ -> service, Runnable::run, Runnable::run);
            VoiceModel voices = new VoiceModel(new CatalogModel(services, Runnable::run, Runnable::run), null,
                    "sonic-3.6", true, LocalDate.of(2026, 11, 22));
            editor.textProperty().bindBidirectional(text);
            waves = new TagWaves(editor, new LineModel(text, voices));
            root = new StackPane(editor, waves);
            new Scene(root, 360, 160);
            text.set(line);
            layout();
        }

        /// As the pulse would, until nothing asks for more.
        void layout() {
            root.applyCss();
            root.layout();
            root.layout();
        }

        Path wave() {
            return (Path) waves.getChildrenUnmodifiable().getFirst();
        }

        int rows() {
            return (int) wave().getElements().stream().filter(MoveTo.class::isInstance).count();
        }

        Rectangle2D charBounds(int index) {
            return editor.boxesOf(index, index + 1).getFirst();
        }
    }
}
