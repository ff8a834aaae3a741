package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileChoiceTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # typed,         offered,        kind,      named
            lab-7.html,      lab-7.html,     .html,     lab-7.html
            lab-7.html,      lab-7.html,     .csv,      lab-7.csv
            lab-7.html,      lab-7.html,     .lab.json, lab-7.lab.json
            figures,         lab-7.html,     .csv,      figures.csv
            figures.md,      lab-7.html,     .html,     figures.md
            FIGURES.HTML,    lab-7.html,     .html,     FIGURES.HTML
            hello,           Anna-hello.srt, '',        hello.srt
            Hello. I am,     Anna-hello.wav, .wav,      Hello. I am.wav
            take 1.2,        Anna-hello.wav, .wav,      take 1.2.wav
            a.TextGrid,      Anna-hello.srt, '',        a.TextGrid
            """)
    void aFileHasTheEndingOfItsKindUnlessAnotherWasTyped(String typed, String offered, String kind, String named) {
        assertEquals(named, FileChoice.named(typed, offered, kind));
    }
}
