package dev.soundcheck.ui.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.Fx;
import java.util.concurrent.Executors;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
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

    private static SpeechFailure problem(String sentence) {
        return SpeechFailure.of(SpeechFailure.Kind.BUSY, sentence, "Wait a little.", "HTTP/1.1 429");
    }
}
