package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.tour.Hands;
import dev.soundcheck.tour.Page;
import dev.soundcheck.ui.kit.Spoken;
import dev.soundcheck.ui.shell.ShellStart;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/// Goes by Tab over every room and panel beside the desk, whose drawers have a test of their own: each stop has a name,
/// a role and a ring around it, and nothing that can be pressed is left out.
class EveryRoomStopsTest {
    private static final int MOST_STOPS = 150;
    private static final int PATIENCE_SECONDS = 60;
    private static final double AROUND_PX = 3;

    @TempDir
    private Path data = Path.of("");
    private final ScriptedService service = ScriptedService.offlineVoices();
    @SuppressWarnings("NullAway.Init") // made before each test
    private Playground playground;
    @SuppressWarnings("NullAway.Init") // made before each test
    private Hands hands;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @BeforeEach
    void open() throws Exception {
        playground = Fx.on(() -> new Playground(
                new WindowModels(new FakePlayback(), _ -> service, Runnable::run,
                        new ShellStart(Settings.DEFAULT, null, LocalDate.EPOCH), data, Faulty.none()),
                new WindowScene(Settings.Theme.SYSTEM)));
        Fx.on(() -> {
            playground.addLab((_, _) -> service, Runnable::run, data.resolve("labs"));
            playground.addLive(FakePlayback::new, Runnable::run, data.resolve("live"));
            Stage window = new Stage();
            window.setX(0); // the headless platform draws beyond a window that is in full screen elsewhere
            window.setY(0);
            playground.fill(window);
            window.show();
            hands = new Hands(playground.scene());
            playground.scene().getPreferences().setReducedMotion(true);
            return true;
        });
        Fx.on(() -> {
            playground.open();
            playground.speak();
            service.lastCall().sayAll();
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.on(() -> {
            playground.close();
            playground.scene().getWindow().hide();
            return true;
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"WIRE", "LIVE", "LAB", "LOAD", "ANSWER", "KEYS", "PRESENTER"})
    void everyStopIsNamedReachedAndSeen(Page page) throws Exception {
        enter(page);
        walk();
    }

    @ParameterizedTest
    @CsvSource({"LIVE, Play an LLM, #live-seed", "LIVE, Experiment, #experiment-run", "WIRE, Raw request, #raw-text",
            "LAB, Add a lane…, #lab-own-add"})
    void everyStopOfAnInnerPaneToo(Page page, String opener, String sign) throws Exception {
        enter(page);
        Fx.on(() -> {
            Parent root = playground.scene().getRoot();
            Stream.of(".button", ".toggle-button").flatMap(style -> root.lookupAll(style).stream())
                    .map(ButtonBase.class::cast).filter(button -> opener.equals(button.getText())).findFirst()
                    .orElseThrow().fire();
            return true;
        });
        until(() -> hands.shows(sign));
        walk();
    }

    private void enter(Page page) throws Exception {
        until(() -> hands.shows("#stage"));
        Fx.on(() -> {
            page.open(hands);
            return true;
        });
        until(() -> page.isOpen(hands));
    }

    private void walk() throws Exception {
        List<String> wrong = new ArrayList<>();
        Set<Node> stops = new LinkedHashSet<>();
        while (stops.size() < MOST_STOPS && stops.add(next())) {
            Node stop = Objects.requireNonNull(playground.scene().getFocusOwner());
            if (!came(() -> ringed(stop))) {
                wrong.add("no ring: " + stop);
            }
            if (Spoken.name(stop).isBlank()) {
                wrong.add("no name: " + stop);
            }
        }
        assertTrue(stops.size() > 1 && stops.size() < MOST_STOPS, "stops " + stops);
        Fx.on(() -> {
            missed(playground.scene().getRoot(), stops, wrong);
            return true;
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsTypedAfterAPressOnTheLiveDoorGoesIntoTheText() throws Exception {
        until(() -> hands.shows("#stage"));
        Fx.on(() -> {
            Robot robot = new Robot();
            Node door = playground.scene().lookup("#open-live");
            Bounds place = door.localToScreen(door.getLayoutBounds());
            robot.mouseMove(place.getCenterX(), place.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
            return true;
        });
        until(() -> hands.shows("#live-screen"));
        until(() -> {
            Node owner = playground.scene().getFocusOwner();
            return owner != null && owner.getStyleClass().contains("lane-text");
        });
    }

    private Node next() throws Exception {
        return Fx.on(() -> {
            Node owner = Objects.requireNonNullElse(playground.scene().getFocusOwner(), playground.scene().getRoot());
            owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
            return Objects.requireNonNull(playground.scene().getFocusOwner());
        });
    }

    private boolean ringed(Node stop) {
        Node ring = playground.scene().lookup("#focus-ring");
        Bounds place = stop.localToScene(stop.getLayoutBounds());
        return ring != null && ring.isVisible() && playground.scene().getRoot().equals(ring.getParent())
                && Math.abs(ring.getLayoutX() - Math.max(0, place.getMinX())) <= AROUND_PX;
    }

    /// Adds what can be pressed, and was not come to.
    private static void missed(Node node, Set<Node> stops, List<String> wrong) {
        if (!node.isVisible() || node.isDisabled() || node instanceof Cell
                || node.getStyleClass().contains("scroll-bar")) {
            return;
        }
        if (node instanceof ButtonBase button && !stops.contains(node) && !inGroupOf(stops, node)
                && (button.isFocusTraversable() || !Spoken.name(node).contains("("))) {
            wrong.add("not reached: " + node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> missed(child, stops, wrong));
        }
    }

    /// One toggle of a group is come to by Tab, the others by the arrow keys.
    private static boolean inGroupOf(Set<Node> stops, Node node) {
        return node instanceof Toggle toggle && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getToggles().stream().anyMatch(stops::contains);
    }

    private static boolean came(Callable<Boolean> condition) throws Exception {
        try {
            until(condition);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> Fx.on(condition));
    }
}
