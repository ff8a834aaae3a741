package dev.soundcheck.ui.waveform;

import dev.soundcheck.ui.kit.CanvasText;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// How wide the labels of the lanes are; each is measured once in a font. FX thread.
final class LabelWidths {
    private static final int MOST = 4000;

    private final ToDoubleBiFunction<String, Font> measure;
    private final Map<String, Double> widths = new HashMap<>();
    private @Nullable Font font;

    LabelWidths() {
        this(CanvasText::width);
    }

    /// @param measure  the width of a text in a font, in pixels
    LabelWidths(ToDoubleBiFunction<String, Font> measure) {
        this.measure = measure;
    }

    double of(String label, Font wanted) {
        if (!wanted.equals(font) || widths.size() > MOST) {
            font = wanted;
            widths.clear();
        }
        return widths.computeIfAbsent(label, text -> measure.applyAsDouble(text, wanted));
    }
}
