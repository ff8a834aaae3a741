package dev.soundcheck.ui.waveform;

import dev.soundcheck.timeline.TimedWord;
import dev.soundcheck.timeline.Timeline;
import javafx.scene.text.Font;

/// The boxes of the words' lane: where they lie, and as much of the text as fits in each. Neighbors that cannot be read
/// alone share a box. FX thread; keeps nothing.
final class WordBoxes {
    private static final double LABEL_PADDING_PX = 3;
    private static final double LEAST_PADDING_PX = 0.5;
    /// A word is set this much narrower at most before it is shortened.
    private static final double NARROWEST = 0.6;
    /// Chinese and Japanese are stamped by the character, which is as wide as it is high.
    private static final double NARROWEST_CHARACTER = 0.7;
    /// Neighbors share a box within stretches of this width, which do not move while one scrolls.
    private static final double SHARED_EM = 5.5;
    private static final double TOUCHING_PX = 3;
    /// Less holds no letter. A long text has thousands of such words in sight, so that none of them is measured.
    private static final double LEAST_LEGIBLE_PX = 4;
    /// More never fit in a shared box.
    private static final int MOST_CHARS = 40;
    private static final String CUT = "…";

    private final Timeline timeline;
    private final TimeScale scale;
    private final Font font;
    private final LabelWidths widths;

    /// A box that holds some words.
    ///
    /// @param end        after its last word
    /// @param label      empty where nothing can be read
    /// @param paddingPx  on each side of the label
    record Box(int first, int end, double x, double widthPx, String label, double paddingPx) {}

    WordBoxes(Timeline timeline, TimeScale scale, Font font, LabelWidths widths) {
        this.timeline = timeline;
        this.scale = scale;
        this.font = font;
        this.widths = widths;
    }

    /// The first word of the first box in sight.
    int first() {
        int word = Math.max(0, timeline.wordAt(scale.fromSeconds()));
        while (word > 0 && shared(word - 1, word)) {
            word--;
        }
        return word;
    }

    /// @param word  the first of its box
    Box from(int word) {
        int end = word + 1;
        while (end < timeline.words().size() && shared(end - 1, end)) {
            end++;
        }
        double x = Math.rint(scale.x(timeline.onsetSeconds(word)));
        double widthPx = Math.max(1, Math.rint(scale.x(endSeconds(end - 1))) - x - 1);
        String text = text(word, end);
        boolean characters = text.codePointCount(0, text.length()) == end - word;
        String label = fitting(text, characters, widthPx);
        double labelPx = Math.min(widths.of(label, font), widthPx);
        double paddingPx = Math.clamp((widthPx - labelPx) / 2, characters ? 0 : LEAST_PADDING_PX, LABEL_PADDING_PX);
        return new Box(word, end, x, widthPx, label, paddingPx);
    }

    private boolean shared(int one, int next) {
        double betweenPx = scale.x(timeline.onsetSeconds(next)) - scale.x(endSeconds(one));
        if (stretch(one) != stretch(next) || betweenPx > TOUCHING_PX) {
            return false;
        }
        boolean both = !legible(one) && !legible(next);
        boolean either = !legible(one) || !legible(next);
        return both || (either && character(one) && character(next));
    }

    private long stretch(int word) {
        return (long) (timeline.onsetSeconds(word) / scale.secondsPerPx() / (SHARED_EM * font.getSize()));
    }

    private boolean legible(int word) {
        double widthPx = scale.x(endSeconds(word)) - scale.x(timeline.onsetSeconds(word)) - 1;
        return widthPx >= LEAST_LEGIBLE_PX
                && !fitting(timeline.words().get(word).text(), character(word), widthPx).isEmpty();
    }

    private boolean character(int word) {
        String text = timeline.words().get(word).text();
        return text.codePointCount(0, text.length()) == 1;
    }

    private double endSeconds(int index) {
        TimedWord word = timeline.words().get(index);
        double start = timeline.onsetSeconds(index);
        double next = index + 1 < timeline.words().size() ? timeline.onsetSeconds(index + 1) : Double.MAX_VALUE;
        return Math.min(Math.max(word.endSeconds(), start), next);
    }

    private String text(int first, int end) {
        StringBuilder text = new StringBuilder(timeline.words().get(first).text());
        for (int i = first + 1; i < end && text.length() < MOST_CHARS; i++) {
            text.append(character(i - 1) && character(i) ? "" : " ").append(timeline.words().get(i).text());
        }
        return text.toString();
    }

    /// The text, or its first letters; empty where not even one can be read.
    private String fitting(String text, boolean characters, double boxPx) {
        double roomPx = boxPx - (characters ? 0 : 2 * LEAST_PADDING_PX);
        double narrowest = characters ? NARROWEST_CHARACTER : NARROWEST;
        return widths.of(text, font) * narrowest <= roomPx ? text : shortened(text, roomPx);
    }

    private String shortened(String text, double roomPx) {
        double usedPx = widths.of(CUT, font);
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            usedPx += widths.of(text.substring(end, next), font);
            if (usedPx > roomPx) {
                break;
            }
            end = next;
        }
        return end == 0 ? "" : text.substring(0, end).stripTrailing() + CUT;
    }
}
