package dev.soundcheck.ui.stage;

import dev.soundcheck.timeline.Lit;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.ui.kit.CanvasPane;
import dev.soundcheck.ui.kit.InkRegion;
import dev.soundcheck.ui.text.TextRow;
import dev.soundcheck.ui.text.TextRows;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// The sent text as large lines that scroll after the light. FX thread.
final class StageSurface extends InkRegion {
    private static final double BAR_PX = 12;
    private static final double SPOKEN_SIZE = 0.42;
    private static final StyleablePropertyFactory<StageSurface> FACTORY = new StyleablePropertyFactory<>(
            inks());

    private final StyleableProperty<Color> pending = FACTORY.createStyleableColorProperty(this, "pendingFill",
            "-fx-pending-fill", s -> s.pending, Color.LIGHTGRAY);
    private final StyleableProperty<Boolean> strong = FACTORY.createStyleableBooleanProperty(this, "strongLight",
            "-fx-strong-light", s -> s.strong, false);
    private final Canvas canvas = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final StageScroll scroll = new StageScroll();
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
    private String text = "";
    private int[] markup = new int[0];
    private Spotlight spotlight = Spotlight.PLAIN;
    private StageMarks marks = StageMarks.NONE;
    private boolean still;
    private boolean centered;
    private @Nullable TextRows lines;
    private boolean barMoves;
    private boolean focusChosen;

    StageSurface() {
        getStyleClass().add("stage-surface");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(value -> {
            if (!barMoves) {
                readerScrollsTo(value.doubleValue());
            }
        });
        canvas.setMouseTransparent(true);
        getChildren().addAll(canvas, bar);
        setOnScroll(event -> readerScrollsTo(scroll.offsetPx() - event.getDeltaY()));
        observe(font).subscribe(this::requestLayout);
        visibleProperty().subscribe(this::requestLayout);
        List.of(heard, lit, litText, known, pending, strong).forEach(style -> observe(style).subscribe(this::paint));
    }

    /// True until the reader scrolls.
    ObservableValue<Boolean> followingProperty() {
        return following;
    }

    void followAgain() {
        scroll.followAgain();
        following.set(true);
    }

    void show(String sentText) {
        text = sentText;
        markup = Timeline.markupIn(sentText);
        setAccessibleText(sentText.isEmpty() ? "Stage" : sentText);
        scroll.restart();
        following.set(true);
        lines = null;
        requestLayout();
    }

    /// Text jumps instead of gliding.
    void setStill(boolean wanted) {
        still = wanted;
    }

    String family() {
        return font.getValue().getFamily();
    }

    /// A text that leaves room stands in the middle of it.
    void setCentered(boolean wanted) {
        centered = wanted;
        requestLayout();
    }

    /// Moves the light. Paints only where something changed or the text glides.
    void light(Spotlight next, StageMarks nextMarks) {
        boolean changed = !next.equals(spotlight) || !nextMarks.equals(marks);
        boolean repitched = (nextMarks.spoken() == null) != (marks.spoken() == null);
        boolean chosenAnew = nextMarks.chosen() != null && !nextMarks.chosen().equals(marks.chosen());
        spotlight = next;
        marks = nextMarks;
        if (repitched) {
            fit();
        }
        if (chosenAnew) {
            followAgain();
        }
        focusChosen = chosenAnew || (focusChosen && nextMarks.chosen() != null && !changed);
        keepInSight();
        if (scroll.glide(still) || changed) {
            paint();
        }
    }

    /// What was just chosen, else what is lit.
    private void keepInSight() {
        StageRows current = rows();
        Lit chosen = marks.chosen();
        int index = focusChosen && chosen != null ? chosen.textStart() : spotlight.litStart();
        if (current != null && index < text.length()) {
            scroll.focus(current.topOfChar(index), current.pitchPx());
        }
    }

    /// As a page key or a wheel does.
    void scrollBy(double pages) {
        readerScrollsTo(scroll.offsetPx() + pages * getHeight());
    }

    /// The char at a place, -1 where there is none.
    int charAt(double x, double y) {
        StageRows current = rows();
        return current == null ? -1 : current.charAt(x, y + scroll.offsetPx());
    }

    /// Where chars that stand in one line are lit, in this node's own coordinates; null where they are not laid out.
    @Nullable
    Bounds boxOf(int from, int to) {
        StageRows current = rows();
        Bounds box = current == null ? null : current.boxOf(from, to);
        return box == null
                ? null
                : new BoundingBox(box.getMinX(), box.getMinY() - scroll.offsetPx(), box.getWidth(), box.getHeight());
    }

    /// Null where the text is not laid out yet.
    private @Nullable StageRows rows() {
        TextRows current = lines;
        return current == null
                ? null
                : new StageRows(current, font.getValue(), getWidth(), getHeight(), centered, marks.spoken() != null);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            bar.resizeRelocate(getWidth() - BAR_PX, 0, BAR_PX, getHeight());
        }
        TextRows current = lines;
        double px = centered ? StageFit.evenWidthPx(text, font.getValue(), textWidthPx()) : textWidthPx();
        boolean fits = current != null && current.fits(text, font.getValue(), px);
        if (!fits && isVisible() && textWidthPx() > 0) {
            lines = new TextRows(text, font.getValue(), px);
        }
        fit();
        keepInSight();
        paint();
    }

    private void readerScrollsTo(double px) {
        scroll.readerMovesTo(px);
        following.set(scroll.following());
        paint();
    }

    private void fit() {
        StageRows current = rows();
        if (current != null) {
            scroll.size(current.totalPx(), getHeight());
            bar.setVisible(scroll.mostPx() > 0);
        }
    }

    private void paint() {
        StageRows current = rows();
        if (current == null || !isVisible()) {
            return;
        }
        barMoves = true;
        bar.setMax(scroll.mostPx());
        bar.setVisibleAmount(scroll.mostPx() * getHeight() / Math.max(1, current.topOf(current.count())));
        bar.setValue(scroll.offsetPx());
        barMoves = false;
        GraphicsContext g = canvas.getGraphicsContext2D();
        CanvasPane.clear(g);
        g.setFont(font.getValue());
        g.setTextBaseline(VPos.BASELINE);
        StagePalette colors = palette();
        int first = current.firstFrom(scroll.offsetPx());
        for (int i = first; i < current.count() && current.topOf(i) < scroll.offsetPx() + getHeight(); i++) {
            paintLine(new LinePainter(g, colors, current.leftOf(current.row(i)), current.pitchPx(),
                    current.baselinePx(), font.getValue()), current.row(i),
                    Math.rint(current.topOf(i) - scroll.offsetPx()));
        }
    }

    private void paintLine(LinePainter painter, TextRow line, double top) {
        painter.paint(line, top, spotlight);
        for (int i = 0; i < markup.length; i += 2) {
            if (markup[i] < line.start() + line.length() && markup[i + 1] > line.start()) {
                painter.markup(line, top, markup[i], markup[i + 1]);
            }
        }
        Lit chosen = marks.chosen();
        if (chosen != null) {
            painter.frame(line, top, chosen);
        }
        if (marks.growing() && spotlight.knownEnd() < text.length()) {
            painter.edge(line, top, spotlight.knownEnd());
        }
        Timeline spoken = marks.spoken();
        if (spoken != null) {
            Font small = Font.font(font.getValue().getFamily(), Math.max(11, fontPx() * SPOKEN_SIZE));
            new SpokenLine(painter.g(), small, known.getValue(), painter.left(), fontPx())
                    .paint(line, top + small.getSize() * 1.1, spoken);
        }
    }

    private StagePalette palette() {
        return new StagePalette(heard.getValue(), lit.getValue(), litText.getValue(), known.getValue(),
                pending.getValue(), strong.getValue());
    }

    private double fontPx() {
        return font.getValue().getSize();
    }

    private double textWidthPx() {
        return getWidth() - 2 * StageRows.PADDING_PX;
    }

    @SuppressWarnings("unchecked")
    private static <T> ObservableValue<T> observe(StyleableProperty<T> property) {
        return (ObservableValue<T>) property;
    }
}
