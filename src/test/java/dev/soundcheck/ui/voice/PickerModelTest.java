package dev.soundcheck.ui.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audition.VoiceFilter;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.testing.Voices;
import dev.soundcheck.ui.shell.ShellRig;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PickerModelTest {
    private final ShellRig rig = new ShellRig();
    private final PickerModel picker = rig.model.picker();

    @Test
    void voicesAreSearchableWhileMoreArrive() {
        rig.offline.voices(Voices.many(205));
        rig.model.open();
        picker.filterProperty().set(VoiceFilter.ALL.withText("Voice 17"));
        rig.runIo();
        assertEquals("Voice 17", picker.shown().getFirst().name());
        assertTrue(picker.shown().size() < 205);
    }

    @Test
    void anEmptyListIsOneStepFromTheLastThatWasNot() {
        rig.ready();
        VoiceFilter masculine = VoiceFilter.ALL.withGender("masculine");
        picker.filterProperty().set(masculine);
        assertEquals(3, picker.shown().size());
        picker.filterProperty().set(masculine.withText("xyzzy"));
        assertEquals(List.of(), picker.shown());

        picker.undo();
        assertEquals(masculine, picker.filterProperty().get());
        assertEquals(3, picker.shown().size());
        assertNull(picker.undoProperty().get());
    }

    @Test
    void starsAndUseCountAtOnce() {
        rig.ready();
        Voice wren = picker.shown().get(4);
        picker.toggleFavorite(wren);
        assertEquals(1, picker.resultProperty().get().favorites());
        picker.filterProperty().set(VoiceFilter.ALL.withFavorites(true));
        assertEquals(List.of(wren), picker.shown());
        picker.toggleFavorite(wren);
        assertFalse(picker.isFavorite(wren));
    }

    @Test
    void aVoiceThatIsChosenAnywhereIsARecentOne() {
        rig.ready();
        Voice wren = picker.shown().get(4);
        assertEquals(1, picker.resultProperty().get().recents());
        rig.model.voices().choose(wren);
        assertEquals(2, picker.resultProperty().get().recents());
        picker.filterProperty().set(VoiceFilter.ALL.withRecents(true));
        assertEquals(wren, picker.shown().getFirst());
    }

    @Test
    void aFavoriteThatHasGoneIsCalledByItsName() {
        rig.ready();
        picker.toggleFavorite(new Voice("gone", "Old Harbour", "", "", "en", null, null, false, null));
        assertEquals(List.of("Old Harbour"), picker.gone());
    }
}
