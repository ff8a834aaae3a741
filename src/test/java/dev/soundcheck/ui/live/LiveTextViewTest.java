package dev.soundcheck.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.Pictures;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The text of the room: who has the keys, how large it is written, and what is pasted.
class LiveTextViewTest extends LiveViewCase {
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

    @ParameterizedTest
    @EnumSource(Setup.Source.class)
    void whatIsSaidInAnEmptyTextFitsANarrowWindow(Setup.Source source) throws Exception {
        shown(756, 800, room -> {
            room.rig().model.setup().sourceProperty().set(source);
            room.frame();
            assertEquals(1, Pictures.colorsAtTheRightEdge(room.node(".lane-text"), 6), "words across the edge");
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
    void inALowWindowTheTextOfTwoVoicesAndThePictureKeepTheirRoom() throws Exception {
        shown(756, 410, room -> {
            room.rig().model.voices().add();
            room.frame();
            assertTrue(room.node("#live-setup").isVisible(), "how text is sent is folded into one row");
            Bounds picture = room.place(room.node("#live-picture"));
            assertTrue(picture.getHeight() >= 90 && picture.getMaxY() <= 410, "picture " + picture);
            for (Node text : room.view().lookupAll(".lane-text")) {
                Bounds place = room.place(text);
                assertTrue(place.getHeight() >= 48 && place.getMaxY() <= room.place(text.getParent()).getMaxY(),
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
    void inALowWindowTwoRowsOfEachTextAreSeenBesideASentence() throws Exception {
        shown(756, 410, room -> {
            room.rig().type("One two three four five six. ");
            room.rig().speak("One two three four five six. ", 2);
            room.rig().hear(0, 0.8);
            room.rig().model.voices().add();
            room.rig().model.interrupt();
            room.frame();
            assertTrue(room.node(".live-sentence").isVisible());
            for (Node text : room.view().lookupAll(".lane-text")) {
                assertTrue(room.place(text).getHeight() >= 60, "text " + room.place(text));
            }
            assertTrue(room.place(room.node("#live-picture")).getMaxY() <= 410, "nothing lies below");
        });
    }

    @Test
    void onAScreenAtTwiceItsSizeNothingOfTwoVoicesLiesBelow() throws Exception {
        shown(916, 353, room -> {
            room.rig().model.voices().add();
            room.rig().model.told("A sentence of one row.");
            room.frame();
            assertTrue(room.place(room.node("#live-picture")).getMaxY() <= 353,
                    "picture " + room.place(room.node("#live-picture")));
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
    void aHighLaneIsWrittenLargerAndALowOneAsBefore() throws Exception {
        shown(1540, 860, room -> {
            Region text = (Region) room.node(".lane-text");
            assertTrue(text.getMinHeight() > 40, "a row of " + text.getMinHeight());
        });
        shown(756, 410, room -> {
            room.rig().model.voices().add();
            room.frame();
            Region text = (Region) room.node(".lane-text");
            assertEquals(33, text.getMinHeight(), 1);
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
}
