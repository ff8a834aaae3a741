package dev.soundcheck.live;

import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.ChunkStamps;
import dev.soundcheck.trace.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What is derived from one turn. Times are milliseconds; empty where they are not known.
///
/// @param firstAudioMillis  from the first token to the first sound that arrived
/// @param firstHeardMillis  from the first token to the first sound that was heard
/// @param longestGapMillis  the longest silence because sound was late, once the turn was being heard
/// @param charsHeard        chars of the text up to the last word heard
/// @param seams             where pieces meet inside the words that are known
public record TurnFigures(OptionalDouble firstAudioMillis, OptionalDouble firstHeardMillis, Split split,
        OptionalDouble longestGapMillis, int charsSent, int charsHeard, List<Seam> seams) {

    /// Where the time from the first token to the first sound heard went. Unknown parts are 0.
    ///
    /// @param oursMillis     text held back here, and sound that had come but was not heard yet
    /// @param wordsMillis    the service waited for words that had not been written yet
    /// @param bufferMillis   the service waited for more text that did not come
    /// @param serviceMillis  from there to the first sound
    /// @param estimated      true where only the service knows when it stopped waiting
    public record Split(double oursMillis, double wordsMillis, double bufferMillis, double serviceMillis,
            boolean estimated) {
        static final Split NONE = new Split(0, 0, 0, 0, false);
    }

    /// Two pieces that meet.
    ///
    /// @param offset         of the second piece in the text
    /// @param atSeconds      where the word before the seam ends in the sound
    /// @param silenceMillis  until the next word starts; negative where the two overlap
    public record Seam(int offset, double atSeconds, double silenceMillis) {}

    public static TurnFigures of(TurnRecord turn) {
        OptionalLong audio = turn.trace().at(Mark.FIRST_AUDIO);
        OptionalLong heard = turn.trace().at(Mark.FIRST_OUT);
        int charsSent = turn.sent().isEmpty() ? 0 : turn.sent().getLast().end();
        return new TurnFigures(since(turn, audio), since(turn, heard), FirstSound.split(turn, audio, heard),
                longestGap(turn, heard), charsSent, charsHeard(turn), seams(turn));
    }

    private static OptionalDouble since(TurnRecord turn, OptionalLong nanos) {
        return nanos.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((nanos.getAsLong() - turn.firstTokenNanos()) / 1e6);
    }

    /// Replays the arrivals as the loudspeaker played them: it waits where the next sound was late.
    private static OptionalDouble longestGap(TurnRecord turn, OptionalLong heard) {
        ChunkStamps chunks = turn.trace().chunks();
        if (heard.isEmpty() || turn.rateHz() == 0) {
            return OptionalDouble.empty();
        }
        double end = heard.getAsLong();
        double longest = 0;
        for (int i = 0; i < chunks.count(); i++) {
            double late = chunks.atNanos(i) - end;
            if (late > 0) {
                longest = Math.max(longest, late);
                end += late;
            }
            end += chunks.frames(i) * 1e9 / turn.rateHz();
        }
        return OptionalDouble.of(longest / 1e6);
    }

    private static int charsHeard(TurnRecord turn) {
        if (turn.heardFrames() == 0 || turn.rateHz() == 0) {
            return 0;
        }
        Timeline timeline = turn.timeline();
        double seconds = (double) turn.heardFrames() / turn.rateHz();
        int word = timeline.wordAt(seconds);
        return word < 0 ? 0 : timeline.litWith(word).textEnd();
    }

    private static List<Seam> seams(TurnRecord turn) {
        Timeline timeline = turn.timeline();
        List<Seam> seams = new ArrayList<>();
        for (TurnRecord.Sent each : turn.sent()) {
            int after = timeline.firstWordFromChar(each.offset());
            boolean known = each.offset() > 0 && each.length() > 0 && after > 0 && after < timeline.words().size();
            if (known && timeline.words().get(after - 1).textEnd() <= each.offset()
                    && timeline.words().get(after).textStart() < each.end()) {
                double end = timeline.words().get(after - 1).endSeconds();
                seams.add(new Seam(each.offset(), end, (timeline.words().get(after).startSeconds() - end) * 1e3));
            }
        }
        return List.copyOf(seams);
    }
}
