package dev.soundcheck.live.experiment;

import dev.soundcheck.live.LiveTurn;
import dev.soundcheck.live.TurnFigures;
import dev.soundcheck.live.TurnFigures.Seam;
import dev.soundcheck.live.TurnRecord;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.trace.Mark;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What came of one way to send the text. Times are milliseconds from the first token. Immutable.
///
/// @param takeNumber            of the take that holds its sound, 0 where there is none
/// @param firstAudioMillis      when the first sound came; empty where none did
/// @param split                 where the wait for it went
/// @param doneMillis            when the last sound came
/// @param messages              that were sent, the last one and flushes too
/// @param seams                 where pieces meet inside the words that are known
/// @param longestSilenceMillis  at a seam; 0 without one
/// @param seconds               of sound
/// @param failure               why it broke off, null where it did not
public record VariantRun(Variant variant, int takeNumber, OptionalDouble firstAudioMillis, TurnFigures.Split split,
        OptionalDouble doneMillis, int messages, int seams, double longestSilenceMillis, double seconds,
        @Nullable String failure) {

    static VariantRun of(Variant variant, LiveTurn turn) {
        TurnRecord record = turn.record();
        TurnFigures figures = TurnFigures.of(record);
        Take take = turn.take();
        SpeechFailure failure = turn.failure();
        return new VariantRun(variant, take == null ? 0 : take.number(), figures.firstAudioMillis(), figures.split(),
                lastAudio(record), record.sent().size(), figures.seams().size(),
                figures.seams().stream().mapToDouble(Seam::silenceMillis).max().orElse(0),
                take == null ? 0 : take.seconds(), failure == null ? null : failure.line());
    }

    /// True where its sound can be compared with another's.
    public boolean sounds() {
        return seconds > 0;
    }

    private static OptionalDouble lastAudio(TurnRecord record) {
        var last = record.trace().at(Mark.LAST_AUDIO);
        return last.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((last.getAsLong() - record.firstTokenNanos()) / 1e6);
    }
}
