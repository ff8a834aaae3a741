package dev.soundcheck.lab.file;

import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Bootstrap;
import dev.soundcheck.lab.result.CovalOnset;
import dev.soundcheck.lab.result.Difference;
import dev.soundcheck.lab.result.LeadingSilence;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Spread;
import dev.soundcheck.lab.result.WarmBlocks;
import dev.soundcheck.lab.run.SleepWatch;
import java.util.List;

/// How a lab measures, in sentences: printed with every report and shown beside every picture. Stateless.
public final class Method {
    private Method() {}

    public static List<String> lines(LabPlan plan) {
        return List.of(
                "Order: " + plan.runs() + " blocks; in each, every lane runs once, shuffled with seed " + plan.seed()
                        + ". One run at a time. " + plan.warmUps()
                        + " warm-up runs per lane came first, are kept, and are in no figure." + saidLines(plan),
                "Same for all lanes: the line, voice, model, options and form of the sound, but for what a lane's name"
                        + " says. Bytes has no timestamps to ask for.",
                "Cold: every idle connection and the socket were closed before the press; DNS answers and TLS sessions"
                        + " may still be known to the system. Warm: an idle HTTP connection was left by a request for"
                        + " one voice. First turn: the socket was opened and had not spoken. Later turn: it had spoken."
                        + " A run whose connection was not as its lane says is left out.",
                "Clock: one monotonic clock (System.nanoTime); 0 is the press. Each stamp is taken on the network"
                        + " thread before anything else is done with what came.",
                "Leading silence: until the first " + LeadingSilence.WINDOW_MILLIS + " ms whose RMS is above "
                        + (int) LeadingSilence.THRESHOLD_DBFS + " dBFS and stays there for "
                        + LeadingSilence.LASTING_MILLIS + " ms, in steps of 1 ms.",
                "Underruns: where nothing was heard, playing is taken to begin at first audio without any buffer.",
                "Left out, with the reason: the first blocks, where their runs are slower than all later ones of their"
                        + " lanes (one-sided rank test, p < " + WarmBlocks.SIGNIFICANT
                        + "), because the program was getting warm; failed runs, 429, runs cut off by the user or after a minute, and runs"
                        + " in which either clock jumped by more than " + SleepWatch.MOST_GAP_MILLIS / 1000 + " s.",
                "P50, P95, IQR: linear interpolation (Hyndman and Fan, type 7). No P95 below " + Spread.RUNS_FOR_P95
                        + " runs.",
                "TTFA (Coval): the rule of Coval's public benchmark, in our code: windows of "
                        + CovalOnset.WINDOW_MILLIS + " ms around each millisecond, their mean removed, RMS above "
                        + CovalOnset.THRESHOLD_RMS + " of full scale; the handshake is left out.",
                "Length of the line: slope by Theil and Sen over the medians of the lines, 99 % interval by Kendall's"
                        + " rank test; an outlier has a modified z-score above 3.5.",
                "Differences: of medians; " + Math.round(Bootstrap.CONFIDENCE * 100)
                        + " % percentile bootstrap interval, " + Bootstrap.RESAMPLES
                        + " resamples, so wide that the intervals of all pairs hold together. A winner is named only"
                        + " where the interval leaves 0 out, a test agrees (the smaller p of Mann-Whitney's U and"
                        + " Welch's t, doubled, Holm-corrected over all pairs), shuffling all runs over all lanes parts"
                        + " them as far by chance in fewer than one lab of a hundred (p < " + Difference.SIGNIFICANT
                        + "), the medians differ by at least " + (int) Metric.RESOLUTION_MILLIS
                        + " ms, and both sides have " + Difference.FEWEST_RUNS + " runs.");
    }

    private static String saidLines(LabPlan plan) {
        return plan.lines().size() == 1
                ? ""
                : " A block says one of " + plan.lines().size()
                        + " lines; all are said, shuffled, before one is said again.";
    }
}
