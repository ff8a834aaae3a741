package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.Take;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.testing.Voices;
import dev.soundcheck.ui.kit.Door;
import dev.soundcheck.ui.kit.Panel;
import dev.soundcheck.ui.problem.ShownProblem.Remedy;
import dev.soundcheck.ui.service.Place;
import dev.soundcheck.ui.shell.ShellModel.Drawer;
import dev.soundcheck.ui.stage.StageModel;
import dev.soundcheck.ui.stage.StageView;
import dev.soundcheck.ui.theme.ThemeService;
import dev.soundcheck.ui.waveform.WaveformModel;
import dev.soundcheck.ui.waveform.WaveformView;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The real window under a robot: what is pressed does what it says. Takes are played by hand.
@ExtendWith(ApplicationExtension.class)
@NullUnmarked
final class ShellRobotTest {
    private static final Door LAB_DOOR = Door.shortcut(KeyCode.L, Feather.BAR_CHART_2);
    private static final Door PRESENTER_DOOR = Door.plain(KeyCode.F11, Feather.MAXIMIZE);

    private ShellRig rig;
    private ShellView view;
    private StageModel script;
    private WaveformModel wave;
    private StageView stage;
    private WaveformView waveform;

    @Start
    void show(Stage window) {
        rig = new ShellRig();
        ThemeService themes = new ThemeService();
        themes.choiceProperty().set(Settings.Theme.LIGHT);
        script = new StageModel(rig.studio.desk(), () -> {});
        script.scriptProperty().bindBidirectional(rig.text);
        rig.model.line().onEdit(script::edit);
        rig.model.takes().onShow(script::showStage);
        stage = new StageView(script, rig.model.sound());
        wave = new WaveformModel(rig.studio.desk());
        waveform = new WaveformView(wave);
        view = new ShellView(rig.model, themes, stage, waveform);
        Scene scene = new Scene(view, 1000, 700);
        themes.dress(scene);
        view.installShortcuts(scene);
        window.setScene(scene);
        window.show();
        rig.model.open();
    }

    @Test
    void ctrlEnterSpeaksFromWithinTheTextAndEscapeStops(FxRobot robot) {
        ready(robot);
        robot.clickOn("#script").push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(1, rig.offline.calls().size());
        assertEquals(Settings.FIRST_LINE, rig.text.get());

        robot.push(KeyCode.ESCAPE);
        assertTrue(rig.offline.lastCall().ended());
    }

    @Test
    void theSpeakButtonKeepsItsPlaceAndSizeWhenItBecomesStop(FxRobot robot) {
        ready(robot);
        Bounds before = bounds(robot, "#speak");
        Bounds toggle = bounds(robot, "#endpoints");
        robot.clickOn("#speak");
        beat(robot);

        assertEquals(before, bounds(robot, "#speak"));
        assertEquals(toggle, bounds(robot, "#endpoints"));
        assertEquals("Stop", robot.lookup("#speak").query().getAccessibleText());
    }

    @Test
    void aTakeMovesNothing(FxRobot robot) {
        ready(robot);
        Bounds lanes = bounds(robot, "#lanes");
        Bounds waveform = bounds(robot, "#waveform");
        robot.clickOn("#speak");
        robot.interact(() -> rig.offline.lastCall().sayAll());
        beat(robot);

        assertEquals(lanes, bounds(robot, "#lanes"));
        assertEquals(waveform, bounds(robot, "#waveform"));
        assertEquals("warming up", text(robot, "#lane-websocket"));
    }

    @Test
    void aClickOnTheTakeOnStageBringsItBackFromUnderTheScript(FxRobot robot) {
        ready(robot);
        robot.clickOn("#speak");
        robot.interact(() -> rig.offline.lastCall().sayAll());
        beat(robot);
        robot.clickOn("#stage-edit");
        assertTrue(script.editingProperty().get());

        robot.clickOn(".take-cell .take-number");
        assertFalse(script.editingProperty().get());
    }

    @Test
    void aFailureMovesNothing(FxRobot robot) {
        ready(robot);
        Bounds lanes = bounds(robot, "#lanes");
        Bounds bar = bounds(robot, "#bar");
        robot.interact(() -> rig.model.problems().show(SpeechFailure.of(SpeechFailure.Kind.UNREACHABLE,
                "Nobody answers at that address.", "Look at the address in the settings.", "refused")));

        assertEquals(lanes, bounds(robot, "#lanes"));
        assertEquals(bar, bounds(robot, "#bar"));
        assertEquals("Nobody answers at that address.", text(robot, "#status-sentence"));
    }

    @Test
    void digitsWithCtrlChooseTheEndpoint(FxRobot robot) {
        robot.clickOn("#script").push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertEquals(Endpoint.BYTES, endpoint());

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertEquals(Endpoint.SSE, endpoint());
    }

    @Test
    void pressingTheChosenEndpointAgainKeepsIt(FxRobot robot) {
        robot.clickOn("#endpoint-sse").clickOn("#endpoint-sse");

        assertEquals(Endpoint.SSE, endpoint());
        assertTrue(robot.lookup("#endpoint-sse").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void thePickerStaysOpenWhileVoicesAreChosen(FxRobot robot) {
        ready(robot);
        robot.clickOn("#voice-card");
        settle(robot, "#voices-drawer");
        robot.write("basalt");
        robot.clickOn("Basalt");

        assertEquals(Voices.EIGHT.get(2), rig.model.voices().voiceProperty().get());
        assertEquals(Drawer.VOICES, rig.model.drawerProperty().get());

        robot.push(KeyCode.ESCAPE);
        assertEquals(Drawer.NONE, rig.model.drawerProperty().get());
    }

    @Test
    void arrowsWalkTheVoicesAndEachSpeaksWithoutBeingChosen(FxRobot robot) {
        ready(robot);
        Voice before = rig.model.voices().voiceProperty().get();
        robot.clickOn("#voice-card");
        settle(robot, "#voices-drawer");
        robot.clickOn("#voice-search").push(KeyCode.DOWN).push(KeyCode.DOWN);
        robot.interact(rig::runLater);

        assertEquals(Voices.EIGHT.get(1).id(), rig.model.previews().voiceIdProperty().get());
        assertEquals(1, rig.offline.calls().size());
        assertEquals(before, rig.model.voices().voiceProperty().get());

        robot.push(KeyCode.C);
        assertEquals("Copied " + Voices.EIGHT.get(1).id(), robot.lookup("#picker-note").queryAs(Label.class).getText());
        robot.push(KeyCode.ENTER);
        assertEquals(Voices.EIGHT.get(1), rig.model.voices().voiceProperty().get());
        assertEquals(Drawer.NONE, rig.model.drawerProperty().get());
    }

    @Test
    void anArrowNeverChangesWhatTheVoicesSay(FxRobot robot) {
        ready(robot);
        robot.clickOn("#voice-card");
        settle(robot, "#voices-drawer");
        var what = rig.model.previews().whatProperty().get();
        robot.clickOn("#voice-search").push(KeyCode.DOWN);
        for (KeyCode arrow : List.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.UP, KeyCode.LEFT)) {
            robot.push(arrow);
            assertEquals(what, rig.model.previews().whatProperty().get());
        }
        assertEquals("voice-search", view.getScene().getFocusOwner().getId());
        robot.push(KeyCode.DOWN).push(KeyCode.END).push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertEquals("voices", view.getScene().getFocusOwner().getId());
    }

    @Test
    void theVoiceThatIsWalkedOverBecomesATakeWithOneKey(FxRobot robot) {
        ready(robot);
        robot.clickOn("#voice-card");
        settle(robot, "#voices-drawer");
        robot.clickOn("#voice-search").push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.T);
        assertEquals(Voices.EIGHT.get(1).id(), rig.offline.lastCall().request().voiceId());
        assertEquals(rig.text.get(), rig.offline.lastCall().request().text());
    }

    @Test
    void anEmptySearchIsOneKeyFromTheFullList(FxRobot robot) {
        ready(robot);
        robot.clickOn("#voice-card");
        settle(robot, "#voices-drawer");
        robot.clickOn("#voice-search").write("xyzzy");
        assertEquals(0, rig.model.picker().shown().size());
        robot.push(KeyCode.ENTER);
        assertTrue(rig.model.picker().shown().size() > 0);
    }

    @Test
    void theFocusStaysInTheDrawerAndGoesBackToItsOpener(FxRobot robot) {
        ready(robot);
        robot.clickOn("#voice-card");
        settle(robot, "#voices-drawer");
        for (int i = 0; i < 40; i++) {
            robot.push(KeyCode.TAB);
            assertTrue(visible(view.getScene().getFocusOwner()), () -> "hidden: " + view.getScene().getFocusOwner());
        }

        robot.clickOn("#voice-search").push(KeyCode.ESCAPE);
        assertEquals("voice-card", view.getScene().getFocusOwner().getId());
    }

    @Test
    void theLabTakesThePlaceOfTheDeskAndGivesItBack(FxRobot robot) {
        ready(robot);
        robot.interact(() -> view.addRoom(new PlainRoom("lab", false), LAB_DOOR));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertTrue(visible(robot.lookup("#lab-screen").query()));
        assertFalse(visible(robot.lookup("#lanes").query()));
        assertTrue(visible(robot.lookup("#speak").query()));

        robot.push(KeyCode.ESCAPE);
        assertFalse(visible(robot.lookup("#lab-screen").query()));
        assertTrue(visible(robot.lookup("#lanes").query()));
    }

    @Test
    void aDrawerIsOpenedOverTheDeskAndNotUnderTheLab(FxRobot robot) {
        ready(robot);
        robot.interact(() -> view.addRoom(new PlainRoom("lab", false), LAB_DOOR));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.interact(() -> rig.model.remedy(Remedy.OPEN_SETTINGS));
        settle(robot, "#settings-drawer");
        assertFalse(visible(robot.lookup("#lab-screen").query()));
        assertTrue(visible(robot.lookup("#connect").query()));
        assertTrue(within(robot.lookup("#settings-drawer").query(), view.getScene().getFocusOwner()),
                () -> "the focus is on " + view.getScene().getFocusOwner());

        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals(Drawer.NONE, rig.model.drawerProperty().get());
    }

    @Test
    void aTagIsInsertedWhereTheLineIsSeen(FxRobot robot) {
        ready(robot);
        robot.clickOn("#speak");
        beat(robot);
        assertFalse(visible(robot.lookup("#script").query()));

        robot.interact(() -> robot.lookup("#insert-tag").queryAs(MenuButton.class).getItems().getLast().fire());
        assertTrue(visible(robot.lookup("#script").query()));
        assertTrue(rig.text.get().contains("[laughter]"), rig.text.get());
    }

    @Test
    void aFilterThatIsPressedKeepsTheFocus(FxRobot robot) {
        ready(robot);
        robot.clickOn("#voice-card");
        settle(robot, "#voices-drawer");
        robot.clickOn("#chip-feminine");

        assertEquals("feminine", rig.model.picker().filterProperty().get().gender());
        assertEquals("chip-feminine", view.getScene().getFocusOwner().getId());
    }

    @Test
    void thePresenterHasTheWindowForItselfUntilItLeaves(FxRobot robot) {
        ready(robot);
        List<Node> before = List.copyOf(view.getChildren());
        Region presenter = new Region();
        robot.interact(() -> view.addRoom(new PlainRoom("presenter", true, presenter), PRESENTER_DOOR));
        robot.push(KeyCode.F11);
        assertEquals(List.of(presenter), List.copyOf(view.getChildren()));

        robot.push(KeyCode.F11);
        assertEquals(before, List.copyOf(view.getChildren()));
    }

    @Test
    void theFirstEscLeavesThePresenterThatWasEnteredOverADrawer(FxRobot robot) {
        ready(robot);
        List<Node> before = List.copyOf(view.getChildren());
        robot.interact(() -> view.addRoom(new PlainRoom("presenter", true), PRESENTER_DOOR));
        robot.clickOn("#open-settings");
        settle(robot, "#settings-drawer");
        robot.push(KeyCode.F11);
        robot.push(KeyCode.ESCAPE);
        assertEquals(before, List.copyOf(view.getChildren()));
    }

    @Test
    void aRoomThatIsLeftGivesTheFocusBackToWhereItWas(FxRobot robot) {
        ready(robot);
        robot.interact(() -> view.addRoom(new PlainRoom("lab", false), LAB_DOOR));
        robot.interact(() -> robot.lookup("#volume").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.interact(() -> robot.lookup("#lab-plain").query().requestFocus());
        robot.push(KeyCode.ESCAPE);
        assertEquals("volume", view.getScene().getFocusOwner().getId());
    }

    @Test
    void onlyTheRoomThatIsEnteredGetsFrames(FxRobot robot) {
        ready(robot);
        PlainRoom lab = new PlainRoom("lab", false);
        robot.interact(() -> view.addRoom(lab, LAB_DOOR));
        beat(robot);
        assertEquals(0, lab.frames);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals(List.of("entered"), lab.story);
        assertEquals(1, lab.frames, "what it missed");
        beat(robot);
        assertEquals(2, lab.frames);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals(List.of("entered", "left"), lab.story);
    }

    @Test
    void theDrawerAtTheBottomStaysWhenTheRoomIsLeft(FxRobot robot) {
        ready(robot);
        PlainRoom lab = new PlainRoom("lab", false);
        Region log = new Region();
        log.setId("log");
        log.setFocusTraversable(true);
        robot.interact(() -> {
            view.addRoom(lab, LAB_DOOR);
            view.addPanel(new Panel() {
                @Override
                public String id() {
                    return "log";
                }

                @Override
                public String title() {
                    return "Log";
                }

                @Override
                public Region view() {
                    return log;
                }
            }, Door.shortcut(KeyCode.I, Feather.LIST));
        });
        robot.push(KeyCode.CONTROL, KeyCode.I);
        assertTrue(visible(robot.lookup("#log").query()));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertTrue(visible(robot.lookup("#log").query()));
        robot.interact(log::requestFocus);
        robot.push(KeyCode.ESCAPE);
        assertTrue(visible(robot.lookup("#lab-screen").query()), "Esc closes the drawer that has the focus");
        assertFalse(robot.lookup("#bottom-drawer").query().isVisible());
    }

    /// The caret blinks by an animation of its own, so the focus is elsewhere here. Pulses belong to the whole toolkit:
    /// this one is only true in a JVM of its own.
    @Test
    @Tag("benchmark")
    void anIdleWindowDrawsNothing(FxRobot robot) throws InterruptedException {
        ready(robot);
        AtomicInteger pulses = new AtomicInteger();
        robot.interact(() -> robot.lookup("#speak").query().requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> view.getScene().addPreLayoutPulseListener(pulses::incrementAndGet));
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(over::countDown);

        assertTrue(over.await(20, TimeUnit.SECONDS));
        assertTrue(pulses.get() < 20, pulses.get() + " pulses in an idle second");
    }

    @Test
    void aTypedKeyIsTakenAndNoNodeShowsItAfterwards(FxRobot robot) {
        ready(robot);
        robot.clickOn("#open-settings");
        settle(robot, "#settings-drawer");
        robot.clickOn("#place-cartesia").clickOn("#api-key").write("sk_robot").clickOn("#connect");
        robot.interact(rig::runIo);

        assertEquals(List.of(new Place.Offline(), new Place.Cartesia(new ApiKey("sk_robot"))), rig.opened);
        assertFalse(robot.lookup(node -> shows(node, "sk_robot")).tryQuery().isPresent());
    }

    @Test
    void nothingIsCutOffInTheSmallestWindow(FxRobot robot) {
        ready(robot);
        assertEquals(List.of(), cut(robot));
    }

    @Test
    void nothingIsCutOffUnderABytesTakeButTheLineInTheList(FxRobot robot) {
        ready(robot);
        robot.interact(() -> {
            rig.model.transport().endpointProperty().set(Endpoint.BYTES);
            rig.model.transport().speak();
            rig.offline.lastCall().sayAll();
        });
        beat(robot);

        assertTrue(visible(robot.lookup("#stage-estimate").query()));
        assertEquals(List.of(), cut(robot).stream()
                .filter(label -> !label.contains("take-text")).toList());
    }

    private static List<String> cut(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled && node.isVisible()).queryAllAs(Labeled.class)
                .stream().filter(ShellRobotTest::visible).filter(ShellRobotTest::cutOff)
                .map(label -> label.getId() + " " + label.getStyleClass() + " " + label.getText()).toList();
    }

    private void ready(FxRobot robot) {
        robot.interact(rig::runIo);
        beat(robot);
    }

    private void beat(FxRobot robot) {
        robot.interact(() -> {
            rig.beat(script, wave, view, stage, waveform);
        });
    }

    private Endpoint endpoint() {
        return rig.model.transport().endpointProperty().get();
    }

    /// Waits until a drawer has slid in.
    private static void settle(FxRobot robot, String drawer) {
        Node node = robot.lookup(drawer).query();
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS,
                    () -> node.isVisible() && node.getTranslateX() == 0);
        } catch (TimeoutException e) {
            throw new AssertionError(drawer + " does not come", e);
        }
    }

    private static Bounds bounds(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    private static boolean shows(Node node, String text) {
        return (node instanceof Labeled label && label.getText() != null && label.getText().contains(text))
                || (node instanceof TextInputControl input && input.getText().contains(text));
    }

    private static boolean within(Node parent, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(parent)) {
                return true;
            }
        }
        return false;
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// True where the skin had to write less than the text.
    private static boolean cutOff(Labeled label) {
        Node written = label.lookup(".text");
        return written instanceof Text shown && label.getText() != null
                && !label.getText().isEmpty() && !shown.getText().equals(label.getText());
    }
}
