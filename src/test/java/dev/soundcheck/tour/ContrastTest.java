package dev.soundcheck.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.Fx;
import java.util.OptionalDouble;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ContrastTest {
    private static final String BLACK = "-fx-fill: black;";

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void blackOnWhiteIsTwentyOneToOne() {
        assertEquals(21, Contrast.ratio(Color.BLACK, Color.WHITE), 1e-9);
        assertEquals(21, Contrast.ratio(Color.WHITE, Color.BLACK), 1e-9);
        assertEquals(4.54, Contrast.ratio(Color.web("#767676"), Color.WHITE), 0.01);
    }

    @Test
    void thePaleTextOfASurfaceIsAFault() throws Exception {
        assertEquals(OptionalDouble.empty(), fault("-fx-fill: #767676;", "-fx-background-color: white;"));
        assertEquals(4.48, fault("-fx-fill: #777777;", "-fx-background-color: white;").orElse(0), 0.01);
        assertEquals(1, fault(BLACK, "-fx-background-color: black;").orElse(0), 1e-9);
    }

    @Test
    void largeTextMayBePaler() throws Exception {
        assertEquals(OptionalDouble.empty(),
                fault("-fx-fill: #777777; -fx-font-size: 24px;", "-fx-background-color: white;"));
    }

    @Test
    void surfacesLieOverEachOtherAndOpacityPales() throws Exception {
        assertEquals(1, fault(BLACK, "-fx-background-color: white, black;").orElse(0), 1e-9);
        assertEquals(1, fault("-fx-fill: white;", "-fx-background-color: rgba(255,255,255,0.5);").orElse(0), 1e-6);
        assertTrue(fault(BLACK + "-fx-opacity: 0.3;", "-fx-background-color: white;").isPresent());
    }

    @Test
    void whatIsDisabledMayBePale() throws Exception {
        assertEquals(OptionalDouble.empty(), Fx.on(() -> {
            Text text = laidOut("-fx-fill: white;", "-fx-background-color: white;");
            text.setDisable(true);
            return Contrast.fault(text);
        }));
    }

    private static OptionalDouble fault(String style, String surface) throws Exception {
        return Fx.on(() -> Contrast.fault(laidOut(style, surface)));
    }

    private static Text laidOut(String style, String surface) {
        Text text = new Text("words");
        text.setStyle(style);
        VBox holder = new VBox(text);
        holder.setStyle(surface);
        StackPane root = new StackPane(holder);
        root.setStyle("-fx-background-color: white;");
        var _ = new Scene(root);
        root.applyCss();
        return text;
    }
}
