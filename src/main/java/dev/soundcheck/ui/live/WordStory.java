package dev.soundcheck.ui.live;

import dev.soundcheck.live.Interruption;
import dev.soundcheck.live.TurnRecord.Sent;
import dev.soundcheck.timeline.Lit;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.ChunkStamps;
import java.util.List;
import java.util.Locale;

/// Describes the way of one word from the message to the ear, in a sentence. Stateless.
final class WordStory {
    private WordStory() {}

    static String of(TurnLook look, int word) {
        Timeline timeline = look.timeline();
        if (word < 0 || word >= timeline.words().size()) {
            return "";
        }
        Lit lit = timeline.litWith(word);
        StringBuilder story = new StringBuilder("\"" + timeline.words().get(word).text() + "\"");
        int message = messageOf(look.stamps().sent(), lit.textStart());
        if (message >= 0) {
            story.append(String.format(Locale.ROOT, " · sent in message %d at %s", message + 1,
                    at(look, look.stamps().sent().get(message).atNanos())));
        }
        long arrived = arrivedNanos(look, lit.startSeconds());
        if (arrived > 0) {
            story.append(" · its sound came at ").append(at(look, arrived));
        }
        HeardTime heard = HeardTime.of(look.stamps());
        Interruption cut = look.turn().interruption();
        if (cut != null && lit.startSeconds() >= cut.heardSeconds()) {
            story.append(" · dropped, not heard");
        } else if (heard.known()) {
            story.append(" · heard at ").append(at(look, (long) heard.wallNanos(lit.startSeconds())));
        }
        return story.toString();
    }

    /// Index of the message that holds the char, -1 where none does.
    static int messageOf(List<Sent> sent, int index) {
        int low = 0;
        int high = sent.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sent.get(middle).offset() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        while (low > 0 && sent.get(low).length() == 0) {
            low--;
        }
        return sent.isEmpty() || index >= sent.get(low).end() ? -1 : low;
    }

    /// When the sound at an instant came, 0 where it has not.
    static long arrivedNanos(TurnLook look, double seconds) {
        ChunkStamps chunks = look.stamps().trace().chunks();
        long frame = Math.round(seconds * look.rateHz());
        long end = 0;
        for (int i = 0; i < chunks.count(); i++) {
            end += chunks.frames(i);
            if (end > frame) {
                return chunks.atNanos(i);
            }
        }
        return 0;
    }

    private static String at(TurnLook look, long nanos) {
        double millis = (nanos - look.stamps().firstTokenNanos()) / 1e6;
        return millis < 1_000
                ? Math.round(millis) + " ms"
                : String.format(Locale.ROOT, "%.2f s", millis / 1e3);
    }
}
