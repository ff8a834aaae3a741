package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.ui.theme.ThemeService;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

final class FocusRingTest {
    private static final int LEFT_PX = 40;
    private static final int MIDDLE_PX = 60;

    @SuppressWarnings("NullAway.Init") // made before each test
    private ThemeService themes;
    @SuppressWarnings("NullAway.Init") // made before each test
    private Stage window;
    @SuppressWarnings("NullAway.Init") // made before each test
    private Button first;
    @SuppressWarnings("NullAway.Init") // made before each test
    private Button second;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @BeforeEach
    void open() throws Exception {
        Fx.on(() -> {
            themes = new ThemeService();
            first = button("First", LEFT_PX);
            second = button("Second", 200);
            Scene scene = new Scene(new Pane(first, second), 400, 120);
            themes.dress(scene);
            FocusRing.install(scene);
            window = new Stage();
            window.setScene(scene);
            window.show();
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.on(() -> {
            window.hide();
            return true;
        });
    }

    @ParameterizedTest
    @EnumSource(value = Settings.Theme.class, names = {"LIGHT", "DARK"})
    void isToldApartFromAControlOfItsOwnColor(Settings.Theme theme) throws Exception {
        Fx.on(() -> {
            themes.choiceProperty().set(theme);
            first.setStyle("-fx-background-color: -color-accent-emphasis; -fx-background-insets: 0");
            second.requestFocus();
            return true;
        });
        tab();
        until(() -> ringed(first));
        Fx.on(() -> {
            PixelReader pixels = window.getScene().snapshot(null).getPixelReader();
            Color ring = pixels.getColor(LEFT_PX - 2, MIDDLE_PX);
            assertEquals(pixels.getColor(LEFT_PX + 4, MIDDLE_PX), ring);
            assertNotEquals(ring, pixels.getColor(LEFT_PX, MIDDLE_PX));
            return true;
        });
    }

    @Test
    void goesWithAFocusThatTheProgramMovesAfterAKey() throws Exception {
        tab();
        until(() -> ringed(second));
        Fx.on(() -> {
            first.requestFocus();
            return true;
        });
        until(() -> ringed(first));
    }

    @Test
    void sparesWhatStandsAloneUntilAKeyGoesThere() throws Exception {
        tab();
        until(() -> ringed(first) || ringed(second));
        Fx.on(() -> {
            FocusRing.quiet(second);
            first.requestFocus();
            second.requestFocus();
            return true;
        });
        until(() -> !ringed(first) && !ringed(second));
        Fx.on(() -> {
            first.requestFocus();
            return true;
        });
        tab();
        until(() -> ringed(second));
    }

    @Test
    void leavesWithAPressOfTheMouse() throws Exception {
        tab();
        until(() -> ringed(second) || ringed(first));
        Fx.on(() -> {
            Event.fireEvent(second, new MouseEvent(MouseEvent.MOUSE_PRESSED, 1, 1, 1, 1, MouseButton.PRIMARY, 1, false,
                    false, false, false, true, false, false, false, false, true, null));
            first.requestFocus();
            return true;
        });
        until(() -> !ringed(first) && !ringed(second));
    }

    private static Button button(String text, double leftPx) {
        Button button = new Button(text);
        button.relocate(leftPx, 40);
        button.setMinSize(120, 40);
        return button;
    }

    private void tab() throws Exception {
        Fx.on(() -> {
            Event.fireEvent(window.getScene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
            return true;
        });
    }

    private boolean ringed(Node control) {
        Node ring = window.getScene().lookup("#focus-ring");
        return ring != null && ring.isVisible() && Math.abs(ring.getLayoutX() + 2 - control.getLayoutX()) < 1;
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Fx.on(condition));
    }
}
