package dev.soundcheck.lab.result;

import dev.soundcheck.lab.plan.LabLane;
import java.util.ArrayList;
import java.util.List;

/// The conclusions from a set of lines: the slope of each lane, and the lines that do not follow it. Stateless.
public final class LengthText {
    private static final int QUOTED_CHARS = 40;

    private LengthText() {}

    /// Nothing of a lab with one line.
    public static List<String> sentences(Lab lab, Metric metric) {
        List<String> sentences = new ArrayList<>();
        if (lab.plan().lines().size() == 1) {
            return sentences;
        }
        for (LabLane lane : lab.plan().lanes()) {
            LengthFit.of(lab, lane, metric).ifPresentOrElse(fit -> {
                sentences.add(fit.sentence());
                fit.outliers().forEach(line -> sentences.add(outlier(lab, fit, line)));
            }, () -> sentences.add("No slope of " + lane.title() + ": it takes " + LengthFit.FEWEST_LINES
                    + " lines of different lengths."));
        }
        return sentences;
    }

    private static String outlier(Lab lab, LengthFit fit, LengthFit.Line line) {
        double off = line.median() - fit.expected(line.chars());
        return "Outlier: line " + (line.number() + 1) + " “" + quoted(lab.plan().lines().get(line.number()))
                + "” takes "
                + fit.metric().text(Math.abs(off)) + (off > 0 ? " more" : " less") + " than its length says ("
                + fit.lane().title() + ").";
    }

    private static String quoted(String line) {
        String flat = line.replaceAll("\\s+", " ");
        return flat.codePointCount(0, flat.length()) <= QUOTED_CHARS
                ? flat
                : flat.substring(0, flat.offsetByCodePoints(0, QUOTED_CHARS)) + "…";
    }
}
