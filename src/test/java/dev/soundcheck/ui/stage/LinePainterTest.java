package dev.soundcheck.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.testing.Fx;
import dev.soundcheck.ui.text.RowMetrics;
import dev.soundcheck.ui.text.TextRow;
import dev.soundcheck.ui.text.TextRows;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The strong light of the presenter and of high contrast, by its pixels.
final class LinePainterTest {
    private static final Font FONT = Font.font(60);
    private static final StagePalette STRONG = new StagePalette(Color.BLACK, Color.BLUE, Color.WHITE, Color.BLACK,
            Color.GRAY, true);
    private static final double LEFT_PX = 20;
    private static final double ROOM_PX = 300;
    /// Of the box, where no letter reaches.
    private static final int UPPER_EDGE_PX = 5;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @ParameterizedTest
    @CsvSource({"watch,0,false,false", "watch,0.5,true,false", "watch,1,true,true", "لحظة,0.5,false,true"})
    void theBoxFillsInTheDirectionOfReadingAsFarAsTheVoiceHasCome(String word, double sweep, boolean left,
            boolean right) throws Exception {
        TextRow row = Fx.on(() -> new TextRows(word, FONT, ROOM_PX).row(0));
        double widthPx = row.widthPx();
        PixelReader pixels = Fx.on(() -> painted(row, new Spotlight(0, word.length(), sweep, word.length())));
        double start = LEFT_PX + row.segments().getFirst().x();
        assertEquals(left, filled(pixels, start + widthPx * 0.25), "left");
        assertEquals(right, filled(pixels, start + widthPx * 0.75), "right");
    }

    private static boolean filled(PixelReader pixels, double x) {
        return pixels.getColor((int) x, UPPER_EDGE_PX).equals(Color.BLUE);
    }

    private static PixelReader painted(TextRow row, Spotlight light) {
        Canvas canvas = new Canvas(2 * LEFT_PX + ROOM_PX, RowMetrics.pitchPx(FONT));
        canvas.getGraphicsContext2D().setFont(FONT);
        canvas.getGraphicsContext2D().setTextBaseline(VPos.BASELINE);
        double baselinePx = RowMetrics.boxAboveBaselinePx(FONT);
        new LinePainter(canvas.getGraphicsContext2D(), STRONG, LEFT_PX, RowMetrics.pitchPx(FONT), baselinePx, FONT)
                .paint(row, 0, light);
        return canvas.snapshot(null, null).getPixelReader();
    }
}
