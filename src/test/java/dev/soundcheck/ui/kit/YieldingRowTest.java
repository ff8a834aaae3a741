package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.testing.Fx;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YieldingRowTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    /// A row between others gets the width it prefers, not more.
    @ParameterizedTest
    @CsvSource({"300, true", "90, false"})
    void aNodeThatPrefersLessThanItsLeastWidthIsShownWhereThereIsRoom(int widthPx, boolean shown) throws Exception {
        assertEquals(shown, Fx.on(() -> {
            Region stays = node(40, 40);
            Region yields = node(74, 60);
            YieldingRow row = new YieldingRow();
            row.getChildren().addAll(stays, yields);
            row.yields(yields);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox bar = new HBox(row, gap);
            new Scene(bar, widthPx, 50);
            bar.applyCss();
            bar.layout();
            return yields.isVisible();
        }));
    }

    private static Region node(double leastPx, double preferredPx) {
        Region node = new Region();
        node.setMinWidth(leastPx);
        node.setPrefWidth(preferredPx);
        return node;
    }
}
