package dev.soundcheck.cli;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabSounds;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Spread;
import dev.soundcheck.lab.run.LabListener;
import dev.soundcheck.lab.run.LabProgress;
import dev.soundcheck.session.Take;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Follows a comparison of the command line: keeps the sounds that are wanted, and shows each lane's runs as they come.
/// The lab's thread.
///
/// A terminal is drawn over at each run. Anything else gets one line for each run, on standard error.
final class CompareView implements LabListener {
    private static final int TITLE_COLUMNS = 30;
    private static final int FIGURE_COLUMNS = 18;
    private static final int LEAST_STRIP_COLUMNS = 20;
    private static final int MOST_STRIP_COLUMNS = 60;

    private final @Nullable Streams streams;
    private final Metric metric;
    private final LabSounds sounds;
    private final Consumer<Take> taker;
    private final boolean terminal;
    private String progress = "";
    private int drawnLines;

    /// @param streams  null where nothing is shown
    /// @param taker    gets every run with all that came
    CompareView(@Nullable Streams streams, Metric metric, LabSounds sounds, Consumer<Take> taker) {
        this(streams, metric, sounds, taker, streams != null && Terminal.atOutput());
    }

    CompareView(@Nullable Streams streams, Metric metric, LabSounds sounds, Consumer<Take> taker, boolean terminal) {
        this.streams = streams;
        this.metric = metric;
        this.sounds = sounds;
        this.taker = taker;
        this.terminal = terminal;
    }

    LabSounds sounds() {
        return sounds;
    }

    @Override
    public void onProgress(LabProgress now) {
        progress = now.sentence();
    }

    @Override
    public void onRun(Lab soFar, Take take) {
        sounds.keep(soFar.runs().getLast(), take);
        taker.accept(take);
        Streams shown = streams;
        if (shown == null) {
            return;
        }
        if (terminal) {
            draw(shown.out(), soFar);
        } else {
            shown.err().println(progress);
        }
    }

    private void draw(PrintWriter out, Lab soFar) {
        List<String> lines = lines(soFar, Terminal.columns());
        if (drawnLines > 0) {
            // Moves to where the last drawing began and clears from there.
            out.print("\u001b[" + drawnLines + "A\u001b[J");
        }
        lines.forEach(out::println);
        out.flush();
        drawnLines = lines.size();
    }

    /// One line for each lane, on one scale, and where it stands.
    List<String> lines(Lab soFar, int columns) {
        int strip = Math.clamp(columns - TITLE_COLUMNS - FIGURE_COLUMNS - 2, LEAST_STRIP_COLUMNS, MOST_STRIP_COLUMNS);
        double most = soFar.plan().lanes().stream().flatMapToDouble(lane -> Arrays.stream(soFar.values(lane, metric)))
                .max().orElse(1);
        List<String> lines = new ArrayList<>();
        for (LabLane lane : soFar.plan().lanes()) {
            lines.add(line(soFar, lane, strip, most));
        }
        lines.add(progress);
        // A line that the terminal wrapped would be two to go up over.
        return lines.stream().map(line -> line.substring(0, Math.min(columns, line.length()))).toList();
    }

    private String line(Lab soFar, LabLane lane, int columns, double most) {
        Optional<Spread> spread = soFar.spread(lane, metric);
        String title = lane.title().length() > TITLE_COLUMNS
                ? lane.title().substring(0, TITLE_COLUMNS - 1) + "…"
                : lane.title();
        String figure = spread.map(known -> metric.text(known.median()) + "  n " + known.n()).orElse("–");
        return String.format(Locale.ROOT, "%-" + TITLE_COLUMNS + "s%" + FIGURE_COLUMNS + "s  %s", title, figure,
                strip(soFar.values(lane, metric), columns, most)).stripTrailing();
    }

    /// Each run a dot, the median a bar.
    private static String strip(double[] values, int columns, double most) {
        char[] strip = new char[columns];
        Arrays.fill(strip, ' ');
        for (double value : values) {
            strip[column(value, columns, most)] = '·';
        }
        if (values.length > 0) {
            strip[column(Spread.of(values).median(), columns, most)] = '|';
        }
        return new String(strip);
    }

    private static int column(double value, int columns, double most) {
        return (int) Math.clamp(Math.round(value / most * (columns - 1)), 0, (long) columns - 1);
    }
}
