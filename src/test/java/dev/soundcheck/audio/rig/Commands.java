package dev.soundcheck.audio.rig;

import dev.soundcheck.audio.rig.ProbeLog.Event;
import dev.soundcheck.audio.rig.Recording.Run;
import dev.soundcheck.audio.rig.SoundRig.Outcome;
import java.util.ArrayList;
import java.util.List;

/// Whether pauses and seeks were heard as they should be.
final class Commands {
    /// A device sounds on for a block or two behind the frame that is audible when it is stopped.
    private static final double MOST_REPEATED_MILLIS = 45;
    /// A pause keeps the place the clock tells, and the clock is allowed this much.
    private static final double MOST_LOST_MILLIS = 5;

    private Commands() {}

    /// What was wrong, in sentences.
    static List<String> broken(Outcome outcome) {
        List<String> broken = new ArrayList<>();
        List<Run> runs = outcome.recording().runs();
        for (Event seek : outcome.log().all("seek")) {
            if (runs.stream().noneMatch(run -> run.frame() == seek.value())) {
                broken.add("nothing begins at " + seek.value());
            }
        }
        List<Event> pauses = outcome.log().all("pause");
        for (int i = 0; i < pauses.size(); i++) {
            double repeated = repeatedMillis(runs, outcome.log().all("resume").get(i).value());
            if (!(repeated <= MOST_REPEATED_MILLIS && repeated >= -MOST_LOST_MILLIS)) {
                broken.add("pause at " + pauses.get(i).value() + " repeats " + repeated + " ms");
            }
        }
        return broken;
    }

    /// Heard twice around the resumption at a frame; less than 0 where something was not heard at all.
    static double repeatedMillis(List<Run> runs, long resumed) {
        for (int i = 1; i < runs.size(); i++) {
            if (Math.abs(runs.get(i).frame() - resumed) <= 2) {
                return (runs.get(i - 1).endFrame() - runs.get(i).frame()) * 1000.0 / Probe.RATE;
            }
        }
        return Double.NaN;
    }

    /// How long after each pause or stop something was still recorded.
    static List<Double> silentAfterMillis(Outcome outcome) {
        List<Double> silences = new ArrayList<>();
        SinkTime time = outcome.recording().time();
        List<Run> runs = outcome.recording().runs();
        for (Event event : outcome.log().events()) {
            if (event.name().equals("pause") || event.name().equals("stop")) {
                double index = time.indexAt((double) event.nanos());
                runs.stream().filter(run -> run.at() <= index && run.end() > index)
                        .forEach(run -> silences.add((run.end() - index) * 1000 / Probe.RATE));
            }
        }
        return silences;
    }
}
