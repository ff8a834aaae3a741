package dev.soundcheck.audio.rig;

import dev.soundcheck.audio.rig.Recording.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// How far what was shown was from what was heard: milliseconds, more than 0 where it was shown early.
record ClockError(List<Double> young, List<Double> settled) {
    private static final int YOUNG_FRAMES = Probe.RATE / 2;

    /// Compares every look at the player with the recording at the same instant.
    static ClockError of(Recording recording, ProbeLog log) {
        List<Double> young = new ArrayList<>();
        List<Double> settled = new ArrayList<>();
        List<Run> runs = recording.runs();
        SinkTime time = recording.time();
        int at = 0;
        for (ProbeLog.Shown shown : log.shown()) {
            double index = time.indexAt((double) shown.nanos());
            while (at < runs.size() && runs.get(at).end() <= index) {
                at++;
            }
            if (at == runs.size()) {
                break;
            }
            Run run = runs.get(at);
            if (index >= run.at() && !shown.silent() && shown.mode().equals("PLAYING")) {
                if (log.unsteady(shown.nanos())) {
                    continue;
                }
                double error = (shown.frame() - (run.frame() + index - run.at())) * 1000 / Probe.RATE;
                (index - run.at() < YOUNG_FRAMES ? young : settled).add(error);
            }
        }
        return new ClockError(young, settled);
    }

    /// The part of the errors, either way, that is no larger than this.
    static double quantile(List<Double> errors, double part) {
        List<Double> sizes = new ArrayList<>(errors.stream().map(Math::abs).toList());
        Collections.sort(sizes);
        return sizes.isEmpty() ? Double.NaN : sizes.get((int) Math.min(sizes.size() - 1, part * sizes.size()));
    }

    /// Mean of the last tenth less mean of the first: what the clock ran away by.
    double drift() {
        int tenth = settled.size() / 10;
        return mean(settled.subList(settled.size() - tenth, settled.size())) - mean(settled.subList(0, tenth));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT,
                "young p95 %.2f ms of %d, settled p95 %.2f max %.2f mean %.2f ms of %d, drift %.2f ms",
                quantile(young, 0.95), young.size(), quantile(settled, 0.95), quantile(settled, 1), mean(settled),
                settled.size(), drift());
    }
}
