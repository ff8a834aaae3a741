package dev.soundcheck.offline.voice.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marytts.htsengine.HTSModel;
import marytts.htsengine.HTSUttModel;

/// Draws the pitch of a phrase through the points that the prosody model sets: `(percent of the phone, Hz)`. Stateless.
final class PitchContour {
    private static final Pattern POINT = Pattern.compile("(\\d+),(\\d+)");
    private static final int WHOLE = 100;

    private PitchContour() {}

    /// Hz of each voiced frame of the phrase, in order.
    static double[] of(HTSUttModel phrase) {
        List<double[]> parts = new ArrayList<>();
        for (int i = 0; i < phrase.getNumUttModel(); i++) {
            parts.add(points(phrase.getUttModel(i)));
        }
        double[] hz = parts.stream().flatMapToDouble(Arrays::stream).toArray();
        connect(hz);
        return hz;
    }

    /// Voiced frames of one phone; 0 where no point is set.
    private static double[] points(HTSModel phone) {
        double[] hz = new double[phone.getNumVoiced()];
        String set = phone.getMaryXmlF0();
        if (set == null || hz.length == 0) {
            return hz;
        }
        SortedMap<Integer, Integer> points = new TreeMap<>();
        Matcher point = POINT.matcher(set);
        while (point.find()) {
            points.put(Integer.valueOf(point.group(1)), Integer.valueOf(point.group(2)));
        }
        if (points.size() == hz.length) {
            int at = 0;
            for (int value : points.values()) {
                hz[at++] = value;
            }
            return hz;
        }
        points.forEach((percent, value) -> {
            int at = percent == WHOLE ? hz.length - 1 : hz.length * percent / WHOLE;
            if (at < hz.length) {
                hz[at] = value;
            }
        });
        return hz;
    }

    /// Straight lines between the points.
    private static void connect(double[] hz) {
        int last = 0;
        double lastHz = 0;
        for (int i = 0; i < hz.length; i++) {
            if (hz[i] > 0) {
                double slope = (hz[i] - lastHz) / Math.max(1, i - last);
                for (int between = last; between < i; between++) {
                    hz[between] = lastHz + slope * (between - last);
                }
                last = i;
                lastHz = hz[i];
            }
        }
    }
}
