package dev.soundcheck.lab.file;

import dev.soundcheck.lab.answer.AnswerTable;
import dev.soundcheck.lab.answer.Findings;
import dev.soundcheck.lab.answer.Reading;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Difference;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabInfo;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.LengthText;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Protocols;
import dev.soundcheck.lab.result.Spread;
import dev.soundcheck.lab.verdict.Verdict;
import dev.soundcheck.speech.request.SpeechRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A lab as a Markdown report that can be checked: it prints its own method. Stateless.
final class LabReport {
    private static final Pattern MARKUP = Pattern.compile("[\\\\|<`*\\[]");

    private final Lab lab;
    private final StringBuilder out = new StringBuilder();

    private LabReport(Lab lab) {
        this.lab = lab;
    }

    static String of(Lab lab) {
        return new LabReport(lab).write();
    }

    private String write() {
        out.append("# Latency lab\n\n**").append(plain(Verdict.of(lab, Metric.TTFA).headline())).append("**\n\n");
        circumstances();
        for (Metric metric : Metric.values()) {
            figures(metric);
        }
        differences();
        answer();
        lengths();
        leftOut();
        method();
        return out.toString();
    }

    private void circumstances() {
        LabInfo info = lab.info();
        SpeechRequest request = lab.plan().request();
        bullet("Where", plain(info.host()) + (info.offline() ? ", **offline voices**" : ""));
        bullet("When", info.startedAt().toString());
        bullet("Network", info.networkNote().isEmpty() ? "no note" : plain(info.networkNote()));
        bullet("Conditioner", info.conditioner().isEmpty() ? "none" : "**" + plain(info.conditioner()) + "**");
        lab.plan().lines().forEach(line -> bullet("Line", "“" + plain(line) + "”"));
        bullet("Voice and model", plain(request.voiceId() + ", " + request.modelId()));
        bullet("Form of the sound", request.format().title() + "; timestamps "
                + (request.stamps().words() ? "asked for where the endpoint has them" : "not asked for"));
        bullet("Made with", "Soundcheck " + info.appVersion() + " on " + plain(info.machine()));
        Protocols.warning(lab).ifPresent(warning -> bullet("Protocol", warning));
        if (lab.cancelled()) {
            bullet("State", "cancelled; these are the runs that were made before");
        }
        out.append('\n');
    }

    private void figures(Metric metric) {
        List<LabLane> lanes = lab.plan().lanes().stream().filter(lane -> lab.spread(lane, metric).isPresent()).toList();
        if (lanes.isEmpty()) {
            return;
        }
        String marks = lab.info().marks();
        out.append("## ").append(metric.title()).append(marks.isEmpty() ? "" : " (" + marks + ")").append("\n\n")
                .append(capital(metric.definition())).append(".\n\n")
                .append("| lane | n | P50 | P95 | IQR | least | most |\n|---|---:|---:|---:|---:|---:|---:|\n");
        for (LabLane lane : lanes) {
            lab.spread(lane, metric).ifPresent(spread -> row(lane, metric, spread));
        }
        out.append('\n');
    }

    private void row(LabLane lane, Metric metric, Spread spread) {
        out.append("| ").append(plain(lane.title())).append(" | ").append(spread.n()).append(" | ")
                .append(metric.text(spread.median())).append(" | ")
                .append(spread.p95().isEmpty() ? "needs 20 runs" : metric.text(spread.p95().getAsDouble()))
                .append(" | ").append(metric.text(spread.iqr())).append(" | ").append(metric.text(spread.least()))
                .append(" | ").append(metric.text(spread.most())).append(" |\n");
    }

    private void differences() {
        List<Difference> differences = lab.differences(Metric.TTFA);
        if (!differences.isEmpty()) {
            out.append("## Differences in TTFA\n\n");
            differences.forEach(difference -> out.append("- ").append(plain(difference.sentence())).append('\n'));
            out.append('\n');
        }
    }

    private void answer() {
        Findings findings = Findings.of(lab);
        out.append(
                "## Which endpoint?\n\n| what you build | endpoint | first turn | later turn |\n|---|---|---|---|\n");
        for (AnswerTable row : AnswerTable.of(findings)) {
            out.append("| ").append(row.building()).append(" | ").append(row.endpoint().title()).append(" | ")
                    .append(reading(row.first())).append(" | ").append(reading(row.later())).append(" |\n");
        }
        out.append('\n');
        AnswerTable.more(findings).forEach(sentence -> out.append("- ").append(sentence).append('\n'));
        out.append('\n');
    }

    private static String reading(Optional<Reading> reading) {
        return reading.map(known -> known.text() + ", " + known.detail()).orElse("not measured");
    }

    private void lengths() {
        List<String> sentences = LengthText.sentences(lab, Metric.TTFA);
        if (!sentences.isEmpty()) {
            out.append("## Length of the line\n\n");
            sentences.forEach(sentence -> out.append("- ").append(plain(sentence)).append('\n'));
            out.append('\n');
        }
    }

    private void leftOut() {
        if (lab.excluded().isEmpty()) {
            return;
        }
        out.append("## Left out\n\n");
        for (LabRun run : lab.excluded()) {
            Optional.ofNullable(run.exclusion()).ifPresent(exclusion -> out.append("- run ")
                    .append(run.slot().number()).append(", ")
                    .append(plain(run.lane().title() + ": " + exclusion.reason())).append('\n'));
        }
        out.append('\n');
    }

    private void method() {
        LabPlan plan = lab.plan();
        out.append("## Method\n\n");
        Method.lines(plan).forEach(line -> out.append("- ").append(line).append('\n'));
        for (Metric metric : Metric.values()) {
            out.append("- **").append(metric.title()).append("**: ").append(metric.definition()).append(".\n");
        }
    }

    private void bullet(String name, String value) {
        out.append("- ").append(name).append(": ").append(value).append('\n');
    }

    /// Escapes text from outside: it must end no cell and begin no tag, emphasis, code or link.
    private static String plain(String words) {
        return MARKUP.matcher(words.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
