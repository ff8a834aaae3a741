package dev.soundcheck.cli;

import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.live.LintFinding;
import dev.soundcheck.live.LiveTurn;
import dev.soundcheck.live.TurnFigures;
import dev.soundcheck.session.Take;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A live turn in lines of text. Stateless.
final class LiveReport {
    private static final int MOST_FINDINGS = 5;

    private LiveReport() {}

    /// The figures of a turn in one line.
    static String figures(LiveTurn turn, boolean heard) {
        TurnFigures figures = TurnFigures.of(turn.record());
        TurnFigures.Split split = figures.split();
        Take take = turn.take();
        StringBuilder line = new StringBuilder("live" + (take != null && take.offline() ? " (offline)" : "") + ": ");
        line.append("first audio ").append(millis(figures.firstAudioMillis())).append(" after the first token");
        if (figures.firstAudioMillis().isPresent()) {
            line.append(String.format(Locale.ROOT,
                    " (ours %.0f, waiting for words %.0f, server's buffer %.0f, service %.0f ms%s)",
                    split.oursMillis(), split.wordsMillis(), split.bufferMillis(), split.serviceMillis(),
                    split.estimated() ? ", estimate" : ""));
        }
        if (heard) {
            line.append(", heard ").append(millis(figures.firstHeardMillis())).append(", longest gap ")
                    .append(millis(figures.longestGapMillis()));
            line.append(dry(turn.heard()));
        }
        int pieces = turn.sent().size();
        line.append(String.format(Locale.ROOT, "; %d %s, %d characters sent", pieces, pieces == 1 ? "piece" : "pieces",
                figures.charsSent()));
        if (heard) {
            line.append(String.format(Locale.ROOT, ", %d heard", figures.charsHeard()));
        }
        return line.append(String.format(Locale.ROOT, ", %.2f s of speech", take == null ? 0 : take.seconds()))
                .toString();
    }

    /// Gaps in the sound, including those where this machine was too busy to play it.
    private static String dry(@Nullable PlaybackState heard) {
        return heard == null || heard.underruns() == 0
                ? ""
                : String.format(Locale.ROOT, ", the loudspeaker ran dry %s, %.0f ms in all",
                        heard.underruns() == 1 ? "once" : heard.underruns() + " times", heard.underrunNanos() / 1e6);
    }

    /// The findings, the first few of them.
    static Stream<String> notes(List<LintFinding> findings) {
        List<String> distinct = findings.stream().map(LintFinding::sentence).distinct().toList();
        Stream<String> first = distinct.stream().limit(MOST_FINDINGS).map(sentence -> "note: " + sentence);
        int more = distinct.size() - MOST_FINDINGS;
        return more > 0 ? Stream.concat(first, Stream.of("note: and " + more + " more.")) : first;
    }

    private static String millis(OptionalDouble millis) {
        return millis.isEmpty() ? "never" : String.format(Locale.ROOT, "%.0f ms", millis.getAsDouble());
    }
}
