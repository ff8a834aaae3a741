package dev.soundcheck.live;

import dev.soundcheck.live.TurnFigures.Split;
import dev.soundcheck.live.TurnRecord.Sent;
import java.util.OptionalLong;

/// Splits the wait for the first sound of a turn. Stateless.
///
/// The service starts once it holds a sentence, at a flush or the last piece, or when its delay is over. Only the delay
/// of 0, a flush and the last piece are known from outside; the rest is an estimate.
final class FirstSound {
    /// What the service waits by default (docs, "Buffering").
    static final int DEFAULT_DELAY_MILLIS = 3_000;
    private static final String ENDS = ".!?…。！？";

    /// When the service had what it needs.
    ///
    /// @param lastTextNanos  the last text that it got until then
    private record Start(long nanos, long lastTextNanos, boolean estimated) {}

    private FirstSound() {}

    static Split split(TurnRecord turn, OptionalLong audio, OptionalLong heard) {
        if (turn.sent().isEmpty() || audio.isEmpty()) {
            return Split.NONE;
        }
        long firstSent = turn.sent().getFirst().atNanos();
        Start start = start(turn, audio.getAsLong());
        double held = firstSent - turn.firstTokenNanos();
        double unheard = heard.isEmpty() ? 0 : Math.max(0, heard.getAsLong() - audio.getAsLong());
        return new Split((held + unheard) / 1e6, (start.lastTextNanos - firstSent) / 1e6,
                (start.nanos - start.lastTextNanos) / 1e6, (audio.getAsLong() - start.nanos) / 1e6,
                start.estimated);
    }

    private static Start start(TurnRecord turn, long audioNanos) {
        long first = turn.sent().getFirst().atNanos();
        int delayMillis = turn.maxBufferDelayMillis().orElse(DEFAULT_DELAY_MILLIS);
        if (delayMillis == 0) {
            return new Start(first, first, false);
        }
        long deadline = Math.min(audioNanos, first + delayMillis * 1_000_000L);
        String text = turn.timeline().text();
        long lastText = first;
        for (Sent each : turn.sent()) {
            if (each.atNanos() > deadline) {
                break;
            }
            lastText = each.atNanos();
            if (each.kind() != Sent.Kind.TEXT) {
                return new Start(lastText, lastText, false);
            }
            if (sentence(text, Math.max(0, each.offset() - 1), Math.min(each.end(), text.length()))) {
                return new Start(lastText, lastText, true);
            }
        }
        return new Start(deadline, lastText, true);
    }

    /// True where a sentence ends between the two.
    private static boolean sentence(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            boolean last = i + 1 == end;
            if (ENDS.indexOf(text.charAt(i)) >= 0 && (last || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }
}
