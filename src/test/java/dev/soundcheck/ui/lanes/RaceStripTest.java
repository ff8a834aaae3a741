package dev.soundcheck.ui.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.ui.shell.ShellRig;
import dev.soundcheck.ui.theme.ThemeService;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
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

    /// Where the bar ends, at its upper edge and in its middle.
    private record Bar(int upperEnd, int middleEnd) {}

    private static Bar bar(double firstAudioMillis) throws Exception {
        return Fx.on(() -> {
            ShellRig rig = new ShellRig().ready();
            rig.model.transport().endpointProperty().set(Endpoint.BYTES);
            take(rig, 50); // the first of a process is not compared
            take(rig, firstAudioMillis);
            RaceStrip strip = new RaceStrip(rig.model.lanes());
            Scene scene = new Scene(new StackPane(strip), WIDTH_PX, HEIGHT_PX);
            ThemeService themes = new ThemeService();
            themes.choiceProperty().set(Settings.Theme.LIGHT);
            themes.dress(scene);
            strip.onFrame(rig.frame());
            WritableImage picture = scene.snapshot(null);
            return new Bar(end(picture.getPixelReader(), UPPER_EDGE_PX), end(picture.getPixelReader(), MIDDLE_PX));
        });
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
