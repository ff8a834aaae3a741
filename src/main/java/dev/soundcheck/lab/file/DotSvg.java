package dev.soundcheck.lab.file;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Spread;
import java.util.List;
import java.util.OptionalDouble;

/// Every run a dot, lane by lane, with the middle half and the median. Stateless.
final class DotSvg {
    private static final double ROW_PX = 34;
    private static final double LEFT_PX = 230;
    private static final double WIDTH_PX = 660;
    private static final double ALL_PX = 1000;

    private DotSvg() {}

    static String of(Lab lab, Metric metric) {
        List<LabLane> lanes = lab.plan().lanes();
        double most = lab.runs().stream().filter(LabRun::counts).map(metric::of).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).max().orElse(1);
        SvgScale scale = new SvgScale(most, LEFT_PX, WIDTH_PX);
        double height = lanes.size() * ROW_PX;
        StringBuilder svg = new StringBuilder("<svg role=\"img\" aria-label=\"Every run as a dot\" viewBox=\"0 0 ")
                .append(Html.px(ALL_PX)).append(' ').append(Html.px(height + 20)).append("\">\n")
                .append(scale.axis(metric, height));
        for (int i = 0; i < lanes.size(); i++) {
            row(svg, lab, lanes.get(i), metric, scale, (i + 0.5) * ROW_PX);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void row(StringBuilder svg, Lab lab, LabLane lane, Metric metric, SvgScale scale, double middle) {
        svg.append("<g class=\"").append(lane.endpoint().id()).append("\"><text class=\"name\" x=\"0\" y=\"")
                .append(Html.px(middle + 4)).append("\">").append(Html.text(lane.title())).append("</text>\n");
        lab.spread(lane, metric).ifPresent(spread -> spread(svg, spread, metric, scale, middle));
        for (LabRun run : lab.runsOf(lane)) {
            OptionalDouble value = metric.of(run);
            if (run.counts() && value.isPresent()) {
                svg.append("<circle cx=\"").append(Html.px(scale.x(value.getAsDouble()))).append("\" cy=\"")
                        .append(Html.px(middle + jitter(run.slot().number()) * ROW_PX * 0.26))
                        .append("\" r=\"3\"/>\n");
            }
        }
        svg.append("</g>\n");
    }

    private static void spread(StringBuilder svg, Spread spread, Metric metric, SvgScale scale, double middle) {
        double half = ROW_PX * 0.38;
        double from = scale.x(spread.p25());
        svg.append("<rect class=\"half\" x=\"").append(Html.px(from)).append("\" y=\"").append(Html.px(middle - half))
                .append("\" width=\"").append(Html.px(Math.max(1, scale.x(spread.p75()) - from)))
                .append("\" height=\"").append(Html.px(2 * half)).append("\"/>\n<rect x=\"")
                .append(Html.px(scale.x(spread.median()) - 1.5)).append("\" y=\"").append(Html.px(middle - half))
                .append("\" width=\"3\" height=\"").append(Html.px(2 * half))
                .append("\"/>\n<text class=\"figure\" x=\"").append(Html.px(ALL_PX)).append("\" y=\"")
                .append(Html.px(middle + 4)).append("\">").append(Html.text(metric.text(spread.median())))
                .append("</text>\n");
    }

    /// Golden-ratio steps spread neighbors far apart.
    private static double jitter(int number) {
        double turn = number * 0.6180339887;
        return (turn - Math.floor(turn)) * 2 - 1;
    }
}
