package dev.soundcheck.offline.voice.engine;

import java.io.IOException;
import java.io.InputStream;
import marytts.features.FeatureDefinition;
import marytts.features.FeatureVector;
import marytts.htsengine.CartTreeSet;
import marytts.htsengine.HMMData;
import marytts.htsengine.HTSModel;

/// All trees of the voice model, for MaryTTS to ask. Immutable; any thread.
final class VoiceTrees extends CartTreeSet {
    private final StateTrees durations;
    private final StateTrees pitch;
    private final StateTrees spectra;
    private final StateTrees strengths;

    VoiceTrees(HMMData files, VoiceQuestions questions) throws IOException {
        durations = read(files.getTreeDurStream(), files.getPdfDurStream(), questions);
        pitch = read(files.getTreeLf0Stream(), files.getPdfLf0Stream(), questions);
        spectra = read(files.getTreeMgcStream(), files.getPdfMgcStream(), questions);
        strengths = read(files.getTreeStrStream(), files.getPdfStrStream(), questions);
    }

    private static StateTrees read(InputStream trees, InputStream distributions, VoiceQuestions questions)
            throws IOException {
        try (trees; distributions) {
            return new StateTrees(trees.readAllBytes(), distributions.readAllBytes(), questions);
        }
    }

    @Override
    public int getNumStates() {
        return durations.vectorSize();
    }

    @Override
    public int getLf0Stream() {
        return pitch.vectorSize();
    }

    @Override
    public int getMcepVsize() {
        return spectra.vectorSize();
    }

    @Override
    public int getStrVsize() {
        return strengths.vectorSize();
    }

    @Override
    public int getVsize(HMMData.FeatureType type) {
        return switch (type) {
            case MGC -> getMcepVsize();
            case STR -> getStrVsize();
            case DUR, LF0 -> 1;
            case MAG -> 0;
        };
    }

    /// Sets the frames of each state: the mean length, rounded so that the error of one state goes to the next.
    ///
    /// @param error  of the phone before, in frames
    /// @return the error that is left
    @Override
    public double searchDurInCartTree(HTSModel phone, FeatureVector features, HMMData settings, boolean first,
            boolean last, double error) {
        int row = durations.row(0, features);
        double[] means = durations.mean(row);
        double[] variances = durations.variance(row);
        double left = error;
        for (int state = 0; state < means.length; state++) {
            double frames = (means[state] + settings.getRho() * variances[state]) * settings.getDurationScale();
            phone.setDur(state, Math.max(1, (int) (frames + left + 0.5)));
            phone.incrTotalDur(phone.getDur(state));
            left += frames - phone.getDur(state);
        }
        phone.setDurError(left);
        return left;
    }

    @Override
    public void searchLf0InCartTree(HTSModel phone, FeatureVector features, FeatureDefinition definition,
            double threshold) {
        for (int state = 0; state < getNumStates(); state++) {
            int row = pitch.row(state, features);
            phone.setLf0Mean(state, pitch.mean(row));
            phone.setLf0Variance(state, pitch.variance(row));
            phone.setVoiced(state, pitch.voicing(row) > threshold);
        }
    }

    @Override
    public void searchMgcInCartTree(HTSModel phone, FeatureVector features, FeatureDefinition definition) {
        for (int state = 0; state < getNumStates(); state++) {
            int row = spectra.row(state, features);
            phone.setMcepMean(state, spectra.mean(row));
            phone.setMcepVariance(state, spectra.variance(row));
        }
    }

    @Override
    public void searchStrInCartTree(HTSModel phone, FeatureVector features, FeatureDefinition definition) {
        for (int state = 0; state < getNumStates(); state++) {
            int row = strengths.row(state, features);
            phone.setStrMean(state, strengths.mean(row));
            phone.setStrVariance(state, strengths.variance(row));
        }
    }
}
