package dev.soundcheck.ui.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.Fx;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class StatusLineTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void theButtonSaysThatTheDetailsAreCopiedUntilAnotherProblemComes() throws Exception {
        Fx.on(Executors.callable(() -> {
            ProblemModel problems = new ProblemModel();
            StatusLine line = new StatusLine(problems, new SimpleStringProperty(""), new SimpleStringProperty(""),
                    _ -> {});
            problems.show(problem("One."));
            Button copy = (Button) line.lookup("#copy-problem");
            copy.fire();
            assertEquals("Copied", copy.getText());
            problems.show(problem("Another."));
            assertEquals("Copy details", copy.getText());
        }));
    }

    @Test
    void aFileThatIsNotOpenedIsNamedWithWhatIsAndOffersNoButton() throws Exception {
        Fx.on(Executors.callable(() -> {
            ProblemModel problems = new ProblemModel();
            StatusLine line = new StatusLine(problems, new SimpleStringProperty(""), new SimpleStringProperty(""),
                    _ -> {});
            problems.showStrange(Path.of("films", "one.srt"));
            assertEquals("The window cannot open one.srt.", text(line, "#status-sentence"));
            assertEquals("Drop a session (.soundcheck), a HAR (.har) or a sound (.wav).",
                    text(line, "#status-next-step"));
            assertFalse(line.lookup("#problem-action").isVisible());
            problems.show(problem("Another."));
            assertTrue(line.lookup("#problem-action").isVisible());
        }));
    }

    private static String text(StatusLine line, String selector) {
        return ((Label) line.lookup(selector)).getText();
    }

    private static SpeechFailure problem(String sentence) {
        return SpeechFailure.of(SpeechFailure.Kind.BUSY, sentence, "Wait a little.", "HTTP/1.1 429");
    }
}
