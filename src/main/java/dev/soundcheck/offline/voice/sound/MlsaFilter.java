package dev.soundcheck.offline.voice.sound;

/// The mel log spectrum approximation filter: gives an excitation the spectrum that a mel-cepstrum describes.
///
/// exp(F(z)) is approximated by the fifth-order Padé fraction of S. Imai's filter, once for the first coefficient and
/// once for the rest. Its five stages only depend on each other's last sample, so they are computed side by side, which
/// makes it several times faster than stage by stage. One thread; state lasts from sample to sample.
final class MlsaFilter {
    private static final int STAGES = 5;
    private static final double[] PADE = {1, 0.4999391, 0.1107098, 0.01369984, 0.0009564853, 0.00003041721};

    private final int order;
    private final double warp;
    private final double gain;
    private final double[] firstState = new double[STAGES + 1];
    private final double[] firstOut = new double[STAGES + 1];
    private final double[] restOut = new double[STAGES + 1];
    /// Delay lines of the five stages, interleaved: tap by tap, five values each.
    private final double[] taps;

    /// @param order  number of coefficients, the gain included
    /// @param warp   frequency warping; the one of the analysis keeps the formants, less lowers and more raises them
    MlsaFilter(int order, double warp) {
        this.order = order;
        this.warp = warp;
        this.gain = 1 - warp * warp;
        this.taps = new double[STAGES * (order + 2)];
    }

    /// Turns a mel-cepstrum into this filter's coefficients.
    void coefficients(double[] cepstrum, double[] target) {
        target[order - 1] = cepstrum[order - 1];
        for (int i = order - 2; i >= 0; i--) {
            target[i] = cepstrum[i] - warp * target[i + 1];
        }
    }

    double filter(double excitation, double[] b) {
        double x = excitation == 0 ? 0 : excitation * Math.exp(b[0]);
        return rest(first(x, b[1]), b);
    }

    private double first(double input, double b1) {
        double x = input;
        double out = 0;
        for (int stage = STAGES; stage > 0; stage--) {
            firstState[stage] = gain * firstOut[stage - 1] + warp * firstState[stage];
            firstOut[stage] = firstState[stage] * b1;
            double part = firstOut[stage] * PADE[stage];
            x += (stage & 1) == 1 ? part : -part;
            out += part;
        }
        firstOut[0] = x;
        return out + x;
    }

    private double rest(double input, double[] b) {
        advanceTaps(b);
        double x = input;
        double out = 0;
        for (int stage = STAGES; stage > 0; stage--) {
            double part = restOut[stage] * PADE[stage];
            x += (stage & 1) == 1 ? part : -part;
            out += part;
        }
        restOut[0] = x;
        return out + x;
    }

    /// One sample through all five all-pass chains. `restOut[s]` holds stage s's output of the last sample before and
    /// of this one after.
    private void advanceTaps(double[] b) {
        double a = warp;
        double[] d = taps;
        double p0 = gain * restOut[0] + a * d[0];
        double p1 = gain * restOut[1] + a * d[1];
        double p2 = gain * restOut[2] + a * d[2];
        double p3 = gain * restOut[3] + a * d[3];
        double p4 = gain * restOut[4] + a * d[4];
        d[0] = p0;
        d[1] = p1;
        d[2] = p2;
        d[3] = p3;
        d[4] = p4;
        double y0 = 0;
        double y1 = 0;
        double y2 = 0;
        double y3 = 0;
        double y4 = 0;
        int at = STAGES;
        for (int i = 2; i < order; i++, at += STAGES) {
            double c = b[i];
            double n0 = d[at] + a * (d[at + 5] - p0);
            double n1 = d[at + 1] + a * (d[at + 6] - p1);
            double n2 = d[at + 2] + a * (d[at + 7] - p2);
            double n3 = d[at + 3] + a * (d[at + 8] - p3);
            double n4 = d[at + 4] + a * (d[at + 9] - p4);
            d[at] = p0;
            d[at + 1] = p1;
            d[at + 2] = p2;
            d[at + 3] = p3;
            d[at + 4] = p4;
            y0 += n0 * c;
            y1 += n1 * c;
            y2 += n2 * c;
            y3 += n3 * c;
            y4 += n4 * c;
            p0 = n0;
            p1 = n1;
            p2 = n2;
            p3 = n3;
            p4 = n4;
        }
        d[at] = p0;
        d[at + 1] = p1;
        d[at + 2] = p2;
        d[at + 3] = p3;
        d[at + 4] = p4;
        restOut[1] = y0;
        restOut[2] = y1;
        restOut[3] = y2;
        restOut[4] = y3;
        restOut[5] = y4;
    }
}
