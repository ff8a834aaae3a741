package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.testing.Fx;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class TerseRowTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void wordsGoInTheirOrderWhereTheRowIsTooNarrowAndComeBack() throws Exception {
        Fx.on(() -> {
            List<Button> buttons = Stream.of("Finish", "Interrupt", "Experiment")
                    .map(words -> new Button(words, Icons.of(Feather.CHECK))).toList();
            TerseRow row = new TerseRow();
            buttons.forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
            row.getChildren().addAll(buttons);
            row.shortens(buttons.get(2), buttons.get(1), buttons.get(0));
            Scene scene = new Scene(new Region());
            scene.setRoot(row);
            double whole = laidOut(row, 1000);
            assertEquals(List.of(), terse(buttons));
            laidOut(row, whole - 1);
            assertEquals(List.of("Experiment"), terse(buttons));
            laidOut(row, row.minWidth(-1));
            assertEquals(List.of("Finish", "Interrupt", "Experiment"), terse(buttons));
            laidOut(row, whole + 2);
            assertEquals(List.of(), terse(buttons));
            return true;
        });
    }

    private static double laidOut(TerseRow row, double widthPx) {
        row.resize(widthPx, 40);
        row.applyCss();
        row.layout();
        return row.prefWidth(-1);
    }

    private static List<String> terse(List<Button> buttons) {
        return buttons.stream().filter(button -> button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY)
                .map(Button::getText).toList();
    }
}
