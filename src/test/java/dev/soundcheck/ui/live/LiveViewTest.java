package dev.soundcheck.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.live.LiveSession;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.theme.ThemeService;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is pressed in the room does what it says.
class LiveViewTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    /// The room in a window.
    private record Shown(LiveRig rig, LiveView view, Stage window) {
        Node node(String selector) {
            return Objects.requireNonNull(view.lookup(selector), selector);
        }

        Bounds place(Node node) {
            return node.localToScene(node.getLayoutBounds());
        }

        String sentence() {
            return ((Label) node(".live-sentence")).getText();
        }

        void frame() {
            view.onFrame(new Frame(rig.studio.desk().beat(rig.clock.nanoTime()), true));
            view.applyCss();
            view.layout();
        }
    }

    @Test
    void aClickIntoTheTextGivesItTheKeys() throws Exception {
        shown(room -> {
            room.node("#live-experiments").requestFocus();
            press(room.node(".lane-text"));
            Node text = room.node(".lane-text");
            assertSame(text, room.view().getScene().getFocusOwner());

            for (String sign : List.of("H", "i", " ")) {
                Event.fireEvent(text, new KeyEvent(KeyEvent.KEY_TYPED, sign, sign, KeyCode.UNDEFINED, false, false,
                        false, false));
            }
            assertEquals(List.of("Hi "), room.rig().context().inputs());
        });
    }

    @Test
    void aRoomThatWasNeverSeenBeforeGivesItsTextTheKeysAtOnce() throws Exception {
        shown(room -> {
            LiveView fresh = new LiveView(room.rig().model, room.rig().ports,
                    new ScriptFiles(room.rig().model, () -> null, () -> null, Runnable::run, Runnable::run),
                    new ExperimentDialogs(() -> null, folder));
            room.window().getScene().setRoot(new VBox(new Button("Back"), fresh));
            fresh.requestFocus();

            Node owner = Objects.requireNonNull(fresh.getScene().getFocusOwner(), "nothing has the keys");
            assertTrue(owner.getStyleClass().contains("lane-text"), owner.toString());
        });
    }

    @Test
    void whatIsTypedWhileASwitchHasTheKeysGoesIntoTheText() throws Exception {
        shown(room -> {
            Node other = room.node("#live-experiments");
            other.requestFocus();
            for (String sign : List.of(" ", "H", "i", " ")) {
                Event.fireEvent(room.view().getScene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_TYPED, sign, sign,
                        KeyCode.UNDEFINED, false, false, false, false));
            }
            assertEquals(List.of("Hi "), room.rig().context().inputs());
            assertSame(room.node(".lane-text"), room.view().getScene().getFocusOwner());
        });
    }

    @Test
    void theExperimentTakesThePlaceOfTheVoicesAndGivesItBack() throws Exception {
        shown(room -> {
            ((Button) room.node("#live-experiments")).fire();
            room.frame();
            assertTrue(room.node("#live-experiment").isVisible());
            assertFalse(room.node("#live-picture").getParent().isVisible());

            room.rig().model.experiment().escape();
            room.frame();
            assertFalse(room.node("#live-experiment").isVisible());
            assertTrue(room.node("#live-picture").getParent().isVisible());
        });
    }

    @Test
    void replayIsOfferedOnceATurnOfSeveralPiecesIsOver() throws Exception {
        shown(room -> {
            assertTrue(room.node("#live-replay").isDisabled());
            room.rig().type("One two three. ");
            room.rig().model.pen().finish();
            room.rig().speak("One two three. ", 0.8);
            room.rig().context().call().complete();
            room.rig().hear(0, 60);
            room.frame();
            assertFalse(room.node("#live-replay").isDisabled());
        });
    }

    @Test
    void inALowWindowTheTextOfTwoVoicesAndThePictureKeepTheirRoom() throws Exception {
        shown(756, 410, room -> {
            room.rig().model.voices().add();
            room.frame();
            assertTrue(room.node("#live-setup").isVisible(), "how text is sent is folded into one row");
            Bounds picture = room.place(room.node("#live-picture"));
            assertTrue(picture.getHeight() >= 90 && picture.getMaxY() <= 410, "picture " + picture);
            for (Node text : room.view().lookupAll(".lane-text")) {
                Bounds place = room.place(text);
                assertTrue(place.getHeight() >= 60 && place.getMaxY() <= room.place(text.getParent()).getMaxY(),
                        "text " + place);
            }
            double top = room.place(room.node("#live-finish")).getMinY();
            assertEquals(top, room.place(room.node("#live-script")).getMinY(), 4, "the buttons stand in one row");

            ((Button) room.node("#live-setup")).fire();
            room.frame();
            assertTrue(room.node("#live-delay").getParent().getParent().isVisible());
        });
    }

    @Test
    void theTextOfAVoiceIsWrittenLargerWithTheRest() throws Exception {
        shown(room -> {
            Region text = (Region) room.node(".lane-text");
            double before = text.getMinHeight();
            room.rig().textScale.set(2);
            assertTrue(text.getMinHeight() > before * 1.7, before + " becomes " + text.getMinHeight());
        });
    }

    @Test
    void thePictureIsToldInWordsThatFollowIt() throws Exception {
        shown(room -> {
            assertTrue(room.node("#live-picture").getAccessibleText().contains("no turn yet"));
            room.rig().type("One two three. ");
            room.rig().model.pen().finish();
            room.rig().speak("One two three. ", 0.8);
            room.frame();
            String words = room.node("#live-picture").getAccessibleText();
            assertTrue(words.contains("first audio after"), words);
        });
    }

    @Test
    void goOnIsOfferedAfterALossAndSpeaksTheRestOnce() throws Exception {
        shown(room -> {
            Button resume = (Button) room.node("#live-resume");
            assertFalse(resume.isVisible());
            lose(room);
            assertTrue(resume.isVisible());
            assertTrue(room.sentence().contains("Never spoken: \""), room.sentence());

            resume.fire();
            room.frame();
            assertFalse(resume.isVisible());
            assertTrue(room.rig().context(1).finished());
            assertTrue("One two three four five six. ".endsWith(room.rig().context(1).text()));
        });
    }

    @Test
    void interruptIsOfferedWhileAVoiceSpeaksAndSaysWhatWasHeard() throws Exception {
        shown(room -> {
            Button interrupt = (Button) room.node("#live-interrupt");
            assertTrue(interrupt.isDisabled());
            room.rig().type("One two three four five six. ");
            room.rig().speak("One two three four five six. ", 2);
            room.rig().hear(0, 0.8);
            room.frame();
            assertFalse(interrupt.isDisabled());

            interrupt.fire();
            room.frame();
            assertTrue(room.sentence().startsWith("Interrupted: 0.8 s were heard, 1.2 s were still here"),
                    room.sentence());
            assertFalse(room.rig().loudspeakers.getFirst().state().active());
        });
    }

    @Test
    void tenThousandCharactersArePastedByOneKeyAndShown() throws Exception {
        shown(room -> {
            String pasted = "A long text is pasted at once. ".repeat(323).substring(0, 10_000);
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, pasted));
            Node text = room.node(".lane-text");
            Event.fireEvent(text, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, false, false));
            room.rig().model.pen().finish();
            room.frame();

            assertEquals(pasted, room.rig().context().text());
            assertTrue(pasted.endsWith(text.getAccessibleText()), "the newest of it is shown");
        });
    }

    @Test
    void eightContextsSpeakAtATimeEachInItsLane() throws Exception {
        shown(room -> {
            LiveModel model = room.rig().model;
            model.setup().mixedProperty().set(true);
            for (int i = 0; i < LiveSession.MOST_LANES; i++) {
                room.frame();
                room.rig().type("Voice " + i + " speaks. ");
                room.rig().speak("Voice " + i + " speaks. ", 0.5);
                model.voices().add();
            }
            room.frame();

            assertEquals(LiveSession.MOST_LANES, model.openContexts());
            assertEquals(LiveSession.MOST_LANES, room.view().lookupAll(".lane-text").size());
            List<String> shown = room.view().lookupAll(".lane-text").stream().map(Node::getAccessibleText).toList();
            for (int i = 0; i < LiveSession.MOST_LANES; i++) {
                assertEquals("Voice " + i + " speaks. ", shown.get(i));
            }
        });
    }

    private static void lose(Shown room) {
        room.rig().type("One two three four five six. ");
        room.rig().speak("One two three four five six. ", 0.5);
        room.rig().context().call().fail(SpeechFailure.of(SpeechFailure.Kind.BROKEN_STREAM,
                "The connection was lost.", "Go on.", ""));
        room.frame();
    }

    /// What a test does with the room.
    private interface Doing {
        void with(Shown room);
    }

    private void shown(Doing doing) throws Exception {
        shown(1300, 900, doing);
    }

    private void shown(double widthPx, double heightPx, Doing doing) throws Exception {
        Fx.on(Executors.callable(() -> {
            LiveRig rig = new LiveRig(folder);
            LiveView view = new LiveView(rig.model, rig.ports,
                    new ScriptFiles(rig.model, () -> null, () -> null, Runnable::run, Runnable::run),
                    new ExperimentDialogs(() -> null, folder));
            Stage window = new Stage();
            ThemeService themes = new ThemeService();
            themes.choiceProperty().set(Settings.Theme.LIGHT);
            Scene scene = new Scene(view, widthPx, heightPx);
            themes.dress(scene);
            window.setScene(scene);
            window.show();
            Shown room = new Shown(rig, view, window);
            try {
                room.frame();
                doing.with(room);
            } finally {
                window.close();
            }
        }));
    }

    private static void press(Node node) {
        Event.fireEvent(node, new MouseEvent(MouseEvent.MOUSE_PRESSED, 30, 30, 30, 30, MouseButton.PRIMARY, 1, false,
                false, false, false, true, false, false, true, false, true, null));
    }
}
