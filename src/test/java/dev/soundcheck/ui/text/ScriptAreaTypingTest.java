package dev.soundcheck.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What a person writes, erases and pastes in a script, by keys and input method.
final class ScriptAreaTypingTest extends ScriptAreaCase {
    private static final String FAMILY = "👨‍👩‍👧";

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void typedTextGoesWhereTheCaretIs(FxRobot robot) {
        set(robot, "ac");
        robot.type(KeyCode.HOME).type(KeyCode.RIGHT).write("b");
        assertEquals("abc", area.getText());
        robot.type(KeyCode.END).type(KeyCode.ENTER).write("d");
        assertEquals("abc\nd", area.getText());
    }

    @Test
    void emojiAndLettersWithMarksMoveAsOne(FxRobot robot) {
        String text = "a" + FAMILY + "e\u0301b";
        set(robot, text);
        robot.interact(() -> area.positionCaret(0));
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        assertEquals(1 + FAMILY.length(), area.getCaretPosition());
        robot.type(KeyCode.RIGHT);
        assertEquals(3 + FAMILY.length(), area.getCaretPosition());
        robot.type(KeyCode.LEFT).type(KeyCode.LEFT);
        assertEquals(1, area.getCaretPosition());
        robot.type(KeyCode.DELETE);
        assertEquals("ae\u0301b", area.getText());
    }

    @Test
    void anEmojiIsErasedWholeAndAMarkAlone(FxRobot robot) {
        set(robot, FAMILY);
        robot.interact(() -> area.positionCaret(FAMILY.length()));
        robot.type(KeyCode.BACK_SPACE);
        assertEquals("", area.getText());
        set(robot, "e\u0301");
        robot.interact(() -> area.positionCaret(2));
        robot.type(KeyCode.BACK_SPACE);
        assertEquals("e", area.getText());
    }

    @Test
    void shiftSelectsAndErasingTakesTheSelection(FxRobot robot) {
        set(robot, "one two three");
        robot.interact(() -> area.positionCaret(0));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals("one", area.getSelectedText());
        robot.type(KeyCode.DELETE);
        assertEquals(" two three", area.getText());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        assertEquals(" two three", area.getSelectedText());
        robot.push(KeyCode.CONTROL, KeyCode.BACK_SPACE);
        assertEquals("", area.getText());
    }

    @Test
    void whatWasDoneIsUndoneAndRedone(FxRobot robot) {
        set(robot, "");
        robot.write("mark");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("", area.getText());
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertEquals("mark", area.getText());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(new KeyCodeCombination(KeyCode.Z, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN));
        assertEquals("mark", area.getText());
    }

    @Test
    void aPastedTextIsCutAndCopiedAsItIsAndItsTabsAreSpaces(FxRobot robot) {
        set(robot, "");
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(content("a\tb\r\nشكرا\u0007")));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertEquals("a b\nشكرا", area.getText());
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.X);
        assertEquals("", area.getText());
        robot.interact(() -> assertEquals("a b\nشكرا", Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void tabGoesToTheNextControlAndWritesNothing(FxRobot robot) {
        set(robot, "line");
        robot.type(KeyCode.TAB);
        assertEquals("line", area.getText());
        assertTrue(next.isFocused(), "focus");
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(area.isFocused(), "focus back");
    }

    @Test
    void anInputMethodComposesAndCommits(FxRobot robot) {
        set(robot, "ab");
        robot.interact(() -> {
            area.positionCaret(1);
            area.fireEvent(composed("", "にほ"));
            assertEquals("aにほb", area.getText());
            area.fireEvent(composed("日本", ""));
            assertEquals("a日本b", area.getText());
            assertEquals(3, area.getCaretPosition());
            Point2D place = area.getInputMethodRequests().getTextLocation(0);
            Bounds onScreen = area.localToScreen(area.getLayoutBounds());
            assertTrue(onScreen.contains(place), place + " in " + onScreen);
        });
    }

    @Test
    void aScriptThatIsNotEditableTakesNoKeys(FxRobot robot) {
        set(robot, "fixed");
        robot.interact(() -> area.setEditable(false));
        robot.write("x").type(KeyCode.BACK_SPACE);
        assertEquals("fixed", area.getText());
        assertFalse(area.isUndoable());
    }

    private static ClipboardContent content(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        return content;
    }

    private static InputMethodEvent composed(String committed, String composed) {
        return new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, FXCollections.observableArrayList(
                composed.isEmpty()
                        ? List.of()
                        : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW))),
                committed, composed.length());
    }
}
