package dev.soundcheck.offline.voice.sound;

import dev.soundcheck.offline.voice.engine.MaryEngine;
import dev.soundcheck.offline.voice.engine.Utterance;
import dev.soundcheck.offline.voice.persona.Persona;
import marytts.htsengine.HMMData;

/// Turns the frames of one phrase into sound in the voice of a persona, a frame at a time. One thread.
public final class Vocoder {
    /// Middle of the melody of the model, in Hz: the reference a persona's pitch is measured against.
    static final double MODEL_PITCH_HZ = 178;

    private static final int FRAME = MaryEngine.FRAME_SAMPLES;
    private static final int STEP = 4;
    /// Brings the model's level to about -20 dBFS, with room for a volume of 2.
    private static final double LEVEL = 1.0 / 32768;
    private static final double SHARPENING = 0.1;

    private final Utterance utterance;
    private final Persona.Shape shape;
    private final MlsaFilter filter;
    private final Excitation excitation;
    private final double[] current;
    private final double[] next;
    private final double[] increment;
    private final double[] cepstrum;
    private final double[] strengths;
    private final double[] source = new double[FRAME];
    private int frame;

    public Vocoder(Utterance utterance, Persona.Shape shape, HMMData model) {
        this.utterance = utterance;
        this.shape = shape;
        int order = utterance.frames() == 0 ? 2 : utterance.cepstra()[0].length;
        filter = new MlsaFilter(order, model.getAlpha() + shape.tract());
        excitation = new Excitation(model.getMixFilters());
        current = new double[order];
        next = new double[order];
        increment = new double[order];
        cepstrum = new double[order];
        strengths = new double[model.getNumFilters()];
    }

    public boolean hasNext() {
        return frame < utterance.frames();
    }

    /// Writes the next frame, samples around ±1, from `offset`.
    public void next(float[] target, int offset) {
        shapeFrame();
        excitation.frame(period(), strengths, source);
        filter.coefficients(cepstrum, next);
        if (frame == 0) {
            System.arraycopy(next, 0, current, 0, next.length);
        }
        for (int i = 0; i < next.length; i++) {
            increment[i] = (next[i] - current[i]) * STEP / FRAME;
        }
        for (int sample = 0; sample < FRAME; sample++) {
            target[offset + sample] = (float) (filter.filter(source[sample], current) * LEVEL);
            if (sample % STEP == STEP - 1) {
                for (int i = 0; i < current.length; i++) {
                    current[i] += increment[i];
                }
            }
        }
        System.arraycopy(next, 0, current, 0, next.length);
        frame++;
    }

    private void shapeFrame() {
        double[] planned = utterance.cepstra()[frame];
        for (int i = 0; i < planned.length; i++) {
            cepstrum[i] = i < 2 ? planned[i] : planned[i] * (1 + SHARPENING);
        }
        cepstrum[1] += shape.tilt();
        for (int i = 0; i < strengths.length; i++) {
            strengths[i] = Math.clamp(utterance.strengths()[frame][i], 0, 1) * (1 - shape.breath());
        }
    }

    private double period() {
        double planned = utterance.logPitch()[frame];
        if (Double.isNaN(planned) || shape.breath() >= 1) {
            return 0;
        }
        double offset = (planned - Math.log(MODEL_PITCH_HZ)) * shape.melody();
        double pitchHz = Math.clamp(shape.pitchHz() * Math.exp(offset), 45, 600);
        return MaryEngine.SAMPLE_RATE_HZ / pitchHz;
    }
}
