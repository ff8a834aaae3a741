package dev.soundcheck.offline.voice.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import marytts.htsengine.HMMData.FeatureType;
import marytts.htsengine.HTSModel;
import marytts.htsengine.HTSUttModel;

/// What the model says of one group of parameters, frame by frame. Immutable.
///
/// Each frame has the means and the precisions (one over the variance) of its state: first of all values, then of all
/// slopes, then of all curvatures.
final class FrameStates {
    private static final int WINDOWS = 3;
    /// Beyond that, a variance counts as infinite or as nothing.
    private static final double HUGE = 1e19;

    private final List<double[]> means = new ArrayList<>();
    private final List<double[]> precisions = new ArrayList<>();
    private final int order;

    private FrameStates(int order) {
        this.order = order;
    }

    static FrameStates of(HTSUttModel phrase, FeatureType type, int states) {
        int size = phrase.getUttModel(0).getMean(type, 0).length;
        FrameStates all = new FrameStates(size / WINDOWS);
        for (int i = 0; i < phrase.getNumUttModel(); i++) {
            HTSModel phone = phrase.getUttModel(i);
            for (int state = 0; state < states; state++) {
                all.add(phone.getMean(type, state), precisions(phone.getVariance(type, state)), phone.getDur(state));
            }
        }
        all.freeEnd(0);
        all.freeEnd(all.precisions.size() - 1);
        return all;
    }

    private void add(double[] mean, double[] precision, int frames) {
        for (int frame = 0; frame < frames; frame++) {
            means.add(mean);
            precisions.add(precision);
        }
    }

    /// As in MaryTTS, whose voices were tuned that way: the ends of a phrase are held by their neighbors alone.
    private void freeEnd(int frame) {
        double[] held = new double[precisions.get(frame).length];
        held[0] = precisions.get(frame)[0];
        precisions.set(frame, held);
    }

    private static double[] precisions(double[] variances) {
        return Arrays.stream(variances).map(FrameStates::precision).toArray();
    }

    private static double precision(double variance) {
        if (Math.abs(variance) >= HUGE) {
            return 0;
        }
        return Math.abs(variance) <= 1 / HUGE ? Math.copySign(HUGE * HUGE, variance) : 1 / variance;
    }

    int frames() {
        return means.size();
    }

    /// How many parameters there are.
    int order() {
        return order;
    }

    double[] means(int frame) {
        return means.get(frame);
    }

    double[] precisions(int frame) {
        return precisions.get(frame);
    }
}
