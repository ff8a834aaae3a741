package dev.soundcheck.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The letters that the fonts of this machine have. FX thread.
public final class Letters {
    private static final double FULL_WIDTH_EM = 0.9;

    private Letters() {}

    /// Skips a test where Japanese is shown as empty boxes, which are narrow.
    public static void assumeJapanese() {
        Text letter = new Text("こ");
        letter.setFont(Font.font(100));
        assumeTrue(letter.getLayoutBounds().getWidth() >= 100 * FULL_WIDTH_EM, "no font here has Japanese letters");
    }
}
