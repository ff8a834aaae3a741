package dev.soundcheck.offline.voice.engine;

import java.util.Arrays;
import marytts.htsengine.CartTreeSet;
import marytts.htsengine.GVModelSet;
import marytts.htsengine.HMMData;
import marytts.htsengine.HMMData.FeatureType;
import marytts.htsengine.HTSModel;
import marytts.htsengine.HTSUttModel;

/// From the states that the model chose for a phrase to the parameters of its frames. Any thread.
final class ParameterGenerator {
    private final HMMData data;
    private final int states;

    ParameterGenerator(HMMData data) {
        CartTreeSet trees = data.getCartTreeSet();
        this.data = data;
        this.states = trees.getNumStates();
    }

    /// Mel-cepstrum of each frame.
    double[][] cepstra(HTSUttModel phrase) {
        GVModelSet variances = data.getGVModelSet();
        return parameters(phrase, FeatureType.MGC, variances.getGVmeanMgc(), variances.getGVcovInvMgc(), data
                .getMaxMgcGvIter());
    }

    /// Voicing of each band, per frame.
    double[][] strengths(HTSUttModel phrase) {
        GVModelSet variances = data.getGVModelSet();
        return parameters(phrase, FeatureType.STR, variances.getGVmeanStr(), variances.getGVcovInvStr(), data
                .getMaxStrGvIter());
    }

    private double[][] parameters(HTSUttModel phrase, FeatureType type, double[] varianceMeans,
            double[] variancePrecisions, int mostRounds) {
        FrameStates chosen = FrameStates.of(phrase, type, states);
        boolean[] speech = perFrame(phrase, (phone, _) -> phone.getGvSwitch());
        double[][] values = new double[chosen.frames()][chosen.order()];
        Trajectory trajectory = new Trajectory(chosen.frames());
        for (int i = 0; i < chosen.order(); i++) {
            trajectory.solve(chosen, i);
            trajectory.widen(new Trajectory.GlobalVariance(varianceMeans[i], variancePrecisions[i]), speech,
                    mostRounds);
            for (int frame = 0; frame < values.length; frame++) {
                values[frame][i] = trajectory.at(frame);
            }
        }
        return values;
    }

    /// Natural logarithm of the pitch in Hz per frame; NaN where there is no voicing.
    double[] logPitch(HTSUttModel phrase) {
        boolean[] voiced = perFrame(phrase, HTSModel::getVoiced);
        double[] hz = PitchContour.of(phrase);
        double[] logPitch = new double[voiced.length];
        int next = 0;
        for (int frame = 0; frame < voiced.length; frame++) {
            logPitch[frame] = voiced[frame] ? Math.log(hz[next++]) : Double.NaN;
        }
        return logPitch;
    }

    private boolean[] perFrame(HTSUttModel phrase, StateTest test) {
        boolean[] result = new boolean[phrase.getTotalFrame()];
        int frame = 0;
        for (int i = 0; i < phrase.getNumUttModel(); i++) {
            HTSModel phone = phrase.getUttModel(i);
            for (int state = 0; state < states; state++) {
                int until = frame + phone.getDur(state);
                Arrays.fill(result, frame, until, test.of(phone, state));
                frame = until;
            }
        }
        return result;
    }

    /// What is asked of a state of a phone.
    private interface StateTest {
        boolean of(HTSModel phone, int state);
    }
}
