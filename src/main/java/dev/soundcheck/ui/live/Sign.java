package dev.soundcheck.ui.live;

import dev.soundcheck.ui.kit.CanvasText;
import dev.soundcheck.ui.kit.TypeScale;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// A sign in the picture that seldom changes once it is there: words, and what is slanted or round. Immutable.
sealed interface Sign {
    Font FONT = Font.font(TypeScale.SMALL_PX);

    void paint(GraphicsContext g);

    /// One line of words.
    ///
    /// @param y  of its middle
    record Words(String text, double x, double y, Color color) implements Sign {
        @Override
        public void paint(GraphicsContext g) {
            g.setFill(color);
            g.fillText(text, x, y);
        }
    }

    /// Words that are cut off where they have no room.
    record Line(String text, double x, double y, double roomPx, Color color) implements Sign {
        @Override
        public void paint(GraphicsContext g) {
            g.setFill(color);
            g.fillText(CanvasText.cut(text, FONT, roomPx), x, y);
        }
    }

    /// A curve from a message down to its sound.
    record Tie(double x, double y, double toX, double toY, Color color, double widthPx) implements Sign {
        @Override
        public void paint(GraphicsContext g) {
            double bend = (toY - y) * 0.6;
            g.setStroke(color);
            g.setLineWidth(widthPx);
            g.beginPath();
            g.moveTo(x, y);
            g.bezierCurveTo(x, y + bend, toX, toY - bend, toX, toY);
            g.stroke();
        }
    }

    record Pin(double x, double y, Color color) implements Sign {
        @Override
        public void paint(GraphicsContext g) {
            g.setFill(color);
            g.fillOval(x - 3, y - 3, 6, 6);
        }
    }

    record Diamond(double x, double y, Color color) implements Sign {
        @Override
        public void paint(GraphicsContext g) {
            g.setFill(color);
            g.fillPolygon(new double[]{x - 5, x, x + 5, x}, new double[]{y, y - 5, y, y + 5}, 4);
        }
    }

    /// A triangle that points up to the place.
    record Notch(double x, double y, Color color) implements Sign {
        @Override
        public void paint(GraphicsContext g) {
            g.setFill(color);
            g.fillPolygon(new double[]{x - 3, x + 3, x}, new double[]{y + 3, y + 3, y - 3}, 3);
        }
    }

    record Bar(double left, double top, double widthPx, double heightPx, Color color) implements Sign {
        @Override
        public void paint(GraphicsContext g) {
            g.setFill(color);
            g.fillRect(left, top, widthPx, heightPx);
        }
    }
}
