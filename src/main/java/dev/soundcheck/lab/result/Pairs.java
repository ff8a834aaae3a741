package dev.soundcheck.lab.result;

import dev.soundcheck.lab.plan.LabLane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Compares every lane of a lab with every other, so that all conclusions hold together. Stateless.
final class Pairs {
    private Pairs() {}

    static List<Difference> of(Lab lab, Metric metric) {
        SplittableRandom random = new SplittableRandom(lab.plan().seed());
        List<Difference.Drawn> lanes = new ArrayList<>();
        for (LabLane lane : lab.plan().lanes()) {
            double[] values = lab.values(lane, metric);
            if (values.length > 0) {
                lanes.add(Difference.Drawn.of(new Difference.Sample(lane.title(), values), random));
            }
        }
        int count = lanes.size() * (lanes.size() - 1) / 2;
        List<Difference> pairs = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            for (int j = i + 1; j < lanes.size(); j++) {
                pairs.add(Difference.of(metric, lanes.get(i), lanes.get(j), count));
            }
        }
        double chance = Chance.of(lanes.stream().map(lane -> lane.sample().values()).toList(), random);
        return holm(pairs, chance);
    }

    /// Holm's correction: the more pairs are looked at, the more it takes to call one of them different.
    ///
    /// @param chance  of all lanes together: no pair is surer than that
    private static List<Difference> holm(List<Difference> pairs, double chance) {
        Integer[] byPValue = new Integer[pairs.size()];
        Arrays.setAll(byPValue, i -> i);
        Arrays.sort(byPValue, (a, b) -> Double.compare(pairs.get(a).pValue(), pairs.get(b).pValue()));
        List<Difference> judged = new ArrayList<>(pairs);
        double floor = chance;
        for (int rank = 0; rank < byPValue.length; rank++) {
            Difference pair = pairs.get(byPValue[rank]);
            floor = Math.max(floor, Math.min(1, pair.pValue() * (byPValue.length - rank)));
            judged.set(byPValue[rank], pair.judged(floor));
        }
        return List.copyOf(judged);
    }
}
