package dev.soundcheck.ui.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.Pictures;
import dev.soundcheck.ui.theme.ThemeService;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CapabilityTableTest {
    /// What the page has in the smallest window.
    private static final int LEAST_PX = 700;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void onlyTheColumnOfTheRecommendedEndpointStandsOut() throws Exception {
        Fx.on(() -> {
            CapabilityTable table = new CapabilityTable();
            table.show(Endpoint.SSE);
            table.show(Endpoint.WEBSOCKET);

            PseudoClass chosen = PseudoClass.getPseudoClass("chosen");
            List<Boolean> marked = Stream.of(Endpoint.values())
                    .map(endpoint -> cell(table, "use", endpoint).getPseudoClassStates().contains(chosen)).toList();
            assertEquals(List.of(false, false, true), marked);
            return 0;
        });
    }

    @Test
    void aScreenReaderHearsWhatACellIsAbout() throws Exception {
        Fx.on(() -> {
            CapabilityTable table = new CapabilityTable();
            assertEquals("Word timestamps, Bytes: No", cell(table, "timestamps", Endpoint.BYTES).getAccessibleText());
            return 0;
        });
    }

    @Test
    void inTheSmallestWindowEachCellHasRoomForAllItsRows() throws Exception {
        Fx.on(() -> {
            CapabilityTable table = new CapabilityTable();
            Scene scene = new Scene(new StackPane(table), LEAST_PX, 500);
            ThemeService themes = new ThemeService();
            themes.choiceProperty().set(Settings.Theme.LIGHT);
            themes.dress(scene);
            table.show(Endpoint.WEBSOCKET);
            Pictures.save(scene, "answer-capabilities");
            for (Endpoint endpoint : Endpoint.values()) {
                Label cell = cell(table, "use", endpoint);
                assertTrue(cell.prefHeight(cell.getWidth()) > cell.prefHeight(LEAST_PX), cell.getText());
                assertTrue(cell.getHeight() >= cell.prefHeight(cell.getWidth()), cell.getText());
            }
            return 0;
        });
    }

    private static Label cell(Node table, String capability, Endpoint endpoint) {
        return (Label) table.lookup("#answer-" + capability + "-" + endpoint.id());
    }
}
