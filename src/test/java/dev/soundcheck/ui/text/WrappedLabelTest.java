package dev.soundcheck.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.Fx;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WrappedLabelTest {
    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    static Stream<String> texts() {
        return RightToLeft.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aRightToLeftTextWrapsAtEveryWidth(String text) throws Exception {
        Fx.on(() -> {
            for (double width : new double[]{40, 90, 170, 260, 600, 3000}) {
                WrappedLabel label = shown(text, width);
                List<String> rows = Painted.rows(label);
                assertEquals(text.length(), rows.stream().mapToInt(String::length).sum(), "at " + width);
                assertTrue(width == 3000 || rows.size() > 1, "rows at " + width);
            }
            return null;
        });
    }

    @Test
    void rowsOfARightToLeftParagraphEndAtTheRightEdge() throws Exception {
        Fx.on(() -> {
            for (List<Text> row : Painted.byRow(shown(RightToLeft.HEBREW, 260)).values()) {
                assertEquals(260, row.getLast().getBoundsInParent().getMaxX(), 3, row.getLast().getText());
            }
            return null;
        });
    }

    @Test
    void whatDoesNotFitIsCutWithAnEllipsis() throws Exception {
        Fx.on(() -> {
            WrappedLabel label = new WrappedLabel("one two three four five six seven eight nine ten");
            label.resize(100, label.minHeight(100));
            new Scene(new VBox(label));
            label.applyCss();
            label.resize(100, label.minHeight(100));
            label.layout();
            assertEquals(1, Painted.rows(label).size());
            assertTrue(Painted.rows(label).getFirst().endsWith("…"), Painted.rows(label)::toString);
            return null;
        });
    }

    @Test
    void theHeightFollowsTheWidth() throws Exception {
        Fx.on(() -> {
            WrappedLabel label = shown("one two three four five six seven eight nine ten", 60);
            assertTrue(label.prefHeight(60) > 2 * label.prefHeight(1000), label::toString);
            return null;
        });
    }

    private static WrappedLabel shown(String text, double width) {
        WrappedLabel label = new WrappedLabel(text);
        label.setFont(Font.font(20));
        VBox box = new VBox(label);
        label.setMinWidth(width);
        label.setMaxWidth(width);
        new Scene(box, width, 20_000);
        box.applyCss();
        box.layout();
        return label;
    }
}
