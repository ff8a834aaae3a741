package dev.soundcheck.ui.live;

import dev.soundcheck.audio.measure.WaveformPeaks;
import dev.soundcheck.live.Arrivals;
import dev.soundcheck.live.TurnFigures;
import dev.soundcheck.trace.ChunkStamps;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.ui.kit.LaneMarks;
import java.util.Locale;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Paints the turns of one voice into its band. FX thread.
record BandPainter(Band band) {
    /// In a lower band only the name is written: the state is shown above, beside the text.
    private static final double TWO_LINES_PX = 30;
    private static final double STRIPE_PX = 28;
    private static final double NAME_PX = LivePicture.LEFT_PX + 10;
    /// By the usual width of a char: each frame writes them, and measuring text is slow.
    private static final int NAME_CHARS = (int) ((LivePicture.GUTTER_PX - NAME_PX - 4) / Band.CHAR_PX);

    void background(LaneModel lane, double right) {
        int index = lane.lane().index();
        double middle = band.top() + band.height() / 2;
        if (index % 2 == 0) {
            band.paper().block(band.ink().band(), 0, band.top(), right + 16, band.height() - 1);
        }
        band.paper().block(band.ink().lane(index), LivePicture.LEFT_PX, middle - STRIPE_PX / 2, 4,
                STRIPE_PX);
        boolean two = band.height() >= TWO_LINES_PX;
        band.words(shortened(lane.voiceName()), NAME_PX, middle - (two ? 6 : 0), band.ink().strong());
        if (two) {
            band.words(LaneState.of(lane), NAME_PX, middle + 9, band.ink().text());
        }
    }

    void paint(TurnLook look, @Nullable WaveformPeaks peaks) {
        Color own = band.ink().lane(look.turn().lane());
        tokens(look.turn().arrivals(), own);
        waits(look);
        chunks(look, own);
        HeardTime heard = HeardTime.of(look.stamps());
        if (heard.known()) {
            new HeardPainter(band).paint(look, heard, peaks, own);
        }
        new MessagePainter(band).paint(look, own);
    }

    /// Ticks of tokens as they came; those of one pixel are one.
    private void tokens(Arrivals arrivals, Color own) {
        Color ticks = LiveInk.faint(own, 0.75);
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < arrivals.count(); i++) {
            double x = band.span().x(arrivals.atNanos(i));
            if (x - before >= 1) {
                band.paper().upright(ticks, x, 1.5, band.tokensTop(), band.tokensTop() + band.tokensPx());
                before = x;
            }
        }
    }

    /// The wait for the first sound in its parts, each from where the one before ends.
    private void waits(TurnLook look) {
        TurnFigures.Split split = look.figures().split();
        if (look.stamps().sent().isEmpty()) {
            return;
        }
        boolean waiting = look.stamps().trace().at(Mark.FIRST_AUDIO).isEmpty();
        double at = look.stamps().firstTokenNanos();
        if (waiting) {
            double until = look.over() ? at : band.nowNanos();
            block(at, until, band.ink().pending(), true, label("waiting", Math.round((until - at) / 1e6)));
            return;
        }
        double held = look.stamps().sent().getFirst().atNanos() - at;
        at = block(at, at + held, band.ink().part(Part.OURS), false, label("held here", Math.round(held / 1e6)));
        at = part(at, split, Part.WORDS, "words");
        at = part(at, split, Part.BUFFER, "server's buffer");
        part(at, split, Part.SERVICE, "service");
    }

    private double part(double from, TurnFigures.Split split, Part part, String name) {
        return block(from, from + part.millis(split) * 1e6, band.ink().part(part), part == Part.BUFFER,
                label(name, part.wholeMillis(split)));
    }

    private static String label(String name, long millis) {
        return String.format(Locale.ROOT, "%s %,d ms", name, millis);
    }

    private double block(double from, double to, Color color, boolean hatched, String label) {
        double x = band.span().x(from);
        double width = band.span().x(to) - x;
        if (width >= 1) {
            band.paper().block(LiveInk.faint(color, hatched ? 0.18 : 0.30), x, band.chunksTop(), width - 0.5,
                    band.chunksPx());
            if (hatched) {
                band.paper().hatch(LiveInk.faint(color, 0.8), x, x + width - 0.5, band.chunksTop(), band.chunksPx(),
                        true);
            }
            band.paper().block(color, x, band.chunksTop() + band.chunksPx() - 2, width - 0.5, 2);
            if (width > label.length() * Band.CHAR_PX + 6 && band.chunksPx() >= 14) {
                band.words(label, x + 4, band.chunksTop() + band.chunksPx() / 2 - 1, band.ink().strong());
            }
        }
        return to;
    }

    private void chunks(TurnLook look, Color own) {
        ChunkStamps chunks = look.stamps().trace().chunks();
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < chunks.count(); i++) {
            double x = band.span().x(chunks.atNanos(i));
            if (chunks.frames(i) > 0 && x - before >= 1) {
                double part = LaneMarks.tickShare(chunks.frames(i) * 1e3 / Math.max(1, look.rateHz()), 0.3);
                band.paper().upright(own, x, 1.5, band.chunksTop() + band.chunksPx() * (1 - part),
                        band.chunksTop() + band.chunksPx());
                before = x;
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= NAME_CHARS ? text : text.substring(0, NAME_CHARS - 1) + "…";
    }
}
