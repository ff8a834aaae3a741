package dev.soundcheck.ui.live;

import dev.soundcheck.live.Arrivals;
import dev.soundcheck.live.TurnRecord.Sent;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.ChunkStamps;
import java.util.List;
import java.util.function.IntToLongFunction;

/// Finds the word at a place of the picture: through its token, message, chunk or sound. Stateless.
final class PictureProbe {
    private static final double NEAR_PX = 8;

    private PictureProbe() {}

    /// Index of the word, -1 where the place belongs to none.
    static int wordAt(TurnLook look, Strips strips, Span span, double x, double y) {
        if (y >= strips.heardTop()) {
            return heard(look, span.nanos(x));
        }
        if (y >= strips.chunksTop() && y <= strips.chunksTop() + strips.chunksPx()) {
            return chunk(look, span, x);
        }
        if (y >= strips.tokensTop() + strips.tokensPx() + 1) {
            return y <= strips.sentY() + NEAR_PX ? message(look, span, x) : -1;
        }
        return token(look, span, x);
    }

    private static int heard(TurnLook look, double atNanos) {
        HeardTime heard = HeardTime.of(look.stamps());
        boolean within = heard.known() && atNanos >= heard.wallNanos(0) && atNanos <= heard.endNanos();
        return within ? look.timeline().wordAt(heard.seconds(atNanos)) : -1;
    }

    private static int token(TurnLook look, Span span, double x) {
        Arrivals arrivals = look.turn().arrivals();
        int portion = nearest(arrivals.count(), arrivals::atNanos, span, x);
        return portion < 0 ? -1 : wordFrom(look.timeline(), portion == 0 ? 0 : arrivals.end(portion - 1));
    }

    private static int message(TurnLook look, Span span, double x) {
        List<Sent> sent = look.stamps().sent();
        int index = nearest(sent.size(), i -> sent.get(i).atNanos(), span, x);
        return index < 0 || sent.get(index).length() == 0 ? -1 : wordFrom(look.timeline(), sent.get(index).offset());
    }

    /// The word that begins in the chunk, else the one it goes on with.
    private static int chunk(TurnLook look, Span span, double x) {
        ChunkStamps chunks = look.stamps().trace().chunks();
        int index = nearest(chunks.count(), chunks::atNanos, span, x);
        return index < 0 || look.rateHz() == 0
                ? -1
                : look.timeline().wordAt(
                        (double) (chunks.beginFrame(index) + Math.max(0, chunks.frames(index) - 1)) / look.rateHz());
    }

    /// The word that holds the char, else the next one; -1 where neither is known yet.
    private static int wordFrom(Timeline timeline, int index) {
        int word = timeline.firstWordFromChar(index);
        return word < timeline.words().size() ? word : -1;
    }

    /// Index of the instant that is nearest to the place, -1 where none is near. The instants ascend.
    private static int nearest(int count, IntToLongFunction atNanos, Span span, double x) {
        double wanted = span.nanos(x);
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (atNanos.applyAsLong(middle) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int best = -1;
        double distance = NEAR_PX;
        for (int i = Math.max(0, low - 1); i < Math.min(count, low + 1); i++) {
            double away = Math.abs(span.x(atNanos.applyAsLong(i)) - x);
            if (away <= distance) {
                distance = away;
                best = i;
            }
        }
        return best;
    }
}
