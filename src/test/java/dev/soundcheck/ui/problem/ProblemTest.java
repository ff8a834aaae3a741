package dev.soundcheck.ui.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.ui.problem.ShownProblem.Remedy;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProblemTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            UNAUTHORIZED,   ENTER_KEY
            NOT_CARTESIA,   OPEN_SETTINGS
            VOICE_UNKNOWN,  CHOOSE_VOICE
            NOTHING_TO_SAY, EDIT_LINE
            BUSY,           TRY_AGAIN
            BROKEN_STREAM,  TRY_AGAIN
            """)
    void eachKindOffersWhatMostLikelyHelps(SpeechFailure.Kind kind, Remedy remedy) {
        assertEquals(remedy, ShownProblem.of(SpeechFailure.of(kind, "a", "b", "c")).remedy());
    }

    @Test
    void theReportHoldsEverythingAColleagueNeeds() {
        SpeechFailure failure = new SpeechFailure(SpeechFailure.Kind.BUSY, "Too much at once.", "Wait a little.",
                "HTTP/1.1 429", 429, "concurrency_limited", "req-7");

        assertEquals("""
                Too much at once. Wait a little.
                kind: BUSY
                status: 429
                error code: concurrency_limited
                request id: req-7
                detail: HTTP/1.1 429
                """, ShownProblem.of(failure).report());
    }

    @Test
    void anErrorInTheProgramIsCopiedWithItsWholeReport() {
        ProblemModel model = new ProblemModel();
        model.showFault("Take the file crash.txt.", "Soundcheck 1\nat somewhere\n");
        ShownProblem shown = Objects.requireNonNull(model.problemProperty().get());
        assertEquals(Remedy.SHOW_LOGS, shown.remedy());
        assertEquals("""
                Something in Soundcheck went wrong. Take the file crash.txt.
                kind: REJECTED
                detail: Soundcheck 1

                Soundcheck 1
                at somewhere
                """, shown.report());
    }
}
