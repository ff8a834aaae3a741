package dev.soundcheck.ui.waveform;

import dev.soundcheck.ui.kit.CanvasText;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// How wide the labels of the lanes are; each is measured once in a font. FX thread.
final class LabelWidths {
    private static final int MOST = 4000;

    private final Map<String, Double> widths = new HashMap<>();
    private @Nullable Font font;

    double of(String label, Font wanted) {
        if (!wanted.equals(font) || widths.size() > MOST) {
            font = wanted;
            widths.clear();
        }
        return widths.computeIfAbsent(label, text -> CanvasText.width(text, wanted));
    }
}
