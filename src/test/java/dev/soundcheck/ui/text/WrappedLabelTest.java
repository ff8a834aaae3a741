package dev.soundcheck.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.Fx;
import java.util.List;
import java.util.stream.Collectors;
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
                assertEquals(text, rows(label).stream().map(Text::getText).collect(Collectors.joining())
                        .replaceAll("[\u200E\u200F]", ""), "at " + width);
                assertTrue(width == 3000 || rows(label).size() > 1, "rows at " + width);
            }
            return null;
        });
    }

    @Test
    void rowsOfARightToLeftParagraphEndAtTheRightEdge() throws Exception {
        Fx.on(() -> {
            for (Text row : rows(shown(RightToLeft.HEBREW, 260))) {
                String ink = row.getText().stripTrailing();
                assertEquals(260, row.getBoundsInParent().getMaxX(), 3, ink);
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
            assertEquals(1, rows(label).size());
            assertTrue(rows(label).getFirst().getText().endsWith("…"), rows(label).getFirst().getText());
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

    private static List<Text> rows(WrappedLabel label) {
        return label.getChildrenUnmodifiable().stream().map(Text.class::cast).toList();
    }
}
