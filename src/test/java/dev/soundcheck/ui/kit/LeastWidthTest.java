package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.Fx;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class LeastWidthTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void aColumnIsAsWideAsItIsSetUntilAWiderFontNeedsMore() throws Exception {
        Fx.on(() -> {
            Label figure = new Label("1");
            figure.setFont(Font.font(8));
            LeastWidth.fix(figure, 100, "+9999999");
            assertEquals(100, figure.getMinWidth());
            figure.setFont(Font.font(40));
            figure.setPadding(new Insets(0, 5, 0, 5));
            double needed = Math.ceil(CanvasText.width("+9999999", Font.font(40))) + 10;
            assertTrue(needed > 100, "" + needed);
            assertEquals(needed, figure.getMinWidth());
            assertEquals(needed, figure.getMaxWidth());
            return 0;
        });
    }

    @Test
    void aNameIsNeverCutWhateverItSays() throws Exception {
        Fx.on(() -> {
            Label name = new Label("Up to");
            LeastWidth.hold(name, 76);
            assertEquals(76, name.getMinWidth());
            name.setText("Everything that is asked for at once");
            assertEquals(Math.ceil(CanvasText.width(name.getText(), name.getFont())), name.getMinWidth());
            return 0;
        });
    }
}
