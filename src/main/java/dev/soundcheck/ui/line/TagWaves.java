package dev.soundcheck.ui.line;

import dev.soundcheck.audition.TagCheck;
import dev.soundcheck.ui.text.ScriptArea;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// Waves below the tags of the line that would not work, drawn over the editor. FX thread.
///
/// Laid out with the editor and at no other time: it costs nothing unless the user types, scrolls or resizes.
public final class TagWaves extends Region {
    private static final double STEP_PX = 2.5;
    private static final double SWING_PX = 2.5;
    /// With more broken tags than this no waves are drawn; the strip below the line still names the first.
    private static final int MOST_TAGS = 200;

    private final ScriptArea editor;
    private final LineModel model;
    private final Path waves = new Path();

    /// @param editor  lies below, in the same place and of the same size
    public TagWaves(ScriptArea editor, LineModel model) {
        this.editor = editor;
        this.model = model;
        createView();
        init();
    }

    private void createView() {
        setId("tag-waves");
        getStyleClass().add("tag-waves");
        setMouseTransparent(true);
        waves.getStyleClass().add("tag-wave");
        waves.setManaged(false);
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
        getChildren().add(waves);
    }

    private void init() {
        visibleProperty().bind(editor.visibleProperty());
        model.brokenTagsProperty().subscribe(() -> requestLayout());
        editor.textProperty().subscribe(() -> requestLayout());
        editor.scrollTopProperty().subscribe(() -> requestLayout());
        editor.fontProperty().subscribe(() -> requestLayout());
        editor.skinProperty().subscribe(() -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        waves.getElements().clear();
        List<TagCheck.Tag> broken = model.brokenTagsProperty().get();
        int length = editor.getLength();
        broken.stream().limit(MOST_TAGS).filter(tag -> tag.end() <= length).forEach(this::draw);
    }

    /// One wave for each row of the editor that the tag reaches into, where the directions of writing meet more.
    private void draw(TagCheck.Tag tag) {
        Rectangle2D row = null;
        for (Rectangle2D at : editor.boxesOf(tag.start(), tag.end())) {
            boolean joins = row != null && at.getMinY() == row.getMinY() && at.getMinX() <= row.getMaxX() + 1
                    && at.getMaxX() >= row.getMinX() - 1;
            if (!joins) {
                wave(row);
            }
            row = joins && row != null ? joined(row, at) : at;
        }
        wave(row);
    }

    private static Rectangle2D joined(Rectangle2D row, Rectangle2D at) {
        double left = Math.min(row.getMinX(), at.getMinX());
        double right = Math.max(row.getMaxX(), at.getMaxX());
        return new Rectangle2D(left, row.getMinY(), right - left, row.getHeight());
    }

    private void wave(@Nullable Rectangle2D row) {
        if (row == null || row.getMaxY() < 0 || row.getMinY() > getHeight()) {
            return;
        }
        double y = row.getMaxY() - 1;
        waves.getElements().add(new MoveTo(row.getMinX(), y));
        boolean up = true;
        for (double x = row.getMinX() + STEP_PX; x < row.getMaxX() + STEP_PX; x += STEP_PX) {
            waves.getElements().add(new LineTo(Math.min(x, row.getMaxX()), up ? y - SWING_PX : y));
            up = !up;
        }
    }
}
