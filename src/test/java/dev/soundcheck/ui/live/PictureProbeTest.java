package dev.soundcheck.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pointing at a token, a message, a chunk or the sound finds the same word.
class PictureProbeTest {
    private static final Strips STRIPS = new Strips(0, 200);
    private static final String TEXT = "One two three ";

    @TempDir
    Path folder;
    private LiveRig rig;

    PictureProbeTest() {
        rig = new LiveRig(Path.of("."));
    }

    @BeforeEach
    void speak() {
        rig = new LiveRig(folder);
        rig.model.pen().type("One ");
        rig.clock.advanceMillis(200);
        rig.model.pen().type("two ");
        rig.clock.advanceMillis(200);
        rig.model.pen().type("three ");
        rig.clock.advanceMillis(200);
        rig.speak(TEXT, 1.0);
        rig.hear(0, 0.1);
    }

    @Test
    void eachStripKnowsTheWord() {
        TurnLook look = rig.model.looks().getFirst();
        long token = look.turn().arrivals().atNanos(1);
        long message = look.stamps().sent().get(1).atNanos();
        HeardTime heard = HeardTime.of(look.stamps());
        double second = look.timeline().words().get(1).startSeconds() + 0.01;

        assertEquals(1, at(look, (double) token, STRIPS.tokensTop() + 2));
        assertEquals(1, at(look, (double) message, STRIPS.sentY()));
        assertEquals(1, at(look, heard.wallNanos(second), STRIPS.heardTop() + 5));
        assertEquals(1, at(look, (double) WordStory.arrivedNanos(look, second), STRIPS.chunksTop() + 3));
    }

    @Test
    void wherePicturesAreEmptyThereIsNoWord() {
        TurnLook look = rig.model.looks().getFirst();

        assertEquals(-1, at(look, (double) look.turn().arrivals().atNanos(1) + 1e8, STRIPS.tokensTop() + 2));
        assertEquals(-1, at(look, (double) look.turn().arrivals().atNanos(1), STRIPS.chunksTop() - 3));
        assertEquals(-1, at(look, HeardTime.of(look.stamps()).endNanos() + 1e9, STRIPS.heardTop() + 5));
    }

    private int at(TurnLook look, double nanos, double y) {
        Span span = Span.over(List.of(look), rig.clock.nanoTime(), true, 0, 1_000);
        return PictureProbe.wordAt(look, STRIPS, span, span.x(nanos), y);
    }
}
