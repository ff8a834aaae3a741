package dev.soundcheck.ui.shell;

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
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Pictures of voices being tried, takes being judged and compared, to be looked at under `target/pictures`.
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
        new ShellPicture(theme).take("audition-picker", rig -> {
            manyVoices(rig);
            Voice voice = rig.model.picker().shown().get(2);
            rig.model.picker().toggleFavorite(rig.model.picker().shown().get(1));
            rig.model.previews().toggle(voice);
            rig.offline.lastCall().audio(0.3);
            rig.model.drawerProperty().set(Drawer.VOICES);
        });
    }

    @Test
    void aSearchLeavesTheBestFirst() throws Exception {
        new ShellPicture(theme).take("audition-search", rig -> {
            manyVoices(rig);
            rig.model.picker().filterProperty().set(VoiceFilter.ALL.withText("calm brit").withGender("feminine"));
            rig.model.drawerProperty().set(Drawer.VOICES);
        });
    }

    @Test
    void anEmptyListOffersTheWayBack() throws Exception {
        new ShellPicture(theme).take("audition-empty", rig -> {
            manyVoices(rig);
            rig.model.picker().filterProperty().set(VoiceFilter.ALL.withGender("feminine"));
            rig.model.picker().filterProperty().set(VoiceFilter.ALL.withGender("feminine").withText("xyzzy"));
            rig.model.drawerProperty().set(Drawer.VOICES);
        });
    }

    @Test
    void takesAreStarredRatedAndNoted() throws Exception {
        new ShellPicture(theme).take("audition-takes", rig -> {
            threeTakes(rig);
            rig.text.set("Wait <break time=\"400\"/> here.");
            rig.model.takes().delete(rig.model.takes().rows().getLast());
        });
    }

    @Test
    void takesAreComparedUnderOnePlayhead() throws Exception {
        new ShellPicture(theme).take("audition-compare", rig -> {
            threeTakes(rig);
            rig.model.compare(rig.model.takes().rows());
            rig.runIo();
            rig.model.compare().hear(1);
            rig.playback.hearSeconds(1.4, 1);
        });
    }

    @Test
    void aBlindTestHidesWhatIsHeard() throws Exception {
        new ShellPicture(theme).take("audition-blind", rig -> {
            threeTakes(rig);
            rig.model.compare(rig.model.takes().rows());
            rig.runIo();
            rig.model.compare().restart(CompareModel.Mode.BLIND);
            rig.model.compare().hear(0);
            rig.model.compare().rate(0, 4);
            rig.model.compare().prefer(0);
        });
    }

    @Test
    void theReadingOfTheTextCanBeSet() throws Exception {
        new ShellPicture(theme).take("audition-settings", AuditionPicturesTest::reading, AuditionPicturesTest::unfold);
        new ShellPicture(theme, 1440, 900).take("audition-settings-large", AuditionPicturesTest::reading,
                AuditionPicturesTest::unfold);
    }

    @Test
    void brokenTagsAreUnderlinedWhileTyping() throws Exception {
        new ShellPicture(theme).take("audition-tags", rig -> {
            rig.ready();
            rig.text.set("Please hold <break time=\"400\"/> while I <emotion value=\"clam\"/> look that up, "
                    + "<break time=\"1s\"/> and <spell>AB12 for you.");
        });
    }

    private static void reading(ShellRig rig) {
        rig.offline.dictionaries(List.of(new PronunciationDictionary("dict-1", "Product names", 12)));
        threeTakes(rig);
        rig.model.voices().modelIdProperty().set("sonic-3.5");
        rig.model.voices().reading().dictionaryProperty().set("dict-1");
    }

    private static void unfold(ShellView view) {
        if (view.lookup("#more-settings") instanceof Button fold) {
            fold.fire();
        }
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
