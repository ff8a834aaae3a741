package dev.soundcheck.ui.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.announce.Announcer;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the status line gives to the announcer; "" drops what is waiting there.
class AnnouncedStatusTest {
    private static final SpeechFailure DOWN = SpeechFailure.of(SpeechFailure.Kind.UNREACHABLE, "No answer.",
            "Try again.", "");

    private static final String FORGET = "(forget)";

    private final ProblemModel problems = new ProblemModel();
    private final StringProperty status = new SimpleStringProperty("Voices are warming up.");
    private final StringProperty news = new SimpleStringProperty("Voices are warming up.");
    private final List<String> given = new ArrayList<>();

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void newsIsAnnouncedAndOtherStatusIsReadOnly() throws Exception {
        Fx.on(() -> {
            StatusLine line = line();
            given.clear();
            news.set("");
            status.set("Take 1 over SSE: streaming");
            assertEquals(List.of("", ""), given);
            assertEquals("Take 1 over SSE: streaming", line.getAccessibleText());

            news.set("Take 1 over SSE: 2.0 s of speech");
            assertEquals("Take 1 over SSE: 2.0 s of speech", given.getLast());
            return true;
        });
    }

    @Test
    void aProblemIsAlwaysAnnouncedAndNoStatusInItsPlace() throws Exception {
        Fx.on(() -> {
            line();
            problems.show(DOWN);
            news.set("Take 1 over SSE: no sound came");
            assertEquals("Problem: No answer. Try again.", given.getLast());

            problems.dismiss();
            assertEquals("Take 1 over SSE: no sound came", given.getLast());
            return true;
        });
    }

    @Test
    void whatAnotherPartOfTheWindowWritesIsAnnouncedWhenItIsWritten() throws Exception {
        Fx.on(() -> {
            StringProperty message = new SimpleStringProperty("Old.");
            line().announce(message);
            given.clear();
            message.set("Saved as anna.wav.");
            message.set("");
            assertEquals(List.of("Saved as anna.wav.", FORGET), given);
            return true;
        });
    }

    @Test
    void aStatusWithoutNewsDoesNotTakeBackWhatAnotherPartSaid() throws Exception {
        Fx.on(() -> {
            StringProperty message = new SimpleStringProperty("");
            line().announce(message);
            given.clear();
            message.set("Nothing answers.");
            news.set("");
            status.set("Take 1 over SSE: streaming");
            assertEquals(List.of("Nothing answers."), given);
            return true;
        });
    }

    private StatusLine line() {
        StatusLine line = new StatusLine(problems, status, news, _ -> {});
        line.announceBy(new Announcer() {
            @Override
            public void announce(String sentence) {
                given.add(sentence);
            }

            @Override
            public void forget() {
                given.add(FORGET);
            }
        });
        return line;
    }
}
