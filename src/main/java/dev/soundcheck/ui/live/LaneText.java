package dev.soundcheck.ui.live;

import dev.soundcheck.live.LiveTurn;
import dev.soundcheck.timeline.Lit;
import dev.soundcheck.ui.kit.CanvasPane;
import dev.soundcheck.ui.kit.CanvasText;
import dev.soundcheck.ui.kit.TextScale;
import dev.soundcheck.ui.text.TextRow;
import dev.soundcheck.ui.text.TextRows;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// The text of a lane: what was spoken, sent and typed, with the lit word, and the place where one writes. FX thread.
final class LaneText extends CanvasPane {
    private static final double PAD_PX = LivePicture.LEFT_PX;
    private static final double PAD_ABOVE_PX = 3;
    private static final double CARET_ROOM_PX = 4;
    private static final double FONT_PX = 17;
    private static final double MOST_FONT_PX = 26;
    /// A high lane is written larger, down to this many rows: by its height alone, so that no letter moves while one
    /// writes.
    private static final int LEAST_ROWS = 4;
    /// Of a row, in ems of the writing.
    private static final double ROW_EM = 27 / FONT_PX;
    private static final double BASELINE_EM = 19 / FONT_PX;
    private static final String EMPTY = "Type here. Text goes out while you write.";
    private static final String EMPTY_MODEL = "Type or paste a text, then press Enter: a simulated model writes it.";

    private final LiveModel model;
    private final LaneModel lane;
    private final LiveInk ink = new LiveInk(this::color);
    private final TextScale size;
    private Font font = Font.font(FONT_PX);
    /// What the font was made for; 0 before the first.
    private double fontPx;
    private LaneScript script = LaneScript.of(List.of(), "");
    private @Nullable TextRows rows;
    private @Nullable TextRows promptRows;
    /// The word that is framed.
    private LiveModel.@Nullable Pointed painted;
    /// Rows above the end that are scrolled out of sight below; 0 follows the text.
    private double scrolledRows;

    LaneText(LiveModel model, LaneModel lane, TextScale size) {
        super("lane-text");
        this.model = model;
        this.lane = lane;
        this.size = size;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleText("Text of this voice");
        setCursor(Cursor.TEXT);
        fit();
        init();
    }

    private void init() {
        size.followWheel(this);
        heightProperty().subscribe(this::fit);
        LaneKeys.install(this, model.pen());
        focusedProperty().subscribe(focused -> {
            if (focused) {
                model.voices().selectedProperty().set(lane);
            }
            repaint();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            event.consume(); // what scrolls around it would take the focus for itself
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> model.point(null));
        addEventHandler(ScrollEvent.SCROLL, event -> {
            scrolledRows = Math.max(0, scrolledRows + event.getDeltaY() / rowPx());
            repaint();
        });
    }

    /// The lane or its text has another size from now on.
    void fit() {
        double roomyPx = Math.floor((getHeight() - 2 * PAD_ABOVE_PX) / (LEAST_ROWS * ROW_EM));
        double wantedPx = Math.clamp(roomyPx, FONT_PX, MOST_FONT_PX) * size.factor().get();
        if (wantedPx == fontPx) {
            return;
        }
        fontPx = wantedPx;
        font = Font.font(fontPx);
        rows = null;
        setMinHeight(rowPx() + 2 * PAD_ABOVE_PX);
        repaint();
    }

    private double rowPx() {
        return Math.rint(ROW_EM * font.getSize());
    }

    private double baselinePx() {
        return Math.rint(BASELINE_EM * font.getSize());
    }

    /// True where it is the text of this lane.
    boolean of(@Nullable LaneModel other) {
        return lane.equals(other);
    }

    /// Shows the lane after a new look at it.
    void show() {
        LaneScript next = LaneScript.of(lane.looks(), lane.draft());
        if (!next.text().equals(script.text())) {
            rows = null;
            scrolledRows = 0;
            setAccessibleText(next.text().isBlank() ? "Text of this voice" : next.text());
        }
        LiveModel.Pointed pointed = model.pointed();
        boolean alike = next.looksLike(script) && Objects.equals(pointed, painted) && !next.text().isEmpty();
        script = next;
        painted = pointed;
        if (!alike) {
            repaint();
        }
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        g.setFont(font);
        g.setTextBaseline(VPos.BASELINE);
        if (script.text().isEmpty()) {
            g.setFill(ink.pending());
            prompt(g, width - 2 * PAD_PX - CARET_ROOM_PX, height);
        }
        TextRows laid = rows(width - 2 * PAD_PX);
        double top = top(laid, height);
        for (int i = 0; i < laid.count(); i++) {
            double y = top + i * rowPx();
            if (y >= 0 && y + rowPx() <= height) {
                row(g, laid.row(i), y);
            }
        }
        if (isFocused()) {
            caret(g, laid, top);
        }
    }

    /// Beside the caret, in as many rows as there is room for.
    private void prompt(GraphicsContext g, double widthPx, double heightPx) {
        String words = model.setup().sourceProperty().get() == Setup.Source.TYPING ? EMPTY : EMPTY_MODEL;
        TextRows broken = laid(promptRows, words, widthPx);
        promptRows = broken;
        int shown = (int) Math.clamp((heightPx - PAD_ABOVE_PX) / rowPx(), 1, broken.count());
        for (int i = 0; i < shown; i++) {
            String rest = words.substring(broken.start(i), i < shown - 1 ? broken.end(i) : words.length()).strip();
            g.fillText(CanvasText.cut(rest, font, widthPx), PAD_PX + CARET_ROOM_PX,
                    PAD_ABOVE_PX + i * rowPx() + baselinePx());
        }
    }

    private TextRows rows(double width) {
        TextRows laid = laid(rows, script.text(), width);
        rows = laid;
        return laid;
    }

    /// What is known of the words, where it still holds.
    private TextRows laid(@Nullable TextRows known, String words, double widthPx) {
        double roomPx = Math.max(60, widthPx);
        return known != null && known.fits(words, font, roomPx) ? known : new TextRows(words, font, roomPx);
    }

    /// The last row stays in sight. Rows are seen whole: half of one cannot be read.
    private double top(TextRows laid, double height) {
        double room = Math.max(1, Math.floor((height - 2 * PAD_ABOVE_PX) / rowPx()));
        double over = Math.max(0, laid.count() - room);
        scrolledRows = Math.min(scrolledRows, over);
        return PAD_ABOVE_PX - (over - Math.rint(scrolledRows)) * rowPx();
    }

    private void row(GraphicsContext g, TextRow row, double top) {
        LiveModel.Pointed pointed = model.pointed();
        for (LaneScript.Part part : script.parts()) {
            for (Rectangle2D place : row.places(part.start(), part.end())) {
                stretch(g, row, place, top, part.ink());
            }
            TurnLook look = part.look();
            if (pointed != null && look != null && look.turn() == pointed.turn()) {
                frame(g, row, top, look, pointed.word(), part.shift());
            }
        }
    }

    private void stretch(GraphicsContext g, TextRow row, Rectangle2D place, double top, LaneScript.Ink state) {
        Color own = ink.lane(lane.lane().index());
        double x = PAD_PX + place.getMinX();
        if (state == LaneScript.Ink.LIT) {
            g.setFill(own);
            g.fillRoundRect(x - 2, top + 1, place.getWidth() + 4, rowPx() - 3, 7, 7);
        }
        g.save();
        g.beginPath();
        g.rect(x, top, place.getWidth(), rowPx());
        g.clip();
        g.setFill(writing(state));
        row.segments().forEach(each -> g.fillText(each.painted(), PAD_PX + each.x(), top + baselinePx()));
        g.restore();
        if (state == LaneScript.Ink.STRUCK) {
            g.setFill(ink.danger());
            g.fillRect(x, Math.rint(top + baselinePx() - font.getSize() * 0.3), place.getWidth(), 1.5);
        } else if (state == LaneScript.Ink.WAITING) {
            g.setFill(LiveInk.faint(own, 0.6));
            g.fillRect(x, top + rowPx() - 4, place.getWidth(), 1);
        }
    }

    private Color writing(LaneScript.Ink state) {
        return switch (state) {
            case HEARD -> ink.strong();
            case LIT -> ink.paper();
            case SENT -> ink.lane(lane.lane().index());
            case WAITING, STRUCK -> ink.text();
            case YOURS -> ink.pending();
        };
    }

    private void frame(GraphicsContext g, TextRow row, double top, TurnLook look, int word, int shift) {
        if (word < 0 || word >= look.timeline().words().size()) {
            return;
        }
        Lit place = look.timeline().litWith(word);
        g.setStroke(ink.strong());
        g.setLineWidth(1.2);
        for (Rectangle2D r : row.places(place.textStart() + shift, place.textEnd() + shift)) {
            g.strokeRoundRect(PAD_PX + r.getMinX() - 2.5, top + 1.5, r.getWidth() + 5, rowPx() - 4, 6, 6);
        }
    }

    private void caret(GraphicsContext g, TextRows laid, double top) {
        int last = laid.count() - 1;
        TextRow row = laid.row(last);
        var places = row.length() == 0
                ? List.<Rectangle2D>of()
                : row.places(row.end() - 1, row.end());
        double x = places.isEmpty()
                ? PAD_PX
                : PAD_PX + (row.rightToLeft(row.end() - 1)
                        ? places.getLast().getMinX()
                        : places.getLast().getMaxX());
        g.setFill(ink.strong());
        g.fillRect(Math.rint(x) + 1, top + last * rowPx() + 4, 1.6, rowPx() - 8);
    }

    private void point(MouseEvent event) {
        TextRows laid = rows(getWidth() - 2 * PAD_PX);
        int index = (int) Math.floor((event.getY() - top(laid, getHeight())) / rowPx());
        if (index < 0 || index >= laid.count()) {
            model.point(null);
            return;
        }
        int at = laid.row(index).charAt(event.getX() - PAD_PX);
        LaneScript.Part part = at < 0 ? null : script.at(at);
        TurnLook look = part == null ? null : part.look();
        int word = part == null || look == null ? -1 : look.timeline().wordAtChar(at - part.shift());
        model.point(look == null || word < 0 ? null : pointed(look.turn(), word));
    }

    private static LiveModel.Pointed pointed(LiveTurn turn, int word) {
        return new LiveModel.Pointed(turn, word);
    }
}
