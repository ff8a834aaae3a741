package dev.soundcheck.ui.text;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// A sentence on a canvas that shows nothing else: in its middle, in as many rows as its width asks for. FX thread;
/// keeps nothing.
public final class CanvasNote {
    private static final double MARGIN_PX = 16;
    private static final double ROW_EM = 1.4;

    private CanvasNote() {}

    /// Writes it in the color that is set.
    public static void write(GraphicsContext graphics, String words, double fontPx, double widthPx, double heightPx) {
        Font font = Font.font(fontPx);
        TextRows rows = new TextRows(words, font, Math.max(1, widthPx - 2 * MARGIN_PX));
        graphics.setFont(font);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.CENTER);
        double rowPx = Math.rint(fontPx * ROW_EM);
        double firstPx = (heightPx - (rows.count() - 1) * rowPx) / 2;
        for (int i = 0; i < rows.count(); i++) {
            graphics.fillText(words.substring(rows.start(i), rows.end(i)).strip(), widthPx / 2, firstPx + i * rowPx);
        }
        graphics.setTextAlign(TextAlignment.LEFT);
    }
}
