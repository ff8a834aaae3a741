package dev.soundcheck.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Where the text of a script stands, and how the caret goes through it by keys and mouse.
final class ScriptAreaTest extends ScriptAreaCase {
    @Start
    void start(Stage stage) {
        show(stage);
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
}
