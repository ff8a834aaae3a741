package dev.soundcheck.lab.file;

import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Surplus;
import dev.soundcheck.trace.ChunkStamps;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.Span;
import dev.soundcheck.trace.Trace;
import java.util.Locale;
import java.util.OptionalLong;

/// One run in full: phases of connecting, the wait, every chunk, where the player ran dry. Stateless.
final class LaneSvg {
    private static final double ALL_PX = 1000;
    private static final double BAR_PX = 24;

    private LaneSvg() {}

    /// @param endMillis  where the shared axis ends
    static String of(LabRun run, double endMillis, boolean axis) {
        SvgScale scale = new SvgScale(endMillis, 16, ALL_PX - 60);
        Trace trace = run.trace();
        StringBuilder svg = new StringBuilder("<svg role=\"img\" aria-label=\"")
                .append(Html.text(run.lane().title() + " in full")).append("\" class=\"")
                .append(run.lane().endpoint().id()).append("\" viewBox=\"0 0 ").append(Html.px(ALL_PX)).append(' ')
                .append(Html.px(BAR_PX + (axis ? 20 : 2))).append("\">\n");
        if (axis) {
            svg.append(scale.axis(Metric.DONE, BAR_PX));
        }
        for (Span span : trace.spans()) {
            if (!span.open()) {
                phase(svg, scale, trace, span);
            }
        }
        wait(svg, scale, trace);
        stream(svg, scale, trace);
        for (Surplus.Dry dry : run.surplus().dry()) {
            rect(svg, "dry", scale, dry.beginMillis(), dry.endMillis(), BAR_PX - 4, 4);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void phase(StringBuilder svg, SvgScale scale, Trace trace, Span span) {
        String name = switch (span.phase()) {
            case DNS -> "dns";
            case TCP, UPGRADE -> "tcp";
            case TLS -> "tls";
            case REQUEST -> "request";
        };
        svg.append("<g><title>").append(span.phase().name().toLowerCase(Locale.ROOT)).append("</title>");
        rect(svg, name, scale, (span.beginNanos() - trace.pressNanos()) / 1e6,
                (span.endNanos() - trace.pressNanos()) / 1e6, 0, BAR_PX);
        svg.append("</g>\n");
    }

    private static void wait(StringBuilder svg, SvgScale scale, Trace trace) {
        OptionalLong first = trace.sincePress(Mark.FIRST_AUDIO);
        if (first.isPresent()) {
            double sent = trace.sincePress(Mark.SENT).orElse(endOfConnecting(trace)) / 1e6;
            rect(svg, "wait", scale, sent, first.getAsLong() / 1e6, BAR_PX / 2 - 1, 2);
        }
    }

    private static void stream(StringBuilder svg, SvgScale scale, Trace trace) {
        ChunkStamps chunks = trace.chunks();
        if (chunks.count() == 0) {
            return;
        }
        double first = (chunks.atNanos(0) - trace.pressNanos()) / 1e6;
        rect(svg, "half", scale, first, (chunks.atNanos(chunks.count() - 1) - trace.pressNanos()) / 1e6, 0, BAR_PX);
        for (int i = 0; i < chunks.count(); i++) {
            double at = scale.x((chunks.atNanos(i) - trace.pressNanos()) / 1e6);
            svg.append("<rect x=\"").append(Html.px(at)).append("\" y=\"").append(Html.px(i == 0 ? 0 : BAR_PX * 0.5))
                    .append("\" width=\"").append(i == 0 ? "2.5" : "1.2").append("\" height=\"")
                    .append(Html.px(i == 0 ? BAR_PX : BAR_PX * 0.5)).append("\"/>");
        }
        svg.append('\n');
    }

    private static long endOfConnecting(Trace trace) {
        return trace.spans().stream().filter(span -> span.phase() != Phase.REQUEST && !span.open())
                .mapToLong(span -> span.endNanos() - trace.pressNanos()).max().orElse(0);
    }

    private static void rect(StringBuilder svg, String look, SvgScale scale, double from, double to, double top,
            double heightPx) {
        double x = scale.x(from);
        svg.append("<rect class=\"").append(look).append("\" x=\"").append(Html.px(x)).append("\" y=\"")
                .append(Html.px(top)).append("\" width=\"").append(Html.px(Math.max(1, scale.x(to) - x)))
                .append("\" height=\"").append(Html.px(heightPx)).append("\"/>\n");
    }
}
