package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.testing.Fx;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BottomDrawerTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @ParameterizedTest
    @CsvSource({"1200, 432", "900, 324", "600, 220", "400, 220", "300, 165", "200, 120"})
    void aTallWindowGivesItAThirdAndALowOneHalf(double roomPx, double drawerPx) throws Exception {
        Fx.on(() -> {
            BottomDrawer drawer = new BottomDrawer(() -> null);
            Scene scene = new Scene(new VBox(new Region(), drawer), 800, roomPx);
            scene.snapshot(null);
            assertEquals(drawerPx, drawer.getMaxHeight());
            return 0;
        });
    }
}
