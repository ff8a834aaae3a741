package dev.soundcheck.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What a person does in a script, by keys, mouse and input method.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // nodes exist from start on
final class ScriptAreaTest {
    private static final String FAMILY = "👨‍👩‍👧";
    private static final double WIDTH = 300;

    private ScriptArea area;
    private Button next;

    @Start
    void start(Stage stage) {
        area = new ScriptArea();
        area.setFont(Font.font(20));
        area.setMinHeight(200);
        next = new Button("Next");
        VBox.setVgrow(area, Priority.ALWAYS);
        stage.setScene(new Scene(new VBox(area, next), WIDTH, 700));
        stage.show();
        area.requestFocus();
    }

    static List<String> texts() {
        return RightToLeft.ALL;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyCharIsShownOnceAndInsideTheControl(String text, FxRobot robot) {
        set(robot, text);
        robot.interact(() -> {
            assertTrue(Painted.rows(area).size() > 2, Painted.rows(area)::toString);
            assertEquals(text.length(), Painted.rows(area).stream().mapToInt(String::length).sum());
            for (int i = 0; i < text.length(); i++) {
                for (Rectangle2D box : area.boxesOf(i, i + 1)) {
                    boolean space = text.charAt(i) == ' ';
                    assertTrue(space || (box.getMinX() >= -1 && box.getMaxX() <= WIDTH + 1), i + " " + box);
                }
            }
        });
    }

    @Test
    void aRightToLeftParagraphStartsAtTheRightEdge(FxRobot robot) {
        set(robot, "English first\n" + RightToLeft.HEBREW);
        robot.interact(() -> {
            double right = area.getWidth() - area.getInsets().getRight() - 8;
            assertTrue(area.boxesOf(0, 1).getFirst().getMinX() < 20, "English begins at the left");
            assertTrue(area.boxesOf(14, 15).getFirst().getMaxX() > right - 12, "Hebrew begins at the right");
        });
    }

    @Test
    void punctuationStandsBehindTheWordItFollows(FxRobot robot) {
        set(robot, "שלנו, אנו (מאחלים)");
        robot.interact(() -> assertEquals(List.of("(מאחלים) אנו ,שלנו"), Painted.rows(area)));
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
    void anArrowKeyGoesWithTheWriting(FxRobot robot) {
        set(robot, "שלום");
        robot.interact(() -> area.positionCaret(0));
        robot.type(KeyCode.LEFT);
        assertEquals(1, area.getCaretPosition());
        robot.type(KeyCode.RIGHT);
        assertEquals(0, area.getCaretPosition());
        set(robot, "left");
        robot.interact(() -> area.positionCaret(0));
        robot.type(KeyCode.RIGHT);
        assertEquals(1, area.getCaretPosition());
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
    void rowsAreWalkedUpAndDownAtTheSamePlace(FxRobot robot) {
        set(robot, "a longer first line\nx\nanother long line");
        robot.interact(() -> area.positionCaret(10));
        robot.type(KeyCode.DOWN);
        assertEquals(21, area.getCaretPosition());
        robot.type(KeyCode.DOWN);
        assertEquals(10, area.getCaretPosition() - 22, 1);
        robot.type(KeyCode.UP).type(KeyCode.UP);
        assertEquals(10, area.getCaretPosition(), 1);
        robot.push(KeyCode.CONTROL, KeyCode.END);
        assertEquals(area.getLength(), area.getCaretPosition());
        robot.push(KeyCode.CONTROL, KeyCode.HOME);
        assertEquals(0, area.getCaretPosition());
    }

    @Test
    void endStaysInTheRowThatGoesOn(FxRobot robot) {
        set(robot, "日本語".repeat(20));
        robot.interact(() -> area.positionCaret(0));
        robot.type(KeyCode.END);
        int end = area.getCaretPosition();
        assertTrue(end > 3 && end < area.getLength(), "end " + end);
        robot.type(KeyCode.HOME);
        assertEquals(0, area.getCaretPosition());
    }

    @Test
    void theCaretIsBroughtIntoSight(FxRobot robot) {
        set(robot, "line\n".repeat(60));
        robot.push(KeyCode.CONTROL, KeyCode.END);
        assertTrue(area.getScrollTop() > 0, "not scrolled");
        robot.push(KeyCode.CONTROL, KeyCode.HOME);
        assertEquals(0, area.getScrollTop());
        robot.type(KeyCode.PAGE_DOWN);
        assertTrue(area.getScrollTop() > 0, "a page down");
        assertTrue(area.getCaretPosition() > 5, "caret " + area.getCaretPosition());
    }

    @Test
    void aClickPutsTheCaretAndADoubleClickSelectsTheWord(FxRobot robot) {
        set(robot, "one שלום three");
        Rectangle2D third = area.boxesOf(6, 7).getFirst();
        Point2D at = area.localToScreen(third.getMinX() + third.getWidth() * 0.8, third.getMinY() + 5);
        robot.clickOn(at, MouseButton.PRIMARY);
        assertEquals(6, area.getCaretPosition());
        Rectangle2D first = area.boxesOf(1, 2).getFirst();
        robot.doubleClickOn(area.localToScreen(first.getMinX() + 1, first.getMinY() + 5), MouseButton.PRIMARY);
        assertEquals("one", area.getSelectedText());
    }

    @Test
    void aDragSelects(FxRobot robot) {
        set(robot, "one two three");
        Rectangle2D from = area.boxesOf(4, 5).getFirst();
        Rectangle2D to = area.boxesOf(7, 8).getFirst();
        robot.drag(area.localToScreen(from.getMinX() + 1, from.getMinY() + 5), MouseButton.PRIMARY)
                .dropTo(area.localToScreen(to.getMinX() + 1, to.getMinY() + 5));
        assertEquals("two", area.getSelectedText());
    }

    @Test
    void aScreenReaderFindsTheTextItsRowsAndItsPlaces(FxRobot robot) {
        set(robot, RightToLeft.ARABIC);
        robot.interact(() -> {
            assertSame(AccessibleRole.TEXT_AREA, area.getAccessibleRole());
            area.setAccessibleText("Script");
            assertEquals(RightToLeft.ARABIC, area.queryAccessibleAttribute(AccessibleAttribute.TEXT));
            assertEquals(1, area.queryAccessibleAttribute(AccessibleAttribute.LINE_FOR_OFFSET, 40));
            assertEquals(area.queryAccessibleAttribute(AccessibleAttribute.LINE_END, 0),
                    area.queryAccessibleAttribute(AccessibleAttribute.LINE_START, 1));
            Bounds[] first = (Bounds[]) Objects
                    .requireNonNull(area.queryAccessibleAttribute(AccessibleAttribute.BOUNDS_FOR_RANGE, 0, 0));
            Point2D middle = new Point2D(first[0].getCenterX() + 1, first[0].getCenterY());
            assertEquals(0, area.queryAccessibleAttribute(AccessibleAttribute.OFFSET_AT_POINT, middle));
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

    private void set(FxRobot robot, String text) {
        robot.interact(() -> {
            area.setText(text);
            area.getParent().layout();
            area.layout();
            area.requestFocus();
        });
        robot.interact(() -> {});
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
