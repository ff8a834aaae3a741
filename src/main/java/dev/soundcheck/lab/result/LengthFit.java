package dev.soundcheck.lab.result;

import dev.soundcheck.lab.plan.LabLane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// How a figure of one lane follows the length of the line. Immutable.
///
/// The slope is Theil's and Sen's: the median of the slopes between every two lines, so that a line that is far off does
/// not tilt it. Its interval is the one of Kendall's rank test.
///
/// @param lines      the spoken lines, each with the median of its runs, in the order of the plan
/// @param perChar    of the figure's unit, per character
/// @param base       what a line without characters would take
/// @param interval   of `perChar`, 99 %; empty with too few lines
public record LengthFit(LabLane lane, Metric metric, List<Line> lines, double perChar, double base,
        Optional<Bootstrap.Interval> interval) {
    /// Below this many lines of different lengths there is no slope.
    public static final int FEWEST_LINES = 3;
    /// Of the standard normal distribution, for 99 %.
    private static final double Z_99 = 2.5758293;
    /// A modified z-score above this is an outlier (Iglewicz and Hoaglin).
    private static final double MOST_SCORE = 3.5;
    private static final double MAD_TO_SIGMA = 1.4826;

    /// One line of the plan as a lane spoke it.
    ///
    /// @param chars  code points
    public record Line(int number, int chars, double median, int runs) {}

    public LengthFit {
        lines = List.copyOf(lines);
    }

    /// Empty where the lane spoke too few lines of different lengths.
    public static Optional<LengthFit> of(Lab lab, LabLane lane, Metric metric) {
        List<Line> lines = lines(lab, lane, metric);
        if (lines.stream().mapToInt(Line::chars).distinct().count() < FEWEST_LINES) {
            return Optional.empty();
        }
        double[] slopes = slopes(lines);
        double perChar = median(slopes);
        double base = median(lines.stream().mapToDouble(line -> line.median() - perChar * line.chars()).toArray());
        return Optional.of(new LengthFit(lane, metric, lines, perChar, base, interval(slopes, lines.size())));
    }

    /// What the fit says of a length.
    public double expected(int chars) {
        return base + perChar * chars;
    }

    /// Lines that lie further from the fit than the others do by chance.
    public List<Line> outliers() {
        double[] off = lines.stream().mapToDouble(line -> Math.abs(line.median() - expected(line.chars()))).toArray();
        double usual = Math.max(median(off) * MAD_TO_SIGMA, metric.resolution());
        List<Line> far = new ArrayList<>();
        for (int i = 0; i < off.length; i++) {
            if (off[i] > MOST_SCORE * usual) {
                far.add(lines.get(i));
            }
        }
        return List.copyOf(far);
    }

    /// `TTFA of SSE, warm: 1.20 ms per character (99 % interval 0.90 to 1.60)`.
    public String sentence() {
        String unit = metric.unit().isEmpty() ? "" : " " + metric.unit();
        return metric.title() + " of " + lane.title() + ": "
                + String.format(Locale.ROOT, "%.2f%s per character", perChar, unit)
                + interval.map(range -> String.format(Locale.ROOT, " (99 %% interval %.2f to %.2f, %d lines).",
                        range.low(), range.high(), lines.size()))
                        .orElse(" (" + lines.size() + " lines: too few for an interval).");
    }

    private static List<Line> lines(Lab lab, LabLane lane, Metric metric) {
        Map<Integer, List<Double>> values = new TreeMap<>();
        for (LabRun run : lab.runsOf(lane)) {
            OptionalDouble value = run.counts() ? metric.of(run) : OptionalDouble.empty();
            value.ifPresent(of -> values.computeIfAbsent(run.slot().line(), _ -> new ArrayList<>()).add(of));
        }
        List<Line> lines = new ArrayList<>();
        values.forEach((line, of) -> {
            String text = lab.plan().lines().get(line);
            lines.add(new Line(line, text.codePointCount(0, text.length()),
                    median(of.stream().mapToDouble(Double::doubleValue).toArray()), of.size()));
        });
        return lines;
    }

    /// Between every two lines of different lengths, sorted.
    private static double[] slopes(List<Line> lines) {
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                int longer = lines.get(j).chars() - lines.get(i).chars();
                if (longer != 0) {
                    slopes.add((lines.get(j).median() - lines.get(i).median()) / longer);
                }
            }
        }
        double[] sorted = slopes.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static Optional<Bootstrap.Interval> interval(double[] slopes, int n) {
        double reach = Z_99 * Math.sqrt(n * (n - 1.0) * (2.0 * n + 5) / 18);
        int low = (int) Math.floor((slopes.length - reach) / 2);
        int high = slopes.length - 1 - low;
        return low < 0 || high >= slopes.length || low > high
                ? Optional.empty()
                : Optional.of(new Bootstrap.Interval(slopes[low], slopes[high]));
    }

    private static double median(double[] values) {
        return Spread.of(values).median();
    }
}
