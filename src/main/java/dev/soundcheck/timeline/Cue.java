package dev.soundcheck.timeline;

import java.util.List;

/// What a caption shows at one time: one or two lines of words.
record Cue(List<List<CaptionWord>> lines, long startMillis, long endMillis) {

    static String text(List<CaptionWord> line) {
        StringBuilder text = new StringBuilder();
        for (CaptionWord word : line) {
            text.append(word.spaced() && !text.isEmpty() ? " " : "").append(word.text());
        }
        return text.toString();
    }
}
