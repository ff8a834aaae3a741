package dev.soundcheck.ui.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.session.Cursor;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.ui.kit.Pointed;
import dev.soundcheck.wire.Stretch;
import dev.soundcheck.wire.WireKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A row and the place in the sound that it is about: choosing one chooses the other.
class WireChoiceTest extends WireModelCase {
    @Test
    void aRowOfSoundIsTheStretchThatIsChosenOnTheDesk() {
        show();
        model.choose(List.of(model.rows().get(4)));
        assertEquals(0.1, desk.cursor().fromSeconds(), 1e-9);
        assertEquals(0.2, desk.cursor().toSeconds(), 1e-9);
        assertEquals(1, desk.cursor().chunk());
    }

    @Test
    void aPlaceThatIsChosenElsewhereIsItsRow() {
        show();
        desk.chooseInstant(0.15);
        frame();
        assertEquals(4, model.linkedProperty().get());
    }

    @Test
    void aRowOfStampsIsTheStretchOfItsWords() {
        show();
        model.choose(List.of(model.rows().get(3)));
        assertEquals(0.02, desk.cursor().fromSeconds(), 1e-9);
        assertEquals(0.19, desk.cursor().toSeconds(), 1e-9);
        assertEquals(List.of(2, 3, 4), belonging());
    }

    @Test
    void aRowOfStampsChoosesItsFirstWordThoughItsPhonemesBeginBeforeIt() {
        desk.show(take(Timeline.of("Hi there.").plusWords(List.of(new Stamp("Hi", 0.0204, 0.08),
                new Stamp("there.", 0.11, 0.19)))));
        frame();
        model.choose(List.of(model.rows().get(3)));
        assertEquals(0, desk.cursor().word());

        recorder.wireLog().messageIn(PRESS + 90_000_000, 120, """
                {"type":"phoneme_timestamps","phoneme_timestamps":{"phonemes":["ð"],"start":[0.105],"end":[0.13]}}""",
                0);
        frame();
        model.choose(List.of(model.rows().get(5)));
        assertEquals(1, desk.cursor().word());
    }

    @Test
    void whereOnlyStampsAreShownThePlaceIsTheirRow() {
        show();
        model.kindProperty().set(WireKind.STAMPS);
        desk.chooseInstant(0.15);
        frame();
        assertEquals(0, model.linkedProperty().get());
        assertEquals(List.of(3), belonging());
    }

    @Test
    void theSoundAndTheStampsOfAPlaceBelongTogether() {
        show();
        desk.chooseChunk(Objects.requireNonNull(model.take()), 1);
        frame();
        assertEquals(List.of(3, 4), belonging());
        desk.chooseInstant(0.195);
        frame();
        assertEquals(List.of(4), belonging(), "no word is stamped there");
    }

    @Test
    void whatWasChosenElsewhereStaysAsItWasChosen() {
        show();
        desk.chooseInstant(0.15);
        frame();
        model.choose(List.of(model.rows().get(model.linkedProperty().get())));
        assertEquals(Cursor.Origin.CHUNK, desk.cursor().origin(), "a hand chose the row");
        desk.chooseInstant(0.15);
        model.linkedProperty().subscribe(row -> {
            if (row.intValue() >= 0) {
                model.choose(List.of(model.rows().get(row.intValue())));
            }
        });
        frame();
        assertEquals(Cursor.Origin.INSTANT, desk.cursor().origin(), "the list only showed the row");
        assertEquals(0.15, desk.cursor().fromSeconds(), 1e-9);
    }

    @Test
    void aPlaceIsFoundAgainAfterAnotherRowWasChosen() {
        show();
        desk.chooseInstant(0.15);
        frame();
        model.choose(List.of(model.rows().get(2)));
        assertEquals(-1, model.linkedProperty().get());
        desk.chooseInstant(0.15);
        frame();
        assertEquals(4, model.linkedProperty().get());
    }

    @Test
    void aChunkThatIsChosenInAnotherRoomIsItsRow() {
        model.point(new Pointed(take(), -1));
        frame();
        assertEquals(5, model.rows().size());
        model.point(new Pointed(Objects.requireNonNull(model.take()), 1));
        frame();
        assertEquals(4, model.linkedProperty().get());
        model.choose(List.of(model.rows().get(2)));
        assertEquals(Cursor.NONE, desk.cursor(), "the desk shows another take");
    }

    @Test
    void aWordThatIsPointedAtInAnotherRoomIsItsRowAndARowChoosesThere() {
        Take live = take();
        List<Stretch> chosen = new ArrayList<>();
        model.point(new Pointed(live, -1, null, chosen::add));
        frame();
        model.point(new Pointed(live, -1, new Stretch(0.11, 0.19), chosen::add));
        frame();
        assertEquals(4, model.linkedProperty().get());
        assertEquals(List.of(3, 4), belonging());
        assertEquals(List.of(), chosen, "what was chosen there is not chosen again");

        model.choose(List.of(model.rows().get(3)));
        assertEquals(List.of(new Stretch(0.02, 0.19)), chosen);
    }
}
