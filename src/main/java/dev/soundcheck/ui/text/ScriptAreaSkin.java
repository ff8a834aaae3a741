package dev.soundcheck.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.shape.PathElement;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Shows a script and answers the toolkit's questions about it: input methods and screen readers ask where chars are.
/// FX thread.
final class ScriptAreaSkin extends TextInputControlSkin<ScriptArea> {
    private static final Duration BLINK = Duration.millis(500);
    private static final double PREFERRED_WIDTH_PX = 400;
    private static final int PREFERRED_ROWS = 5;

    private final ScriptArea area;
    private final ScriptView view;
    private final ScriptCaret caret;
    private final Timeline blink = new Timeline();

    ScriptAreaSkin(ScriptArea area) {
        super(area);
        this.area = area;
        view = new ScriptView(area, new ScriptInk.Fills(textFillProperty(), promptTextFillProperty(),
                highlightFillProperty(), highlightTextFillProperty()));
        caret = new ScriptCaret(area, view);
        new ScriptKeys(area, caret).listen();
        new ScriptMouse(area, view, caret).listen();
        getChildren().add(view);
        blink.setCycleCount(Animation.INDEFINITE);
        blink.getKeyFrames().addAll(new KeyFrame(Duration.ZERO, _ -> showCaret(true)),
                new KeyFrame(BLINK, _ -> showCaret(false)), new KeyFrame(BLINK.multiply(2)));
        registerChangeListener(area.focusedProperty(), _ -> setCaretAnimating(area.isFocused()));
        registerChangeListener(area.caretPositionProperty(), _ -> beginAgain());
        setCaretAnimating(area.isFocused());
    }

    @Override
    public void dispose() {
        blink.stop();
        super.dispose();
    }

    /// A caret that moves is seen.
    private void beginAgain() {
        if (blink.getStatus() == Animation.Status.RUNNING) {
            blink.playFromStart();
        }
    }

    private void showCaret(boolean on) {
        view.caret().setVisible(on && area.isFocused() && area.isEditable() && !area.isDisabled());
    }

    @Override
    public void setCaretAnimating(boolean on) {
        if (on && area.isFocused()) {
            blink.playFromStart();
        } else {
            blink.stop();
        }
        showCaret(true);
    }

    List<Rectangle2D> boxesOf(int from, int to) {
        return view.boxesOf(from, to).stream().map(this::inArea).toList();
    }

    private Rectangle2D inArea(Rectangle2D box) {
        return new Rectangle2D(box.getMinX() + view.getLayoutX(), box.getMinY() + view.getLayoutY(), box.getWidth(),
                box.getHeight());
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        view.resizeRelocate(x, y, width, height);
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + PREFERRED_WIDTH_PX + right;
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return top + PREFERRED_ROWS * view.pitchPx() + bottom;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return top + view.pitchPx() + bottom;
    }

    @Override
    protected double computeMaxWidth(double height, double top, double right, double bottom, double left) {
        return Double.MAX_VALUE;
    }

    @Override
    protected double computeMaxHeight(double width, double top, double right, double bottom, double left) {
        return Double.MAX_VALUE;
    }

    @Override
    protected PathElement[] getUnderlineShape(int start, int end) {
        return elements(start, end, Shapes::underline);
    }

    @Override
    protected PathElement[] getRangeShape(int start, int end) {
        return elements(start, end, Shapes::rectangle);
    }

    private PathElement[] elements(int start, int end,
            Function<Rectangle2D, List<PathElement>> outline) {
        Stream<Rectangle2D> boxes = view.boxesOf(start, end).stream();
        return boxes.flatMap(box -> outline.apply(box).stream()).toArray(PathElement[]::new);
    }

    @Override
    protected void addHighlight(List<? extends Node> nodes, int start) {
        view.composed().getChildren().addAll(nodes);
    }

    @Override
    protected void removeHighlight(List<? extends Node> nodes) {
        view.composed().getChildren().removeAll(nodes);
    }

    @Override
    public void moveCaret(TextUnit unit, Direction direction, boolean select) {
        boolean on = switch (direction) {
            case RIGHT, DOWN, END -> true;
            case LEFT, UP, BEGINNING -> false;
        };
        switch (unit) {
            case CHARACTER -> caret.character(on, select);
            case WORD -> caret.word(on, select);
            case LINE -> {
                if (direction == Direction.UP || direction == Direction.DOWN) {
                    caret.rows(on ? 1 : -1, select);
                } else {
                    caret.rowEdge(on, select);
                }
            }
            case PARAGRAPH -> caret.paragraph(on, select);
            case PAGE -> caret.pages(on ? 1 : -1, select);
        }
    }

    /// Input methods ask for the place of a char that may not be there yet.
    @Override
    public Rectangle2D getCharacterBounds(int index) {
        List<Rectangle2D> boxes = boxesOf(index, Clusters.after(area.getText(), index));
        return boxes.isEmpty() ? inArea(view.caretBox(Math.clamp(index, 0, area.getLength()))) : boxes.getFirst();
    }

    @Override
    protected int getInsertionPoint(double x, double y) {
        return view.hit(x - view.getLayoutX(), y - view.getLayoutY()).index();
    }

    @Override
    protected void scrollCharacterToVisible(int index) {
        view.bringIntoSight(index);
    }

    @Override
    protected @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        TextRows rows = view.rows();
        return switch (attribute) {
            case LINE_FOR_OFFSET -> rows.rowOf((Integer) parameters[0]);
            case LINE_START -> rows.start(Math.clamp((Integer) parameters[0], 0, rows.count() - 1));
            case LINE_END -> rows.end(Math.clamp((Integer) parameters[0], 0, rows.count() - 1));
            case BOUNDS_FOR_RANGE -> onScreen((Integer) parameters[0], (Integer) parameters[1]);
            case OFFSET_AT_POINT -> {
                Point2D at = view.screenToLocal((Point2D) parameters[0]);
                yield at == null ? null : view.hit(at.getX(), at.getY()).index();
            }
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private Bounds[] onScreen(int from, int to) {
        List<Bounds> bounds = new ArrayList<>();
        for (Rectangle2D box : view.boxesOf(from, to + 1)) {
            Bounds at = view.localToScreen(new BoundingBox(box.getMinX(), box.getMinY(),
                    box.getWidth(), box.getHeight()));
            if (at != null) {
                bounds.add(at);
            }
        }
        return bounds.toArray(Bounds[]::new);
    }
}
