package dev.soundcheck.live;

import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What is derived from one turn. Times are milliseconds; empty where they are not known.
///
/// @param firstAudioMillis  from the first token to the first sound that arrived
/// @param firstHeardMillis  from the first token to the first sound that was heard
/// @param longestGapMillis  the longest time without anything to play, between the first sound heard and the last
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
                heard.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(turn.longestDryNanos() / 1e6), charsSent,
                charsHeard(turn), seams(turn));
    }

    private static OptionalDouble since(TurnRecord turn, OptionalLong nanos) {
        return nanos.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((nanos.getAsLong() - turn.firstTokenNanos()) / 1e6);
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
