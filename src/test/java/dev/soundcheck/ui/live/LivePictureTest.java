package dev.soundcheck.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.ui.theme.ThemeService;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// What stays in the picture is painted once; nothing is to be seen of that.
class LivePictureTest extends LiveViewCase {
    private static final double WIDTH_PX = 1_100;
    private static final double HEIGHT_PX = 800;
    /// Lines that cross are rounded in the order in which they came.
    private static final int ROUNDING = 4;

    @Test
    void aPictureThatGrewIsTheOneThatIsPaintedAtOnce() throws Exception {
        shown(WIDTH_PX, HEIGHT_PX, room -> {
            for (int i = 0; i < 4; i++) {
                room.rig().type("One two, three four. ");
                room.frame();
                room.rig().speak("One two, three four. ", 0.3);
                room.frame();
                room.rig().hear(0, 0.3 * i + 0.2);
                room.frame();
            }
            room.rig().model.pen().flush();
            room.frame();
            room.rig().model.interrupt();
            room.frame();

            assertAlike(picture(fresh(room)), picture(room.node("#live-picture")));
        });
    }

    @Test
    void aSignThatHasGoneIsNoLongerSeen() throws Exception {
        shown(WIDTH_PX, HEIGHT_PX, room -> {
            room.rig().type("One two three. ");
            room.rig().speak("One two three. ", 0.8);
            room.rig().hear(0, 0.5);
            room.frame();
            WritableImage before = picture(room.node("#live-picture"));
            room.rig().model.point(new LiveModel.Pointed(room.rig().model.looks().getFirst().turn(), 1));
            room.frame();
            room.rig().model.point(null);
            room.frame();

            assertAlike(before, picture(room.node("#live-picture")));
        });
    }

    private static Node fresh(Shown room) {
        LiveView view = new LiveView(room.rig().model, room.rig().ports,
                new ScriptFiles(room.rig().model, () -> null, () -> null, Runnable::run, Runnable::run),
                new ExperimentDialogs(() -> null, Path.of(".")));
        Stage window = new Stage();
        ThemeService themes = new ThemeService();
        themes.choiceProperty().set(Settings.Theme.LIGHT);
        Scene scene = new Scene(view, WIDTH_PX, HEIGHT_PX);
        themes.dress(scene);
        window.setScene(scene);
        Shown again = new Shown(room.rig(), view, window);
        again.frame();
        again.frame();
        return again.node("#live-picture");
    }

    private static WritableImage picture(Node node) {
        return node.snapshot(null, null);
    }

    private static void assertAlike(WritableImage wanted, WritableImage found) {
        assertEquals(wanted.getWidth(), found.getWidth());
        assertEquals(wanted.getHeight(), found.getHeight());
        PixelReader one = wanted.getPixelReader();
        PixelReader other = found.getPixelReader();
        for (int y = 0; y < wanted.getHeight(); y++) {
            for (int x = 0; x < wanted.getWidth(); x++) {
                int apart = apart(one.getArgb(x, y), other.getArgb(x, y));
                int atX = x;
                int atY = y;
                assertTrue(apart <= ROUNDING, () -> "apart by " + apart + " at " + atX + ", " + atY);
            }
        }
    }

    private static int apart(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            most = Math.max(most, Math.abs((one >>> shift & 0xFF) - (other >>> shift & 0xFF)));
        }
        return most;
    }
}
