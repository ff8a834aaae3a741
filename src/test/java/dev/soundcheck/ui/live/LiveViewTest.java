package dev.soundcheck.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.live.LiveSession;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/// What is pressed in the room does what it says.
class LiveViewTest extends LiveViewCase {
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
    void aPressOnAButtonThatHasAKeyLeavesTheFocusInTheText() throws Exception {
        shown(room -> {
            room.view().focusText();
            Node text = room.view().getScene().getFocusOwner();
            Event.fireEvent(room.node("#live-finish"), new MouseEvent(MouseEvent.MOUSE_PRESSED, 5, 5, 5, 5,
                    MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, true, null));
            assertEquals(text, room.view().getScene().getFocusOwner());
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
            assertTrue("One two three four five six.".endsWith(room.rig().context(1).text()));
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
            assertTrue(room.sentence().startsWith("Interrupted: 0.8 s heard, 1.2 s more dropped"),
                    room.sentence());
            assertFalse(room.rig().loudspeakers.getFirst().state().active());
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

    @Test
    void inALowWindowThePictureCanBeReadAndScrolledTo() throws Exception {
        shown(800, 260, room -> {
            room.rig().model.voices().add();
            room.frame();
            Node picture = room.node("#live-picture");
            assertTrue(room.place(picture).getHeight() >= LivePicture.leastPx(2));
            double bottom = room.view().getHeight();
            assertTrue(room.place(picture).getMaxY() > bottom, "lies below");

            assertTrue(room.view().page(1));
            room.frame();
            assertEquals(bottom, room.place(picture).getMaxY(), 1);
            assertTrue(room.view().page(-1));
            room.frame();
            assertTrue(room.place(picture).getMaxY() > bottom);
        });
    }

    @Test
    void aHighWindowGivesTheMoreHeightToThePicture() throws Exception {
        shown(1000, 550, room -> assertEquals(187, room.place(room.node("#live-picture")).getHeight(), 1));
        shown(1550, 850, room -> {
            assertEquals(382, room.place(room.node("#live-picture")).getHeight(), 1);
            assertTrue(room.place(room.node(".lane-text")).getHeight() > 200, "the text keeps its rows");
        });
    }

    @Test
    void thePartsOfTheWaitAddUpToItAndNameTheirVoice() throws Exception {
        shown(room -> {
            room.rig().type("One two three. ");
            room.rig().model.pen().finish();
            room.rig().clock.advanceMillis(0.4);
            room.rig().speak("One two three. ", 0.8);
            room.rig().clock.advanceMillis(0.3);
            room.rig().hear(0, 0.4);
            room.frame();
            assertEquals("This turn", room.words(".live-figures .section-title"));
            List<String> figures = room.view().lookupAll(".live-figure").stream()
                    .map(node -> ((Labeled) node).getText()).toList();
            long sum = figures.subList(2, 2 + Part.values().length).stream().mapToLong(LiveViewTest::millis).sum();
            assertEquals(millis(figures.get(1)), sum, figures.toString());

            room.rig().model.voices().add();
            room.frame();
            String voice = room.rig().model.voices().lanes().getFirst().voiceName();
            assertEquals("This turn · " + voice, room.words(".live-figures .section-title"));
        });
    }

    private static long millis(String figure) {
        return Long.parseLong(figure.replace(" ms", "").replace(",", ""));
    }

    @Test
    void whereAllIsInSightThePageKeysAreForOthers() throws Exception {
        shown(room -> assertFalse(room.view().page(1)));
    }
}
