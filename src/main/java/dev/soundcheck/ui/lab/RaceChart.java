package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.result.GhostRace;
import dev.soundcheck.ui.kit.CanvasLines;
import dev.soundcheck.ui.kit.CanvasText;
import dev.soundcheck.ui.kit.TypeScale;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The ghost race: each lane waits as long as it did, then runs as far as its sound has been played. FX thread.
final class RaceChart extends LabChart {
    private static final double LEFT_PX = 150;
    private static final double RIGHT_PX = 90;

    private final RaceModel race;

    RaceChart(RaceModel race) {
        super("lab-race");
        this.race = race;
        setId("lab-race");
        race.millisProperty().subscribe(this::repaint);
        race.raceProperty().subscribe(_ -> {
            setAccessibleText(ChartWords.race(race.ghosts()));
            repaint();
        });
    }

    @Override
    protected void paint(GraphicsContext graphics, double width, double height) {
        List<GhostRace.Ghost> ghosts = race.ghosts();
        if (ghosts.isEmpty()) {
            nothing(graphics, ChartWords.NO_RACE, width, height);
            return;
        }
        double bottom = height - AXIS_PX;
        Viewport viewport = Viewport.whole(race.endMillis(), Math.max(1, width - LEFT_PX - RIGHT_PX));
        axis(graphics, viewport, LEFT_PX, bottom);
        double rowPx = bottom / Math.max(1, ghosts.size());
        for (int i = 0; i < ghosts.size(); i++) {
            lane(graphics, viewport, ghosts.get(i), i * rowPx, rowPx);
        }
        double now = LEFT_PX + viewport.x(race.millisProperty().get());
        CanvasLines.upright(graphics, strong(), now, 1.5, 0, bottom);
    }

    private void lane(GraphicsContext graphics, Viewport viewport, GhostRace.Ghost ghost, double top, double rowPx) {
        double middle = top + rowPx / 2;
        bar(graphics, viewport, ghost, middle, Math.min(26, rowPx * 0.6));
        graphics.setFont(Font.font(TypeScale.NOTE_PX));
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFill(strong());
        graphics.fillText(CanvasText.cut(ghost.run().lane().title(), graphics.getFont(), LEFT_PX - 16), 8, middle);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setFont(Font.font("monospace", TypeScale.NOTE_PX));
        boolean waits = race.millisProperty().get() < ghost.beginMillis();
        graphics.fillText(waits ? "waits" : String.format(Locale.ROOT, "%.0f ms", ghost.beginMillis()),
                getWidth() - 8, middle);
        graphics.setTextAlign(TextAlignment.LEFT);
    }

    /// The wait as a dashed line, then the sound as a bar, filled as far as it has been played.
    private void bar(GraphicsContext graphics, Viewport viewport, GhostRace.Ghost ghost, double middle, double high) {
        Color color = of(ghost.run().lane().endpoint());
        double begin = LEFT_PX + viewport.x(ghost.beginMillis());
        double end = LEFT_PX + viewport.x(ghost.endMillis());
        graphics.setStroke(color.deriveColor(0, 1, 1, 0.5));
        graphics.setLineWidth(1);
        graphics.strokeRect(begin, middle - high / 2, end - begin, high);
        graphics.setLineDashes(3, 4);
        graphics.strokeLine(LEFT_PX, middle, begin, middle);
        graphics.setLineDashes();
        graphics.setFill(color);
        graphics.fillRect(begin, middle - high / 2, (end - begin) * ghost.share(race.millisProperty().get()), high);
    }
}
