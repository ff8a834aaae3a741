package dev.soundcheck.lab.result;

import dev.soundcheck.lab.plan.LabLane;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/// Finds the blocks at the beginning of a lab whose times still fell, as they do while a program gets warm. Stateless.
///
/// A block is one where its runs are slower than those of all later blocks, each held against the median of its lane's
/// later runs: more than chance explains, and more than the stamps are exact. A whole block is left out, so that it
/// favors no lane.
public final class WarmBlocks {
    public static final double SIGNIFICANT = 0.01;
    /// At most this share of the blocks: what falls longer is not a warm-up.
    private static final int SHARE = 3;

    private WarmBlocks() {}

    /// The same lab with the runs of such blocks left out.
    public static Lab leftOut(Lab lab) {
        int blocks = count(lab);
        if (blocks == 0) {
            return lab;
        }
        Exclusion warming = new Exclusion(Exclusion.Kind.WARMING, "Times still fell in the first "
                + (blocks == 1 ? "block" : blocks + " blocks") + ": the program was getting warm.");
        List<LabRun> runs = lab.runs().stream()
                .map(run -> run.counts() && run.slot().block() <= blocks ? run.without(warming) : run).toList();
        return new Lab(lab.info(), lab.plan(), runs, lab.cancelled());
    }

    static int count(Lab lab) {
        int most = lab.runs().stream().mapToInt(run -> run.slot().block()).max().orElse(0) / SHARE;
        int blocks = 0;
        while (blocks < most && falling(lab, blocks + 1)) {
            blocks++;
        }
        return blocks;
    }

    /// Whether the block's runs are slower than all later ones.
    private static boolean falling(Lab lab, int block) {
        Map<LabLane, Double> usual = new HashMap<>();
        for (LabLane lane : lab.plan().lanes()) {
            double[] later = later(lab, lane, block);
            if (later.length > 0) {
                usual.put(lane, Spread.of(later).median());
            }
        }
        List<Double> here = new ArrayList<>();
        List<Double> after = new ArrayList<>();
        for (LabRun run : lab.runs()) {
            Double median = usual.get(run.lane());
            OptionalDouble value = Metric.TTFA.of(run);
            if (run.counts() && median != null && value.isPresent() && run.slot().block() >= block) {
                (run.slot().block() == block ? here : after).add(value.getAsDouble() - median);
            }
        }
        return !here.isEmpty() && !after.isEmpty() && slower(array(here), array(after));
    }

    private static boolean slower(double[] here, double[] after) {
        double p = MannWhitneyUTest.withDefaults().with(AlternativeHypothesis.GREATER_THAN).test(here, after)
                .getPValue();
        return p < SIGNIFICANT && Spread.of(here).median() >= Metric.RESOLUTION_MILLIS;
    }

    private static double[] later(Lab lab, LabLane lane, int block) {
        return lab.runs().stream().filter(run -> run.counts() && run.lane().equals(lane)
                && run.slot().block() > block).map(Metric.TTFA::of).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).toArray();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
