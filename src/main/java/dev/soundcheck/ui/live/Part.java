package dev.soundcheck.ui.live;

import dev.soundcheck.live.TurnFigures.Split;
import java.util.Arrays;

/// A part of the wait for the first sound.
enum Part {
    OURS("Held here", "Text held back here, and sound that had come and was not heard yet"), //
    WORDS("Waiting for words", "The service waited for text that had not been written yet"), //
    BUFFER("Server's buffer", "The service waited for more text that did not come"), //
    SERVICE("Service", "From the moment the service had what it needs to the first sound");

    private final String title;
    private final String meaning;

    Part(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    String title() {
        return title;
    }

    String meaning() {
        return meaning;
    }

    /// Rounded so that all parts add up to the rounded whole.
    long wholeMillis(Split split) {
        double start = Arrays.stream(values()).takeWhile(part -> part != this)
                .mapToDouble(part -> part.millis(split)).sum();
        return Math.round(start + millis(split)) - Math.round(start);
    }

    double millis(Split split) {
        return switch (this) {
            case OURS -> split.oursMillis();
            case WORDS -> split.wordsMillis();
            case BUFFER -> split.bufferMillis();
            case SERVICE -> split.serviceMillis();
        };
    }
}
