package dev.soundcheck.lab.file;

import dev.soundcheck.lab.result.Exclusion;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A lab as a table, one line per run, warm-ups and excluded ones too (RFC 4180). Stateless.
final class LabCsv {
    /// With their wide forms.
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(E-?[0-9]+)?");

    private LabCsv() {}

    static String of(Lab lab) {
        List<String> heads = new ArrayList<>(List.of("number", "lane", "block", "line", "warm_up", "excluded", "reason",
                "made_at", "press_nanos", "reused", "protocol",
                "address", "request_id", "audio_seconds", "chunks", "marks"));
        for (Metric metric : Metric.values()) {
            heads.add(metric.id() + ("ms".equals(metric.unit()) ? "_ms" : ""));
        }
        StringBuilder csv = new StringBuilder(line(heads));
        for (LabRun run : lab.runs()) {
            csv.append(line(cells(run, lab.info().marks())));
        }
        return csv.toString();
    }

    private static List<String> cells(LabRun run, String marks) {
        Exclusion exclusion = run.exclusion();
        List<String> cells = new ArrayList<>(List.of(String.valueOf(run.slot().number()), run.lane().id(),
                String.valueOf(run.slot().block()), String.valueOf(run.slot().line() + 1),
                String.valueOf(run.slot().warmUp()),
                exclusion == null ? "" : exclusion.kind().name().toLowerCase(Locale.ROOT),
                exclusion == null ? "" : exclusion.reason(), run.madeAt().toString(),
                String.valueOf(run.trace().pressNanos()), String.valueOf(run.trace().reused()),
                run.connection().protocol(), run.connection().address(),
                Objects.requireNonNullElse(run.connection().requestId(), ""),
                String.valueOf(run.audioSeconds()), String.valueOf(run.trace().chunks().count()), marks));
        for (Metric metric : Metric.values()) {
            OptionalDouble value = metric.of(run);
            cells.add(value.isEmpty() ? "" : String.valueOf(value.getAsDouble()));
        }
        return cells;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(LabCsv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /// Text from outside must stay text in a spreadsheet: what would be read as a formula gets a quote.
    private static String cell(String text) {
        String plain = formula(text) ? "'" + text : text;
        return plain.matches("(?s).*[\",\r\n\t].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    /// Blanks before it do not stop every spreadsheet; a number with a minus is none.
    private static boolean formula(String text) {
        String begin = text.stripLeading();
        boolean control = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        return control
                || (!begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0 && !NUMBER.matcher(text).matches());
    }
}
