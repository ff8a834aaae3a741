package dev.soundcheck.ui.live;

import dev.soundcheck.live.LiveSession;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;

/// The colors of the room's drawings, as the sheet sets them. FX thread.
final class LiveInk {
    private final List<ObservableValue<Color>> lanes = new ArrayList<>();
    private final ObservableValue<Color> text;
    private final ObservableValue<Color> strong;
    private final ObservableValue<Color> pending;
    private final ObservableValue<Color> grid;
    private final ObservableValue<Color> paper;
    private final ObservableValue<Color> band;
    private final ObservableValue<Color> buffer;
    private final ObservableValue<Color> service;
    private final ObservableValue<Color> words;
    private final ObservableValue<Color> ours;
    private final ObservableValue<Color> danger;

    /// To be made by a field initializer of the pane.
    ///
    /// @param color  of the pane, by its name in the sheet
    LiveInk(Function<String, ObservableValue<Color>> color) {
        for (int i = 0; i < LiveSession.MOST_LANES; i++) {
            lanes.add(color.apply("-sc-ink-" + i));
        }
        text = color.apply("-sc-text");
        strong = color.apply("-sc-strong");
        pending = color.apply("-sc-waiting");
        grid = color.apply("-sc-grid");
        paper = color.apply("-sc-paper");
        band = color.apply("-sc-band");
        buffer = color.apply("-sc-ink-buffer");
        service = color.apply("-sc-ink-service");
        words = color.apply("-sc-ink-words");
        ours = color.apply("-sc-ink-ours");
        danger = color.apply("-sc-danger");
    }

    Color lane(int index) {
        return lanes.get(index % lanes.size()).getValue();
    }

    Color text() {
        return text.getValue();
    }

    Color strong() {
        return strong.getValue();
    }

    Color pending() {
        return pending.getValue();
    }

    Color grid() {
        return grid.getValue();
    }

    Color paper() {
        return paper.getValue();
    }

    Color band() {
        return band.getValue();
    }

    Color danger() {
        return danger.getValue();
    }

    Color part(Part part) {
        return switch (part) {
            case OURS -> ours.getValue();
            case WORDS -> words.getValue();
            case BUFFER -> buffer.getValue();
            case SERVICE -> service.getValue();
        };
    }

    /// As pale as a background.
    static Color faint(Color color, double opacity) {
        return color.deriveColor(0, 1, 1, opacity);
    }
}
