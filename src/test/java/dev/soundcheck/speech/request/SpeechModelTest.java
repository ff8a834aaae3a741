package dev.soundcheck.speech.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechModelTest {
    @ParameterizedTest
    @CsvSource({"2026-10-19, false", "2026-10-20, true", "2026-10-21, true"})
    void aModelIsGoneFromTheDayItStopsAnswering(LocalDate day, boolean gone) {
        SpeechModel ending = SpeechModel.KNOWN.stream().filter(model -> model.id().equals("sonic-2")).findFirst()
                .orElseThrow();

        assertEquals(gone, ending.gone(day));
    }
}
