package dev.soundcheck.ui.stage;

import dev.soundcheck.ui.text.RowMetrics;
import dev.soundcheck.ui.text.TextRow;
import dev.soundcheck.ui.text.TextRows;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// The places of the rows on the stage. Heights count from the top of the text, before it is scrolled. Immutable.
///
/// @param heightPx  of the stage
/// @param centered  true where a text that leaves room stands in the middle of it
/// @param spoken    true where each row has the spoken words above it
record StageRows(TextRows rows, Font font, double widthPx, double heightPx, boolean centered, boolean spoken) {
    static final double PADDING_PX = 24;
    /// How much higher a row is that has the spoken words above it, in ems.
    static final double SPOKEN_PITCH = 0.3;

    int count() {
        return rows.count();
    }

    TextRow row(int index) {
        return rows.row(index);
    }

    /// The whole height, with the space above and below.
    double totalPx() {
        return topOf(rows.count()) + PADDING_PX;
    }

    /// The first row of which something is seen.
    int firstFrom(double offsetPx) {
        return Math.max(0, (int) ((offsetPx - topOf(0)) / pitchPx()));
    }

    double topOf(int index) {
        double rest = heightPx - 2 * PADDING_PX - rows.count() * pitchPx();
        return PADDING_PX + (centered ? Math.rint(Math.max(0, rest) / 2) : 0) + index * pitchPx();
    }

    /// Top of the row that holds the char.
    double topOfChar(int index) {
        return topOf(rows.rowOf(index));
    }

    /// Where the room of a row begins.
    double leftOf(TextRow row) {
        if (!centered) {
            return PADDING_PX;
        }
        // A right-to-left row ends at the right edge of the rows.
        double before = row.rightToLeft() ? rows.widthPx() - row.widthPx() : 0;
        return PADDING_PX + Math.rint((widthPx - 2 * PADDING_PX - row.widthPx()) / 2 - before);
    }

    double pitchPx() {
        return RowMetrics.pitchPx(font) + (spoken ? Math.rint(font.getSize() * SPOKEN_PITCH) : 0);
    }

    /// From the top of a row.
    double baselinePx() {
        return pitchPx() - RowMetrics.belowBaselinePx(font);
    }

    /// The char at a place, -1 where there is none.
    int charAt(double x, double y) {
        int index = (int) Math.floor((y - topOf(0)) / pitchPx());
        return index < 0 || index >= rows.count() ? -1 : rows.row(index).charAt(x - leftOf(rows.row(index)));
    }

    /// Where chars that stand in one row are lit, null where they have no place.
    @Nullable
    Bounds boxOf(int from, int to) {
        int index = rows.rowOf(from);
        TextRow row = rows.row(index);
        List<Rectangle2D> places = row.places(from, to);
        if (places.isEmpty()) {
            return null;
        }
        Rectangle2D place = places.getFirst();
        return new BoundingBox(leftOf(row) + place.getMinX(),
                topOf(index) + baselinePx() - RowMetrics.boxAboveBaselinePx(font), place.getWidth(),
                RowMetrics.boxPx(font));
    }
}
