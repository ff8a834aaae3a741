package dev.soundcheck.ui.waveform;

import dev.soundcheck.audio.PlaybackMeters;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The playback's figures, small: level, what has come ahead, gaps, time to the first sound. FX thread.
///
/// It touches the scene only where a figure reads differently. A take that was not played since it is shown has
/// no figures of its playback.
final class MeterRow extends HBox {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final double LEVEL_PX = 84;
    private static final double LEVEL_HEIGHT_PX = 4;
    private static final double QUIETEST_DECIBELS = -54;

    private final Pane level = new Pane();
    private final Region rms = new Region();
    private final Region peak = new Region();
    private final Label ahead = figure("meter-ahead", "Received ahead of what is heard");
    private final Label underruns = figure("meter-underruns",
            "Underruns: how often everything received had been played before the end, and for how long in all");
    private final Label firstOut = figure("meter-first-out",
            "From the order to play, with sound received, until the first of it leaves for the loudspeaker");

    private @Nullable Words shown;

    /// What the figures read, as coarse as they are written.
    private record Words(long aheadTenths, int underruns, long dryHundredths, long firstOutMillis, long decibels,
            boolean begun) {
        static Words of(PlaybackMeters meters, long aheadTenths) {
            return new Words(aheadTenths, meters.underruns(),
                    Math.round(meters.underrunNanos() / 1e7), Math.round(meters.startDelayNanos() / 1e6),
                    Math.round(PlaybackMeters.decibels(meters.rms())), meters.startDelayNanos() != 0);
        }
    }

    MeterRow() {
        setId("meters");
        getStyleClass().add("meters");
        setAlignment(Pos.CENTER_LEFT);
        level.setId("meter-level");
        level.getStyleClass().add("level");
        level.setMinSize(LEVEL_PX, LEVEL_HEIGHT_PX);
        level.setMaxSize(LEVEL_PX, LEVEL_HEIGHT_PX);
        Tooltip.install(level, new Tooltip("Level: root mean square, and the peak"));
        rms.getStyleClass().add("level-rms");
        peak.getStyleClass().add("level-peak");
        rms.setManaged(false);
        peak.setManaged(false);
        level.getChildren().addAll(rms, peak);
        getChildren().addAll(level, ahead, underruns, firstOut);
    }

    /// @param aheadTenths  tenths of a second that are received and not heard yet, as the readout counts them
    void show(PlaybackMeters meters, long aheadTenths) {
        double loud = part(meters.rms());
        double high = part(meters.peak());
        rms.resizeRelocate(0, 0, Math.rint(loud * LEVEL_PX), LEVEL_HEIGHT_PX);
        peak.resizeRelocate(Math.rint(high * (LEVEL_PX - 2)), 0, high == 0 ? 0 : 2, LEVEL_HEIGHT_PX);
        Words read = Words.of(meters, aheadTenths);
        if (!read.equals(shown)) {
            shown = read;
            tell(meters, aheadTenths);
        }
    }

    private void tell(PlaybackMeters meters, long aheadTenths) {
        boolean begun = meters.startDelayNanos() != 0;
        ahead.setText(String.format(Locale.ROOT, "%.1f s ahead", aheadTenths / 10.0));
        underruns.setText(begun ? underruns(meters) : "");
        underruns.pseudoClassStateChanged(WARNING, meters.underruns() > 0);
        firstOut.setText(begun
                ? String.format(Locale.ROOT, "starts after %d ms", Math.round(meters.startDelayNanos() / 1e6))
                : "");
        level.setAccessibleText(String.format(Locale.ROOT, "Level %d decibels",
                Math.round(PlaybackMeters.decibels(meters.rms()))));
    }

    private static String underruns(PlaybackMeters meters) {
        return switch (meters.underruns()) {
            case 0 -> "no underruns";
            case 1 -> String.format(Locale.ROOT, "1 underrun, %s", seconds(meters.underrunNanos()));
            default -> String.format(Locale.ROOT, "%d underruns, %s", meters.underruns(),
                    seconds(meters.underrunNanos()));
        };
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }

    private static double part(double amplitude) {
        return Math.clamp(1 - PlaybackMeters.decibels(amplitude) / QUIETEST_DECIBELS, 0, 1);
    }

    private static Label figure(String id, String meaning) {
        Label label = new Label();
        label.setId(id);
        label.setTooltip(new Tooltip(meaning));
        return label;
    }
}
