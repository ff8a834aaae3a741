package dev.soundcheck.ui.stage;

import dev.soundcheck.audio.rig.Recording;
import dev.soundcheck.audio.rig.Recording.Run;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How far each word's light was from its sound: milliseconds, more than 0 where it was shown late.
///
/// @param missed  words that were heard and not lit within a second
record HighlightErrors(Map<When, List<Double>> millis, int missed) {
    private static final double NEAR_NANOS = 1e9;
    private static final double YOUNG_NANOS = 500e6;

    /// What had happened in the half second before the word was heard.
    enum When {
        START("first 500 ms"), PAUSE("after a pause"), SEEK("after a seek"), UNDERRUN("after an underrun"), STEADY(
                "steady");

        final String title;

        When(String title) {
            this.title = title;
        }
    }

    private record Event(long nanos, String name, long value) {}

    static HighlightErrors of(SpokenScript script, Recording recording, List<String> lines) {
        List<Event> events = lines.stream().map(line -> line.split(" ", -1)).filter(parts -> parts.length == 3)
                .map(parts -> new Event(Long.parseLong(parts[0]), parts[1], Long.parseLong(parts[2]))).toList();
        List<Event> lit = events.stream().filter(event -> event.name().equals("lit")).toList();
        Map<When, List<Double>> errors = new EnumMap<>(When.class);
        List<Run> runs = recording.runs();
        int missed = 0;
        for (int word = 0; word < script.words().size(); word++) {
            long frame = script.onsetFrame(word);
            for (int r = 0; r < runs.size(); r++) {
                Run run = runs.get(r);
                if (frame < run.frame() || frame >= run.endFrame()) {
                    continue;
                }
                double heard = recording.nanosOf((int) (run.at() + frame - run.frame()));
                double shown = nearest(lit, word, heard);
                if (Double.isNaN(shown)) {
                    missed++;
                } else {
                    When when = when(events, recording.nanosOf(run.at()), heard, r == 0);
                    double silent = when == When.SEEK || r == 0
                            ? 0
                            : silenceBetween(recording, runs.get(r - 1), run, shown, heard);
                    errors.computeIfAbsent(when, _ -> new ArrayList<>())
                            .add((shown - heard + silent) / 1e6);
                }
            }
        }
        return new HighlightErrors(errors, missed);
    }

    /// When the word was lit, as near to its sound as it ever was.
    private static double nearest(List<Event> lit, int word, double heard) {
        double best = Double.NaN;
        for (Event event : lit) {
            double distance = Math.abs(event.nanos() - heard);
            if (event.value() == word && distance < NEAR_NANOS
                    && (Double.isNaN(best) || distance < Math.abs(best - heard))) {
                best = event.nanos();
            }
        }
        return best;
    }

    /// A word that was lit just before a pause or a gap and is heard behind it was not early by all of the gap.
    private static double silenceBetween(Recording recording, Run before, Run run, double shown, double heard) {
        double from = Math.max(shown, recording.nanosOf(before.end()));
        double to = Math.min(heard, recording.nanosOf(run.at()));
        return shown < recording.nanosOf(run.at()) ? Math.max(0, to - from) : 0;
    }

    private static When when(List<Event> events, double runBegan, double heard, boolean first) {
        if (heard - runBegan > YOUNG_NANOS) {
            return When.STEADY;
        }
        if (first) {
            return When.START;
        }
        String last = events.stream()
                .filter(event -> event.nanos() < runBegan && !event.name().equals("lit"))
                .reduce((_, later) -> later).map(Event::name).orElse("");
        return switch (last) {
            case "resume", "pause" -> When.PAUSE;
            case "seek" -> When.SEEK;
            default -> When.UNDERRUN;
        };
    }

    List<Double> all() {
        return millis.values().stream().flatMap(List::stream).toList();
    }

    /// The error that this part of the words stayed below.
    static double quantile(List<Double> errors, double part) {
        List<Double> sorted = errors.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size()));
    }

    /// The table of docs/performance.md.
    String markdown() {
        StringBuilder table = new StringBuilder("""
                | when | words | median | late p95 | latest | early p95 | earliest |
                |---|---|---|---|---|---|---|
                """);
        millis.forEach((when, errors) -> table.append(row(when.title, errors)));
        return table.append(row("all", all())).toString();
    }

    private static String row(String title, List<Double> errors) {
        return String.format(Locale.ROOT, "| %s | %d | %+.1f ms | %+.1f ms | %+.1f ms | %+.1f ms | %+.1f ms |%n", title,
                errors.size(), quantile(errors, 0.5), quantile(errors, 0.95), quantile(errors, 1),
                quantile(errors, 0.05), quantile(errors, 0));
    }
}
