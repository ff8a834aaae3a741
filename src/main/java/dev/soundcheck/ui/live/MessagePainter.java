package dev.soundcheck.ui.live;

import dev.soundcheck.live.FlushStamp;
import dev.soundcheck.live.LiveTurn;
import dev.soundcheck.live.TurnRecord.Sent;
import dev.soundcheck.speech.LateAudio;
import java.util.List;
import javafx.scene.paint.Color;

/// Paints the messages of a turn into its band, each tied to its sound; flushes; the cancel and what came after it. FX
/// thread.
record MessagePainter(Band band) {

    void paint(TurnLook look, Color own) {
        messages(look, own);
        flushes(look.turn(), own);
        cancelled(look);
    }

    /// Each message as a pin, tied by a line to where its sound came.
    private void messages(TurnLook look, Color own) {
        double before = Double.NEGATIVE_INFINITY;
        int word = band.pointedWord(look);
        int chosen = word < 0
                ? -1
                : WordStory.messageOf(look.stamps().sent(), look.timeline().litWith(word).textStart());
        Color faint = LiveInk.faint(own, 0.38);
        List<Sent> sent = look.stamps().sent();
        for (int i = 0; i < sent.size(); i++) {
            Sent each = sent.get(i);
            double x = band.span().x(each.atNanos());
            if (each.kind() != Sent.Kind.TEXT || (x - before < 1 && i != chosen)) {
                continue;
            }
            before = x;
            boolean strong = i == chosen;
            tie(look, each, x, strong ? band.ink().strong() : faint, strong ? 1.8 : 1);
            band.paper().add(new Sign.Pin(x, band.sentY(), strong ? band.ink().strong() : own));
        }
        if (!sent.isEmpty() && sent.getLast().kind() == Sent.Kind.LAST) {
            double x = band.span().x(sent.getLast().atNanos());
            band.paper().add(new Sign.Bar(x - 1, band.sentY() - 5, 2, 10, band.ink().strong()));
        }
    }

    private void tie(TurnLook look, Sent sent, double x, Color color, double px) {
        int word = look.timeline().firstWordFromChar(sent.offset());
        if (word >= look.timeline().words().size() || look.timeline().words().get(word).textStart() >= sent.end()) {
            return;
        }
        long arrived = WordStory.arrivedNanos(look, look.timeline().onsetSeconds(word));
        if (arrived != 0) {
            band.paper().add(new Sign.Tie(x, band.sentY() + 3, band.span().x(arrived), band.chunksTop(), color, px));
        }
    }

    private void flushes(LiveTurn turn, Color own) {
        for (FlushStamp flush : turn.flushes()) {
            double x = band.span().x(flush.askedNanos());
            band.paper().add(new Sign.Diamond(x, band.sentY(), band.ink().part(Part.BUFFER)));
            band.words("flush " + flush.flushId(), x + 8, band.sentY(), band.ink().strong());
            if (flush.doneNanos() > 0) {
                double done = band.span().x(flush.doneNanos());
                band.words("flushed " + flush.flushId(), done + 3, band.chunksTop() - 7, own);
                band.paper().upright(own, done, 1, band.chunksTop() - 10, band.chunksTop() + band.chunksPx());
            }
        }
    }

    /// The cancel, and what came although it was cancelled.
    private void cancelled(TurnLook look) {
        long at = look.turn().cancelNanos();
        if (at == 0) {
            return;
        }
        double x = band.span().x(at);
        Color danger = band.ink().danger();
        LateAudio late = look.turn().late();
        if (late != null) {
            double to = Math.max(x + 2, band.span().x(late.lastNanos()));
            band.paper().block(LiveInk.faint(danger, 0.12), x, band.chunksTop(), to - x, band.chunksPx());
            band.paper().hatch(LiveInk.faint(danger, 0.7), x, to, band.chunksTop(), band.chunksPx(), false);
            band.words(Telling.length(late) + " came late, dropped", x + 5, band.chunksTop() + band.chunksPx() + 8,
                    danger);
        }
        band.paper().add(new Sign.Bar(x - 1, band.top() + 2, 2, band.height() - 5, danger));
        band.words("cancel", x + 5, band.tokensTop() + 5, danger);
    }
}
