package dev.soundcheck.lab.file;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Difference;
import dev.soundcheck.lab.result.Exclusion;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.LengthText;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Protocols;
import dev.soundcheck.lab.result.Spread;
import dev.soundcheck.lab.verdict.Verdict;
import dev.soundcheck.speech.request.OutputFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A lab for a terminal: the verdict, the table, and the differences of the lanes. Stateless.
public final class LabTable {
    private static final List<Metric> MEDIANS = List.of(Metric.CONNECT, Metric.TTFB, Metric.DECODED, Metric.TTFS,
            Metric.DONE, Metric.RTF, Metric.GAP_P95, Metric.UNDERRUN, Metric.WIRE);

    private LabTable() {}

    public static String of(Lab lab) {
        return of(lab, Metric.TTFA);
    }

    /// The table of a lab.
    ///
    /// @param ttfa  by which rule the first audio is counted
    public static String of(Lab lab, Metric ttfa) {
        List<List<String>> rows = new ArrayList<>();
        List<Metric> medians = medians(lab);
        rows.add(heads(medians));
        for (LabLane lane : lab.plan().lanes()) {
            rows.add(row(lab, lane, ttfa, medians));
        }
        Verdict verdict = Verdict.of(lab, ttfa);
        StringBuilder text = new StringBuilder(verdict.headline()).append("\n\n").append(aligned(rows));
        String marks = lab.info().marks();
        text.append('\n').append(lab.info().host()).append(marks.isEmpty() ? "" : " · " + marks).append(", seed ")
                .append(lab.plan().seed()).append(". ").append(ttfa.title())
                .append(" unless a head says otherwise; the others are medians.\n");
        Protocols.warning(lab).ifPresent(warning -> text.append(warning).append('\n'));
        leftOut(text, lab);
        conclusions(text, verdict.pairs());
        LengthText.sentences(lab, ttfa).forEach(sentence -> text.append(sentence).append('\n'));
        return text.toString();
    }

    private static void leftOut(StringBuilder text, Lab lab) {
        for (LabRun run : lab.excluded()) {
            Exclusion exclusion = run.exclusion();
            text.append("Left out: run ").append(run.slot().number()).append(", ").append(run.lane().title())
                    .append(": ").append(exclusion == null ? "" : exclusion.reason()).append('\n');
        }
    }

    private static void conclusions(StringBuilder text, List<Difference> differences) {
        differences.stream().filter(difference -> difference.verdict().namesAWinner())
                .forEach(difference -> text.append(difference.sentence()).append('\n'));
        long open = differences.stream().filter(difference -> !difference.verdict().namesAWinner()).count();
        if (open > 0) {
            text.append("No winner in ").append(open).append(" of ").append(differences.size())
                    .append(" pairs: too few runs, a difference that chance explains,"
                            + " or one smaller than the precision of the timestamps.\n");
        }
    }

    /// Decoding time is shown where a lane asks for a file; for raw sound it is next to nothing.
    private static List<Metric> medians(Lab lab) {
        boolean files = lab.plan().lanes().stream().map(lane -> lane.request(lab.plan().request()).format())
                .anyMatch(format -> format.container() != OutputFormat.Container.RAW);
        return MEDIANS.stream().filter(metric -> files || metric != Metric.DECODED).toList();
    }

    private static List<String> heads(List<Metric> medians) {
        return Stream.concat(Stream.of("lane", "n", "P50", "P95", "IQR"), medians.stream().map(Metric::title)).toList();
    }

    private static List<String> row(Lab lab, LabLane lane, Metric metric, List<Metric> medians) {
        List<String> row = new ArrayList<>();
        row.add(lane.title());
        Optional<Spread> ttfa = lab.spread(lane, metric);
        row.add(String.valueOf(ttfa.map(Spread::n).orElse(0)));
        row.add(ttfa.map(spread -> metric.text(spread.median())).orElse("–"));
        row.add(ttfa.filter(spread -> spread.p95().isPresent())
                .map(spread -> metric.text(spread.p95().orElseThrow())).orElse("–"));
        row.add(ttfa.map(spread -> metric.text(spread.iqr())).orElse("–"));
        for (Metric other : medians) {
            row.add(lab.spread(lane, other).map(spread -> other.text(spread.median())).orElse("–"));
        }
        return row;
    }

    private static String aligned(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                int index = column;
                int width = rows.stream().mapToInt(other -> other.get(index).length()).max().orElse(0);
                String pad = " ".repeat(width - row.get(column).length());
                line.append(column == 0 ? row.get(column) + pad : "  " + pad + row.get(column));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
