package dev.soundcheck.ui.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.ui.shell.ShellRig;
import dev.soundcheck.ui.theme.ThemeService;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The bars of the first half second, by their pixels.
final class RaceStripTest {
    private static final int WIDTH_PX = 600;
    private static final int HEIGHT_PX = 148;
    /// Of the first bar, the one of bytes.
    private static final int MIDDLE_PX = 20;
    private static final int UPPER_EDGE_PX = 9;
    private static final int AT_250_MILLIS_PX = 315;
    private static final Color PAPER = Color.WHITE;
    private static final List<Color> HUES = List.of(Color.web("#0072B2"), Color.web("#E69F00"),
            Color.web("#009E73"));

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void aFirstAudioAfterTheAxisLeavesItWithAnArrow() throws Exception {
        Bar inside = bar(400);
        Bar after = bar(700);
        assertEquals(inside.upperEnd(), inside.middleEnd());
        assertTrue(after.middleEnd() > after.upperEnd() + 4, after.toString());
        assertEquals(after, bar(2000));
    }

    @Test
    void noLineOfTheGridCrossesAFigure() throws Exception {
        Fx.on(() -> {
            ShellRig rig = new ShellRig().ready();
            rig.model.transport().endpointProperty().set(Endpoint.BYTES);
            take(rig, 50); // the first of a process is not compared
            take(rig, 200);
            PixelReader pixels = pixels(rig);
            assertNotEquals(PAPER, pixels.getColor(AT_250_MILLIS_PX, 1));
            assertEquals(PAPER, pixels.getColor(AT_250_MILLIS_PX, UPPER_EDGE_PX));
            return null;
        });
    }

    @Test
    void eachEndpointHasItsSignBeforeItsName() throws Exception {
        Fx.on(() -> {
            PixelReader pixels = pixels(new ShellRig().ready());
            for (int row = 0; row < 3; row++) {
                Color sign = pixels.getColor(4, MIDDLE_PX + row * HEIGHT_PX * 10 / 37);
                assertEquals(HUES.get(row).getHue(), sign.getHue(), 5, "row " + row);
            }
            return null;
        });
    }

    @Test
    void theDrawingInWordsFollowsTheTakes() throws Exception {
        Fx.on(() -> {
            ShellRig rig = new ShellRig().ready();
            RaceStrip strip = new RaceStrip(rig.model.lanes());
            assertEquals("The first half second. Bytes: no take yet. SSE: no take yet. WebSocket: no take yet.",
                    strip.getAccessibleText());
            rig.model.transport().endpointProperty().set(Endpoint.BYTES);
            take(rig, 50);
            strip.onFrame(rig.frame());
            assertEquals("The first half second. Bytes: warming up. SSE: no take yet. WebSocket: no take yet.",
                    strip.getAccessibleText());
            take(rig, 120);
            strip.onFrame(rig.frame());
            assertEquals("The first half second. Bytes: 120 ms. SSE: no take yet. WebSocket: no take yet.",
                    strip.getAccessibleText());
            return null;
        });
    }

    /// Where the bar ends, at its upper edge and in its middle.
    private record Bar(int upperEnd, int middleEnd) {}

    private static Bar bar(double firstAudioMillis) throws Exception {
        return Fx.on(() -> {
            ShellRig rig = new ShellRig().ready();
            rig.model.transport().endpointProperty().set(Endpoint.BYTES);
            take(rig, 50); // the first of a process is not compared
            take(rig, firstAudioMillis);
            PixelReader pixels = pixels(rig);
            return new Bar(end(pixels, UPPER_EDGE_PX), end(pixels, MIDDLE_PX));
        });
    }

    private static PixelReader pixels(ShellRig rig) {
        RaceStrip strip = new RaceStrip(rig.model.lanes());
        Scene scene = new Scene(new StackPane(strip), WIDTH_PX, HEIGHT_PX);
        ThemeService themes = new ThemeService();
        themes.choiceProperty().set(Settings.Theme.LIGHT);
        themes.dress(scene);
        strip.onFrame(rig.frame());
        return scene.snapshot(null).getPixelReader();
    }

    private static void take(ShellRig rig, double firstAudioMillis) {
        rig.model.transport().speak();
        rig.offline.lastCall().mark(Mark.SENT);
        rig.clock.advanceMillis(firstAudioMillis);
        rig.offline.lastCall().audio(1);
        rig.offline.lastCall().complete();
    }

    private static int end(PixelReader pixels, int y) {
        int end = 0;
        for (int x = 0; x < WIDTH_PX; x++) {
            Color color = pixels.getColor(x, y);
            if (color.getSaturation() > 0.8 && Math.abs(color.getHue() - Color.web("#0072B2").getHue()) < 10) {
                end = x;
            }
        }
        return end;
    }
}
