package dev.soundcheck.lab.file;

import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.trace.RoundStep;
import java.util.Locale;

/// The scale that the drawings of a report share: from 0 at the left to the most at the right. Immutable.
record SvgScale(double most, double leftPx, double widthPx) {
    private static final int TICKS = 8;

    double x(double value) {
        return leftPx + Math.clamp(value / Math.max(1e-9, most), 0, 1) * widthPx;
    }

    /// Upright lines with their values below.
    String axis(Metric metric, double heightPx) {
        StringBuilder axis = new StringBuilder();
        double step = RoundStep.of(Math.max(1e-9, most / TICKS));
        for (int i = 0; i * step <= most; i++) {
            String x = Html.px(x(i * step));
            axis.append("<line class=\"grid\" x1=\"").append(x).append("\" x2=\"").append(x)
                    .append("\" y1=\"0\" y2=\"").append(Html.px(heightPx)).append("\"/>")
                    .append("<text class=\"tick\" x=\"").append(x).append("\" y=\"").append(Html.px(heightPx + 14))
                    .append("\">").append(Html.text(label(metric, i * step))).append("</text>\n");
        }
        return axis.toString();
    }

    private static String label(Metric metric, double value) {
        return "ms".equals(metric.unit()) ? String.format(Locale.ROOT, "%.0f ms", value) : metric.text(value);
    }
}
