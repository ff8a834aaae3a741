package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audition.VoiceFilter;
import dev.soundcheck.library.TakeHead;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.PronunciationDictionary;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.Voices;
import dev.soundcheck.ui.compare.CompareModel;
import dev.soundcheck.ui.shell.ShellModel.Drawer;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What the window shows while voices are tried, and takes judged and compared. Its pictures are under `target/pictures`.
@ParameterizedClass
@EnumSource(names = {"LIGHT", "DARK"})
final class AuditionPicturesTest {
    @Parameter
    private Settings.@Nullable Theme theme;

    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    @Test
    void aVoiceSpeaksWhileTheListStaysOpen() throws Exception {
        new ShellPicture(theme).show("audition-picker", rig -> {
            manyVoices(rig);
            Voice voice = rig.model.picker().shown().get(2);
            rig.model.picker().toggleFavorite(rig.model.picker().shown().get(1));
            rig.model.previews().toggle(voice);
            rig.offline.lastCall().audio(0.3);
            rig.model.drawerProperty().set(Drawer.VOICES);
        }, seen -> {
            assertEquals(61, seen.items("#voices").size());
            assertEquals(1, seen.view().lookupAll(".voice-face").stream()
                    .filter(face -> face.getPseudoClassStates().contains(PseudoClass.getPseudoClass("sounding")))
                    .count());
        });
    }

    @Test
    void aSearchLeavesTheBestFirst() throws Exception {
        new ShellPicture(theme).show("audition-search", rig -> {
            manyVoices(rig);
            rig.model.drawerProperty().set(Drawer.VOICES);
            rig.model.picker().filterProperty().set(VoiceFilter.ALL.withText("calm brit").withGender("feminine"));
        }, seen -> {
            assertFalse(seen.items("#voices").isEmpty());
            Voice best = (Voice) seen.items("#voices").getFirst();
            assertEquals("british", best.accent());
            assertEquals("feminine", best.gender());
        });
    }

    @Test
    void anEmptyListOffersTheWayBack() throws Exception {
        new ShellPicture(theme).show("audition-empty", rig -> {
            manyVoices(rig);
            rig.model.drawerProperty().set(Drawer.VOICES);
            rig.model.picker().filterProperty().set(VoiceFilter.ALL.withGender("feminine"));
            rig.model.picker().filterProperty().set(VoiceFilter.ALL.withGender("feminine").withText("xyzzy"));
        }, seen -> {
            assertEquals(List.of(), seen.items("#voices"));
            seen.press("Back to the last list  ⏎");
            assertEquals(31, seen.items("#voices").size());
        });
    }

    @Test
    void takesAreStarredRatedAndNoted() throws Exception {
        new ShellPicture(theme).show("audition-takes", rig -> {
            threeTakes(rig);
            rig.text.set("Wait <break time=\"400\"/> here.");
            rig.model.takes().delete(rig.model.takes().rows().getLast());
        }, seen -> {
            assertEquals(2, seen.items("#takes").size());
            assertTrue(seen.words().contains("“a little hurried”"), seen.words().toString());
            seen.fire("#undo-delete");
            assertEquals(3, seen.items("#takes").size());
        });
    }

    @Test
    void takesAreComparedUnderOnePlayhead() throws Exception {
        new ShellPicture(theme).show("audition-compare", rig -> {
            threeTakes(rig);
            rig.model.compare(rig.model.takes().rows());
            rig.runIo();
            rig.model.compare().hear(1);
            rig.playback.hearSeconds(1.4, 1);
        }, seen -> assertTrue(seen.words().stream().anyMatch(words -> words.startsWith(Voices.EIGHT.get(1).name())),
                seen.words().toString()));
    }

    @Test
    void aBlindTestHidesWhatIsHeard() throws Exception {
        new ShellPicture(theme).show("audition-blind", rig -> {
            threeTakes(rig);
            rig.model.compare(rig.model.takes().rows());
            rig.runIo();
            rig.model.compare().restart(CompareModel.Mode.BLIND);
            rig.model.compare().hear(0);
            rig.model.compare().rate(0, 4);
            rig.model.compare().prefer(0);
        }, seen -> assertTrue(Voices.EIGHT.stream().noneMatch(voice -> cards(seen).stream()
                .anyMatch(words -> words.contains(voice.name()))), cards(seen).toString()));
    }

    @Test
    void theReadingOfTheTextCanBeSet() throws Exception {
        new ShellPicture(theme, 1440, 900).show("audition-settings-large", AuditionPicturesTest::reading, seen -> {
            assertFalse(seen.shows("#dictionary"));
            seen.fire("#more-settings");
            assertTrue(seen.shows("#dictionary"));
        });
    }

    @Test
    void brokenTagsAreUnderlinedWhileTyping() throws Exception {
        new ShellPicture(theme).show("audition-tags", rig -> {
            rig.ready();
            rig.text.set("Please hold <break time=\"400\"/> while I <emotion value=\"clam\"/> look that up, "
                    + "<break time=\"1s\"/> and <spell>AB12 for you.");
        }, seen -> {
            assertTrue(seen.shows("#tag-problem"));
            assertFalse(seen.text("#tag-problem").isEmpty());
        });
    }

    private static void reading(ShellRig rig) {
        rig.offline.dictionaries(List.of(new PronunciationDictionary("dict-1", "Product names", 12)));
        threeTakes(rig);
        rig.model.voices().modelIdProperty().set("sonic-3.5");
        rig.model.voices().reading().dictionaryProperty().set("dict-1");
    }

    private static List<String> cards(ShellPicture.Seen seen) {
        return seen.node("#compare").lookupAll(".label").stream()
                .map(node -> node instanceof Labeled label ? String.valueOf(label.getText()) : "").toList();
    }

    private static void manyVoices(ShellRig rig) {
        String[] names = {"Skylar", "Gemma", "Archie", "Zoë", "João", "Katie", "Daniel", "Ingrid", "Mateo", "Aiko"};
        String[] lines = {"Calm and clear", "Bright, for adverts", "Steady support voice", "Märchen", "Warm narrator"};
        String[] accents = {"british", "american", "irish", "australian"};
        String[] languages = {"en", "en", "en", "de", "pt"};
        List<Voice> voices = new ArrayList<>(Voices.EIGHT.subList(0, 1));
        for (int i = 0; i < 60; i++) {
            String language = languages[i % 5];
            voices.add(
                    new Voice("id-" + i, names[i % 10] + (i < 10 ? "" : " " + i / 10), lines[i % 5] + ".", lines[i % 5],
                            language, i % 2 == 0 ? "feminine" : "masculine",
                            language.equals("en") ? accents[i % 4] : null, false,
                            null));
        }
        rig.offline.voices(voices);
        rig.ready();
    }

    private static void threeTakes(ShellRig rig) {
        rig.ready();
        for (int i = 0; i < 3; i++) {
            rig.model.voices().choose(Voices.EIGHT.get(i));
            rig.model.transport().endpointProperty()
                    .set(List.of(Endpoint.BYTES, Endpoint.SSE, Endpoint.WEBSOCKET).get(i));
            rig.model.transport().speak();
            rig.offline.lastCall().sayAll();
        }
        rig.keep();
        List<TakeHead> rows = rig.model.takes().rows();
        rig.model.takes().toggleStar(rows.get(0));
        rig.model.takes().rate(rows.get(0), 4);
        rig.model.takes().rate(rows.get(1), 2);
        rig.model.takes().note(rows.get(1), "a little hurried");
        assertTrue(SpeechRequest.of(rows.get(0).excerpt(), "", "").speakable());
    }
}
