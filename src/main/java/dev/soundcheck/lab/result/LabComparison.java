package dev.soundcheck.lab.result;

import dev.soundcheck.lab.plan.LabLane;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Two labs side by side: lane by lane, and what else differed between them. Immutable.
///
/// @param unlike  what a reader must know before believing a difference; empty where only time has passed
/// @param lanes   differences of the lanes both have
public record LabComparison(Lab before, Lab after, Metric metric, List<String> unlike, List<Difference> lanes) {

    public static LabComparison of(Lab before, Lab after, Metric metric) {
        List<Difference> lanes = new ArrayList<>();
        for (LabLane lane : before.plan().lanes()) {
            double[] a = before.values(lane, metric);
            double[] b = after.values(lane, metric);
            if (a.length > 0 && b.length > 0) {
                lanes.add(Difference.of(metric, new Difference.Sample(lane.title() + " (before)", a),
                        new Difference.Sample(lane.title() + " (after)", b), after.plan().seed()));
            }
        }
        return new LabComparison(before, after, metric, unlike(before, after), List.copyOf(lanes));
    }

    private static List<String> unlike(Lab before, Lab after) {
        List<String> unlike = new ArrayList<>();
        note(unlike, "host", before.info().host(), after.info().host());
        note(unlike, "voices", before.info().offline() ? "offline" : "online",
                after.info().offline() ? "offline" : "online");
        note(unlike, "network note", before.info().networkNote(), after.info().networkNote());
        note(unlike, "conditioner", none(before.info().conditioner()), none(after.info().conditioner()));
        note(unlike, "app version", before.info().appVersion(), after.info().appVersion());
        note(unlike, "machine", before.info().machine(), after.info().machine());
        note(unlike, "line", lines(before), lines(after));
        note(unlike, "voice", before.plan().request().voiceId(), after.plan().request().voiceId());
        note(unlike, "model", before.plan().request().modelId(), after.plan().request().modelId());
        note(unlike, "form of the sound", before.plan().request().format().title(),
                after.plan().request().format().title());
        return List.copyOf(unlike);
    }

    private static String lines(Lab lab) {
        return String.join(" / ", lab.plan().lines());
    }

    private static void note(List<String> unlike, String what, String before, String after) {
        if (!Objects.equals(before, after)) {
            unlike.add(what + ": " + before + " before, " + after + " after");
        }
    }

    private static String none(String conditioner) {
        return conditioner.isEmpty() ? "none" : conditioner;
    }
}
