package dev.soundcheck.offline.voice.engine;

import java.util.Arrays;

/// The most likely course of one acoustic parameter over the frames of a phrase. One thread; used for one parameter after
/// the other.
///
/// Each frame has a mean and a precision for the value, its slope and its curvature. `solve` finds the course that fits
/// all of them best; `widen` gives it back the variance that averaging took from the voice (T. Toda and K. Tokuda, "A
/// speech parameter generation algorithm considering global variance for HMM-based speech synthesis", 2007). The results
/// are those of MaryTTS's `HTSParameterGeneration`, several times faster: each quantity is one array over all frames.
final class Trajectory {
    /// What counts as converged: the change of the objective, the length of its gradient.
    private static final double LEAST_CHANGE = 1e-4;
    private static final double LEAST_GRADIENT = 1e-2;
    private static final double FIRST_STEP = 0.1;
    private static final double FASTER = 1.2;
    private static final double SLOWER = 0.5;
    private static final int MOST_SLOWER = 100;

    /// Frames of nothing before the first and behind the last, so that no frame wants a case of its own.
    private static final int EDGE = 2;

    private final int frames;
    private final int end;
    private final double[] course;
    /// Weighted means, and the bands of the symmetric matrix that the course is the solution of.
    private final double[] target;
    private final double[] band0;
    private final double[] band1;
    private final double[] band2;
    private final double[] pivot;
    private final double[] lower1;
    private final double[] lower2;
    private final double[] gradient;
    private final double[] lastGradient;
    private final double[] unwidened;
    private double mean;
    private double variance;
    private double gradientLength;

    Trajectory(int frames) {
        this.frames = frames;
        this.end = frames + EDGE;
        int length = frames + 2 * EDGE;
        course = new double[length];
        target = new double[length];
        band0 = new double[length];
        band1 = new double[length];
        band2 = new double[length];
        pivot = new double[length];
        lower1 = new double[length];
        lower2 = new double[length];
        gradient = new double[length];
        lastGradient = new double[length];
        unwidened = new double[length];
    }

    /// The value at a frame.
    double at(int frame) {
        return course[frame + EDGE];
    }

    /// Finds the course.
    ///
    /// @param states     means and precisions of each frame, each for value, slope and curvature one after the other
    /// @param parameter  which of the values
    void solve(FrameStates states, int parameter) {
        weigh(states, parameter);
        factorize();
        for (int t = EDGE; t < end; t++) {
            // the gradient's place is lent for the forward substitution
            gradient[t] = target[t] - lower1[t - 1] * gradient[t - 1] - lower2[t - 2] * gradient[t - 2];
        }
        for (int t = end - 1; t >= EDGE; t--) {
            course[t] = gradient[t] / pivot[t] - lower1[t] * course[t + 1] - lower2[t] * course[t + 2];
        }
    }

    /// The slope at a frame is half the difference of its neighbors, the curvature their sum less twice the value.
    private void weigh(FrameStates states, int parameter) {
        int slope = states.order() + parameter;
        int curvature = 2 * states.order() + parameter;
        Arrays.fill(band0, 0);
        Arrays.fill(band1, 0);
        Arrays.fill(band2, 0);
        Arrays.fill(target, 0);
        for (int frame = 0; frame < frames; frame++) {
            double[] means = states.means(frame);
            double[] precisions = states.precisions(frame);
            band0[frame + EDGE] += precisions[parameter];
            target[frame + EDGE] += precisions[parameter] * means[parameter];
            if (frame > 0 && frame + 1 < frames) {
                slope(frame + EDGE, 0.5 * precisions[slope], means[slope]);
                curvature(frame + EDGE, precisions[curvature], means[curvature]);
            }
        }
    }

    private void slope(int t, double half, double mean) {
        band0[t - 1] += half * 0.5;
        band0[t + 1] += half * 0.5;
        band2[t - 1] -= half * 0.5;
        target[t - 1] -= half * mean;
        target[t + 1] += half * mean;
    }

    private void curvature(int t, double precision, double mean) {
        band0[t - 1] += precision;
        band0[t] += 4 * precision;
        band0[t + 1] += precision;
        band1[t - 1] -= 2 * precision;
        band1[t] -= 2 * precision;
        band2[t - 1] += precision;
        target[t - 1] += precision * mean;
        target[t] -= 2 * precision * mean;
        target[t + 1] += precision * mean;
    }

    /// The matrix as L · D · L', of which L has two bands below its diagonal of ones.
    private void factorize() {
        for (int t = EDGE; t < end; t++) {
            double crossed = lower1[t - 1] * pivot[t - 1];
            pivot[t] = band0[t] - lower1[t - 1] * crossed - lower2[t - 2] * lower2[t - 2] * pivot[t - 2];
            lower1[t] = (band1[t] - lower2[t - 1] * crossed) / pivot[t];
            lower2[t] = band2[t] / pivot[t];
        }
    }

    /// Gives the course its variance, by steps uphill from a course that is simply scaled. Where that does not come to an
    /// end, the course stays as it was.
    ///
    /// @param counted  the frames of speech; pauses have no say
    void widen(GlobalVariance wanted, boolean[] counted, int most) {
        int count = 0;
        for (boolean one : counted) {
            count += one ? 1 : 0;
        }
        if (count == 0) {
            return;
        }
        System.arraycopy(course, 0, unwidened, 0, course.length);
        scale(wanted, counted, count);
        if (!climb(wanted, counted, count, most)) {
            System.arraycopy(unwidened, 0, course, 0, course.length);
        }
    }

    private void scale(GlobalVariance wanted, boolean[] counted, int count) {
        measure(counted, count);
        double ratio = Math.sqrt(wanted.mean() / variance);
        for (int t = EDGE; t < end; t++) {
            if (counted[t - EDGE]) {
                course[t] = ratio * (course[t] - mean) + mean;
            }
        }
    }

    /// @return false where it has not converged
    private boolean climb(GlobalVariance wanted, boolean[] counted, int count, int most) {
        double step = FIRST_STEP;
        double last = 0;
        int slower = 0;
        for (int round = 1; round <= most;) {
            double height = look(wanted, counted, count);
            if (round > 1 && height < last) {
                step(-step, lastGradient);
                step *= SLOWER;
                step(step, lastGradient);
                if (++slower == MOST_SLOWER) {
                    return true;
                }
                continue;
            }
            if (round > 1 && height > last) {
                step *= FASTER;
                slower = 0;
            }
            if (gradientLength < LEAST_GRADIENT || (round > 1 && Math.abs(height - last) < LEAST_CHANGE)) {
                return true;
            }
            step(step, gradient);
            System.arraycopy(gradient, 0, lastGradient, 0, gradient.length);
            last = height;
            round++;
        }
        return false;
    }

    private void step(double length, double[] direction) {
        for (int t = EDGE; t < end; t++) {
            course[t] += length * direction[t];
        }
    }

    private void measure(boolean[] counted, int count) {
        double sum = 0;
        for (int t = EDGE; t < end; t++) {
            sum += counted[t - EDGE] ? course[t] : 0;
        }
        mean = sum / count;
        double squares = 0;
        for (int t = EDGE; t < end; t++) {
            double distance = counted[t - EDGE] ? course[t] - mean : 0;
            squares += distance * distance;
        }
        variance = squares / count;
    }

    /// The objective at the course as it is, and its gradient scaled by the diagonal of its second derivative.
    private double look(GlobalVariance wanted, boolean[] counted, int count) {
        measure(counted, count);
        double share = 1.0 / (3 * frames);
        double excess = variance - wanted.mean();
        double pull = wanted.precision() * excess;
        double evenBend = (frames - 1) * pull;
        double bendScale = 2.0 / ((double) frames * frames);
        double pullScale = 2.0 / frames;
        double likelihood = 0;
        double squares = 0;
        for (int t = EDGE; t < end; t++) {
            double value = course[t];
            double product = band0[t] * value + band1[t] * course[t + 1] + band1[t - 1] * course[t - 1]
                    + band2[t] * course[t + 2] + band2[t - 2] * course[t - 2];
            likelihood += value * (product - 2 * target[t]);
            double distance = value - mean;
            double bend = share * band0[t] + bendScale * (evenBend + 2 * wanted.precision() * distance * distance);
            double slope = share * (target[t] - product);
            if (counted[t - EDGE]) {
                slope -= pullScale * pull * distance;
            }
            double scaled = slope / bend;
            gradient[t] = scaled;
            squares += scaled * scaled;
        }
        gradientLength = Math.sqrt(squares);
        return -0.5 * (share * likelihood + pull * excess);
    }

    /// What the variance of one parameter over a phrase is for the recorded voice.
    ///
    /// @param mean       on average
    /// @param precision  how sure that is
    record GlobalVariance(double mean, double precision) {}
}
