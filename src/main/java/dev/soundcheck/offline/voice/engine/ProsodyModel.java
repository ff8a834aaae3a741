package dev.soundcheck.offline.voice.engine;

import java.util.ArrayList;
import java.util.List;
import marytts.exceptions.MaryConfigurationException;
import marytts.features.FeatureDefinition;
import marytts.features.FeatureProcessorManager;
import marytts.features.FeatureVector;
import marytts.htsengine.CartTreeSet;
import marytts.htsengine.HMMData.FeatureType;
import marytts.htsengine.HTSModel;
import marytts.htsengine.HTSPStream;
import marytts.htsengine.HTSParameterGeneration;
import marytts.modules.acoustic.Model;
import marytts.unitselection.select.Target;
import org.w3c.dom.Element;

/// Gives each phone its length and its melody. MaryTTS asks for the lengths of a phrase, then for its melody. Called under
/// the engine's lock.
///
/// The results are those of MaryTTS's `HMMModel`, which would load trees of its own.
final class ProsodyModel extends Model {
    private static final String PAUSE = "_";

    private final VoiceModel model;
    private final CartTreeSet trees;
    private final float frameSeconds;
    private List<HTSModel> phrase = List.of();

    ProsodyModel(FeatureProcessorManager features, String voice, VoiceModel model) throws MaryConfigurationException {
        super(features, voice, null, "d", null, null, null, null);
        this.model = model;
        this.trees = model.getCartTreeSet();
        this.frameSeconds = (float) model.getFperiod() / model.getRate();
        this.predictionFeatureNames = model.getFeatureDefinition().getFeatureNames();
        setupFeatureComputer();
    }

    /// One frame of the phrase.
    private record Frame(HTSModel phone, int state) {
        boolean voiced() {
            return phone.getVoiced(state);
        }
    }

    @Override
    public void applyTo(List<Element> phones) {
        List<HTSModel> measured = new ArrayList<>();
        double error = 0;
        for (Target target : getTargets(phones)) {
            HTSModel phone = new HTSModel(trees.getNumStates());
            error = measure(phone, target.getFeatureVector(), error);
            phones.get(measured.size()).setAttribute("d", Float.toString(phone.getTotalDur() * frameSeconds));
            measured.add(phone);
        }
        phrase = List.copyOf(measured);
    }

    private double measure(HTSModel phone, FeatureVector features, double error) {
        FeatureDefinition definition = model.getFeatureDefinition();
        phone.setPhoneName(features.getFeatureAsString(definition.getFeatureIndex("phone"), definition));
        phone.setGvSwitch(!phone.getPhoneName().equals(PAUSE));
        trees.searchLf0InCartTree(phone, features, definition, model.getUV());
        return trees.searchDurInCartTree(phone, features, model, error);
    }

    /// Writes `(percent of the phone's voiced frames, Hz)` for each of them.
    @Override
    public void applyFromTo(List<Element> asked, List<Element> phones) throws MaryConfigurationException {
        HTSPStream logPitch = logPitch();
        int frame = 0;
        for (int i = 0; i < phones.size(); i++) {
            int voiced = phrase.get(i).getNumVoiced();
            StringBuilder melody = new StringBuilder();
            for (int k = 1; k <= voiced; k++) {
                int hz = (int) (float) Math.exp(logPitch.getPar(frame++, 0));
                melody.append('(').append((int) (k * 100.0 / voiced)).append(',').append(hz).append(')');
            }
            if (voiced > 0) {
                phones.get(i).setAttribute("f0", melody.toString());
            }
        }
    }

    /// The natural logarithm of the pitch in each voiced frame of the phrase.
    private HTSPStream logPitch() throws MaryConfigurationException {
        List<Frame> frames = frames();
        int voiced = (int) frames.stream().filter(Frame::voiced).count();
        try {
            HTSPStream pitch = new HTSPStream(trees.getLf0Stream(), voiced, FeatureType.LF0, model.getMaxLf0GvIter());
            int at = 0;
            for (int i = 0; i < frames.size(); i++) {
                if (frames.get(i).voiced()) {
                    set(pitch, at++, frames.get(i), isInside(frames, i));
                }
            }
            pitch.setGvMeanVar(model.getGVModelSet().getGVmeanLf0(), model.getGVModelSet().getGVcovInvLf0());
            pitch.mlpg(model);
            return pitch;
        } catch (Exception e) { // as HTSPStream declares it
            throw new MaryConfigurationException("the melody of a phrase could not be made", e);
        }
    }

    private List<Frame> frames() {
        List<Frame> frames = new ArrayList<>();
        for (HTSModel phone : phrase) {
            for (int state = 0; state < trees.getNumStates(); state++) {
                for (int left = phone.getDur(state); left > 0; left--) {
                    frames.add(new Frame(phone, state));
                }
            }
        }
        return frames;
    }

    /// True where the frame and both its neighbors are voiced. The first frame of a phrase counts for nobody's neighbor, as
    /// in MaryTTS.
    private static boolean isInside(List<Frame> frames, int frame) {
        return frame > 1 && frame + 1 < frames.size()
                && frames.subList(frame - 1, frame + 2).stream().allMatch(Frame::voiced);
    }

    /// Slope and curvature say nothing where the voice sets in or ends.
    private static void set(HTSPStream pitch, int at, Frame frame, boolean inside) {
        for (int i = 0; i < pitch.getVsize(); i++) {
            pitch.setMseq(at, i, frame.phone.getLf0Mean(frame.state, i));
            pitch.setIvseq(at, i, i == 0 || inside
                    ? HTSParameterGeneration.finv(frame.phone.getLf0Variance(frame.state, i))
                    : 0);
        }
        if (!frame.phone.getGvSwitch()) {
            pitch.setGvSwitch(at, false);
        }
    }

    @Override
    protected void loadData() {
        // The voice has loaded the model.
    }

    @Override
    protected float evaluate(Target target) {
        throw new UnsupportedOperationException("lengths and melody are made for whole phrases");
    }
}
