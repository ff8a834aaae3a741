package dev.soundcheck.lab.file;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.wav.WavWriter;
import dev.soundcheck.lab.answer.AnswerTable;
import dev.soundcheck.lab.answer.Findings;
import dev.soundcheck.lab.answer.Reading;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabInfo;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.LabSounds;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Protocols;
import dev.soundcheck.lab.result.Spread;
import dev.soundcheck.lab.verdict.Verdict;
import dev.soundcheck.trace.Mark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A lab as one page without network or script, light or dark as the reader's system. Made for one page; one thread.
final class LabHtml {
    /// Of all sounds together, before they are written as text: a page should still go by mail.
    static final long MOST_SOUND_BYTES = 12L << 20;
    private static final List<Metric> SHOWN = List.of(Metric.CONNECT, Metric.TTFB, Metric.TTFA,
            Metric.DECODED, Metric.TTFS, Metric.DONE, Metric.RTF, Metric.GAP_P95, Metric.UNDERRUN, Metric.WIRE);
    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; media-src data:">
            <title>Latency lab</title>
            <style>
            """;

    private final Lab lab;
    private final LabSounds sounds;
    private final Verdict verdict;
    private final StringBuilder out = new StringBuilder(HEAD);
    private long soundBytes;

    private LabHtml(Lab lab, LabSounds sounds) {
        this.lab = lab;
        this.sounds = sounds;
        this.verdict = Verdict.of(lab, Metric.TTFA);
    }

    /// @param sounds  of the lab's runs, as far as they are still there
    static String of(Lab lab, LabSounds sounds) {
        return new LabHtml(lab, sounds).write();
    }

    private String write() {
        out.append(sheet()).append("</style>\n</head>\n<body>\n<main>\n<h1>").append(Html.text(verdict.headline()))
                .append("</h1>\n<p class=\"where\">").append(Html.text(where())).append("</p>\n");
        Protocols.warning(lab).ifPresent(warning -> out.append("<p class=\"warning\">").append(Html.text(warning))
                .append("</p>\n"));
        matrix();
        section("Every run", Metric.TTFA.title() + ": " + Metric.TTFA.definition() + ".");
        out.append(DotSvg.of(lab, Metric.TTFA));
        lanes();
        answer();
        figures();
        section("Method", "");
        out.append(Html.list(Method.lines(lab.plan())));
        out.append("</main>\n</body>\n</html>\n");
        return out.toString();
    }

    private String where() {
        LabInfo info = lab.info();
        List<String> parts = new ArrayList<>(List.of(info.host()));
        parts.add(info.marks().isEmpty() ? "online" : info.marks());
        if (!info.networkNote().isEmpty()) {
            parts.add(info.networkNote());
        }
        parts.add(info.startedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        parts.add(lab.plan().request().voiceId() + ", " + lab.plan().request().modelId());
        parts.add("Soundcheck " + info.appVersion() + " on " + info.machine());
        return String.join(" · ", parts) + " · “" + lab.plan().request().text() + "”";
    }

    private void matrix() {
        int lanes = verdict.standings().size();
        if (lanes < 2) {
            return;
        }
        section("Who is ahead of whom", "How far the row is ahead of the column in " + verdict.metric().title()
                + ", with the 99 % interval of all pairs together. Pale: not told apart. Diagonal: medians.");
        out.append("<div class=\"wide\"><table class=\"matrix\">\n");
        List<String> heads = new ArrayList<>(List.of(""));
        verdict.standings().forEach(standing -> heads.add(standing.lane().title()));
        out.append(Html.heads(heads));
        for (int row = 0; row < lanes; row++) {
            out.append("<tr><th scope=\"row\">").append(Html.text(heads.get(row + 1))).append("</th>");
            for (int column = 0; column < lanes; column++) {
                out.append(row == column ? median(row) : cell(verdict.lead(row, column)));
            }
            out.append("</tr>\n");
        }
        out.append("</table></div>\n");
    }

    private String median(int row) {
        return "<td class=\"median\">" + Html.text(verdict.metric().text(verdict.standings().get(row).spread()
                .median())) + "</td>";
    }

    private String cell(Verdict.Lead lead) {
        String look = !lead.told() ? "level" : lead.median() > 0 ? "ahead" : "behind";
        return "<td class=\"" + look + "\">" + Html.text(verdict.metric().text(lead.median())) + "<small>"
                + Html.text(verdict.metric().text(lead.low()) + " … " + verdict.metric().text(lead.high()))
                + "</small></td>";
    }

    /// The run of each lane that is nearest to its median, on one axis.
    private void lanes() {
        List<LabRun> typical = lab.plan().lanes().stream().flatMap(lane -> typical(lane).stream()).toList();
        double end = typical.stream().mapToDouble(run -> run.trace().sincePress(Mark.DONE).orElse(0) / 1e6).max()
                .orElse(1);
        section("One run of each lane",
                "The one nearest to the lane's median, from the press on. The colored blocks are "
                        + "DNS, TCP and TLS, the thin line is the wait, each tick is a chunk; red: a player without a buffer "
                        + "would have run dry.");
        for (int i = 0; i < typical.size(); i++) {
            LabRun run = typical.get(i);
            out.append("<h3>").append(Html.text(run.lane().title() + ", run " + run.slot().number()))
                    .append("</h3>\n").append(LaneSvg.of(run, end, i == typical.size() - 1));
            player(run);
        }
    }

    private Optional<LabRun> typical(LabLane lane) {
        return sounds.typical(lab, lane).or(() -> lab.spread(lane, Metric.TTFA).flatMap(spread -> lab.runsOf(lane)
                .stream().filter(LabRun::counts).min(Comparator.comparingDouble(run -> Math
                        .abs(Metric.TTFA.of(run).orElse(Double.MAX_VALUE) - spread.median())))));
    }

    private void player(LabRun run) {
        PcmTrack sound = sounds.of(run);
        if (sound == null || soundBytes + sound.format().bytes(sound.frames()) > MOST_SOUND_BYTES) {
            return;
        }
        soundBytes += sound.format().bytes(sound.frames());
        ByteArrayOutputStream wav = new ByteArrayOutputStream();
        try {
            WavWriter.write(sound, wav);
        } catch (IOException e) {
            throw new UncheckedIOException("the sound of a run could not be read", e);
        }
        out.append("<audio controls preload=\"none\" src=\"data:audio/wav;base64,")
                .append(Base64.getEncoder().encodeToString(wav.toByteArray())).append("\"></audio>\n");
    }

    private void answer() {
        Findings findings = Findings.of(lab);
        section("Which endpoint?", "");
        out.append("<table>\n").append(Html.heads(List.of("What you build", "Endpoint", "First turn", "Later turn")));
        for (AnswerTable row : AnswerTable.of(findings)) {
            out.append(Html.row(List.of(row.building(), row.endpoint().title(), reading(row.first()),
                    reading(row.later()))));
        }
        out.append("</table>\n").append(Html.list(AnswerTable.more(findings)));
    }

    private static String reading(Optional<Reading> reading) {
        return reading.map(known -> known.text() + " (" + known.detail() + ")").orElse("not measured");
    }

    private void figures() {
        section("Figures", "Medians; n is the number of runs that count.");
        List<String> heads = new ArrayList<>(List.of("Lane", "n"));
        SHOWN.forEach(metric -> heads.add(metric.title()));
        out.append("<div class=\"wide\"><table>\n").append(Html.heads(heads));
        for (LabLane lane : lab.plan().lanes()) {
            int runs = lab.spread(lane, Metric.TTFA).map(Spread::n).orElse(0);
            List<String> cells = new ArrayList<>(List.of(lane.title(), String.valueOf(runs)));
            SHOWN.forEach(metric -> cells.add(lab.spread(lane, metric)
                    .map(spread -> metric.text(spread.median())).orElse("–")));
            out.append(Html.row(cells));
        }
        out.append("</table></div>\n");
        List<String> left = new ArrayList<>();
        for (LabRun run : lab.excluded()) {
            Optional.ofNullable(run.exclusion()).ifPresent(exclusion -> left.add("Left out: run "
                    + run.slot().number() + ", " + run.lane().title() + ": " + exclusion.reason()));
        }
        out.append(Html.list(left));
    }

    private void section(String title, String words) {
        out.append("<h2>").append(Html.text(title)).append("</h2>\n");
        if (!words.isEmpty()) {
            out.append("<p>").append(Html.text(words)).append("</p>\n");
        }
    }

    private static String sheet() {
        try (InputStream sheet = Objects.requireNonNull(LabHtml.class.getResourceAsStream("report.css"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the report's sheet is missing", e);
        }
    }
}
