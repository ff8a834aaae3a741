package dev.soundcheck.ui.live;

import dev.soundcheck.live.FlushStamp;
import dev.soundcheck.live.LiveTurn;
import dev.soundcheck.live.TurnRecord.Sent;
import dev.soundcheck.speech.LateAudio;
import dev.soundcheck.ui.kit.CanvasLines;
import java.util.List;
import java.util.Locale;
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
        List<Sent> sent = look.stamps().sent();
        for (int i = 0; i < sent.size(); i++) {
            Sent each = sent.get(i);
            double x = band.span().x(each.atNanos());
            if (each.kind() != Sent.Kind.TEXT || (x - before < 1 && i != chosen)) {
                continue;
            }
            before = x;
            boolean strong = i == chosen;
            tie(look, each, x, LiveInk.faint(strong ? band.ink().strong() : own, strong ? 1 : 0.38), strong ? 1.8 : 1);
            band.g().setFill(strong ? band.ink().strong() : own);
            band.g().fillOval(x - 3, band.sentY() - 3, 6, 6);
        }
        if (!sent.isEmpty() && sent.getLast().kind() == Sent.Kind.LAST) {
            double x = band.span().x(sent.getLast().atNanos());
            band.g().setFill(band.ink().strong());
            band.g().fillRect(x - 1, band.sentY() - 5, 2, 10);
        }
    }

    private void tie(TurnLook look, Sent sent, double x, Color color, double px) {
        int word = look.timeline().firstWordFromChar(sent.offset());
        if (word >= look.timeline().words().size() || look.timeline().words().get(word).textStart() >= sent.end()) {
            return;
        }
        long arrived = WordStory.arrivedNanos(look, look.timeline().onsetSeconds(word));
        if (arrived == 0) {
            return;
        }
        double to = band.span().x(arrived);
        double bend = (band.chunksTop() - band.sentY()) * 0.6;
        band.g().setStroke(color);
        band.g().setLineWidth(px);
        band.g().beginPath();
        band.g().moveTo(x, band.sentY() + 3);
        band.g().bezierCurveTo(x, band.sentY() + bend, to, band.chunksTop() - bend, to, band.chunksTop());
        band.g().stroke();
    }

    private void flushes(LiveTurn turn, Color own) {
        for (FlushStamp flush : turn.flushes()) {
            double x = band.span().x(flush.askedNanos());
            band.g().setFill(band.ink().part(Part.BUFFER));
            band.g().fillPolygon(new double[]{x - 5, x, x + 5, x},
                    new double[]{band.sentY(), band.sentY() - 5, band.sentY(), band.sentY() + 5}, 4);
            band.g().setFill(band.ink().strong());
            band.g().fillText("flush " + flush.flushId(), x + 8, band.sentY());
            if (flush.doneNanos() > 0) {
                band.g().setFill(own);
                double done = band.span().x(flush.doneNanos());
                band.g().fillText("flushed " + flush.flushId(), done + 3, band.chunksTop() - 7);
                CanvasLines.upright(band.g(), own, done, 1, band.chunksTop() - 10, band.chunksTop() + band.chunksPx());
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
        LateAudio late = look.turn().late();
        if (late != null) {
            double to = Math.max(x + 2, band.span().x(late.lastNanos()));
            band.g().setFill(LiveInk.faint(band.ink().danger(), 0.12));
            band.g().fillRect(x, band.chunksTop(), to - x, band.chunksPx());
            CanvasLines.hatch(band.g(), LiveInk.faint(band.ink().danger(), 0.7), x, to, band.chunksTop(),
                    band.chunksPx(), false);
            band.g().setFill(band.ink().danger());
            band.g().fillText(String.format(Locale.ROOT, "%.1f s came late, dropped", late.seconds()), x + 5,
                    band.chunksTop() + band.chunksPx() + 8);
        }
        band.g().setFill(band.ink().danger());
        band.g().fillRect(x - 1, band.top() + 2, 2, band.height() - 5);
        band.g().fillText("cancel", x + 5, band.tokensTop() + 5);
    }
}
