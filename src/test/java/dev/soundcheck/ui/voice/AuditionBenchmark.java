package dev.soundcheck.ui.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audition.VoiceFilter;
import dev.soundcheck.audition.VoiceSearch;
import dev.soundcheck.library.TakeLibrary;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.Report;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.testing.Voices;
import dev.soundcheck.ui.shell.ShellRig;
import dev.soundcheck.ui.theme.ThemeService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The figures of docs/performance.md, "Auditioning". Run with `mvn -Pbenchmark -Dtest=AuditionBenchmark test`.
@Tag("benchmark")
final class AuditionBenchmark {
    private static final Report REPORT = new Report("audition", "Auditioning: 2,000 voices, 1,000 takes");
    private static final int VOICES = 2000;
    private static final int TAKES = 1000;

    @TempDir
    Path root;

    @AfterAll
    static void write() throws IOException {
        REPORT.write();
    }

    private static List<Voice> catalog() {
        String[] words = "calm bright warm steady young deep clear quick gentle crisp narrator support advert story "
                .concat("news teacher whisper friendly formal lively soft husky smooth dry cheerful").split(" ", -1);
        String[] languages = {"en", "de", "fr", "es", "pt", "ja", "hi", "it"};
        String[] accents = {"american", "british", "irish", "australian", "indian"};
        List<Voice> voices = new ArrayList<>();
        for (int i = 0; i < VOICES; i++) {
            String description = words[i % 25] + " " + words[i / 3 % 25] + " voice for " + words[i / 7 % 25] + " and "
                    + words[i / 11 % 25] + " work, number " + i;
            voices.add(new Voice(String.format(Locale.ROOT, "5c7f1a2e-%04d-4d3a-9b1e-%012d", i, i), "Voice" + i,
                    description,
                    words[i / 5 % 25], languages[i % 8], i % 2 == 0 ? "feminine" : "masculine", accents[i % 5], false,
                    null));
        }
        return voices;
    }

    @Test
    void twoThousandVoicesAreFiltered() {
        VoiceSearch search = new VoiceSearch(catalog());
        String[] typed = {"c", "ca", "cal", "calm", "calm b", "calm brit", "calm british", "narrtaor", "supprot calm",
                "5c7f1a2e-0042"};
        double[] millis = new double[typed.length * 30];
        for (int round = -20; round < 30; round++) {
            for (int i = 0; i < typed.length; i++) {
                long begin = System.nanoTime();
                var found = search.find(VoiceFilter.ALL.withText(typed[i]), Set.of(), List.of());
                double took = (System.nanoTime() - begin) / 1e6;
                assertTrue(!found.voices().isEmpty(), typed[i]);
                if (round >= 0) {
                    millis[round * typed.length + i] = took;
                }
            }
        }
        REPORT.spread("filter 2,000 voices, each key", millis, "ms");
    }

    @Test
    void thePickerOpens() throws Exception {
        Fx.start();
        double[] millis = new double[20];
        for (int round = -5; round < millis.length; round++) {
            int at = round;
            Fx.on(() -> {
                ShellRig rig = new ShellRig(Settings.DEFAULT, null);
                rig.offline.voices(catalog());
                rig.ready();
                ThemeService themes = new ThemeService();
                StackPane rail = new StackPane();
                Scene scene = new Scene(rail, 300, 560);
                themes.dress(scene);
                scene.snapshot(null);
                long begin = System.nanoTime();
                rail.getChildren()
                        .add(new VoicePicker(rig.model.picker(), rig.model.voices(), rig.model.previews(),
                                new VoicePicker.Then(() -> {}, () -> {})));
                scene.snapshot(null);
                double took = (System.nanoTime() - begin) / 1e6;
                if (at >= 0) {
                    millis[at] = took;
                }
                return took;
            });
        }
        REPORT.spread("picker with 2,000 voices, from nothing to its first picture", millis, "ms");
    }

    @Test
    void theListScrolls() throws Exception {
        Fx.start();
        double[] millis = new double[100];
        Fx.on(() -> {
            ShellRig rig = new ShellRig(Settings.DEFAULT, null);
            rig.offline.voices(catalog());
            rig.ready();
            VoicePicker picker = new VoicePicker(rig.model.picker(), rig.model.voices(), rig.model.previews(),
                    new VoicePicker.Then(() -> {}, () -> {}));
            Scene scene = new Scene(picker, 300, 560);
            new ThemeService().dress(scene);
            scene.snapshot(null);
            ListView<?> list = (ListView<?>) picker.lookup("#voices");
            for (int i = -20; i < millis.length; i++) {
                list.scrollTo((i + 20) * 7);
                long begin = System.nanoTime();
                picker.layout();
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - begin) / 1e6;
                }
            }
            return picker;
        });
        REPORT.spread("scroll by seven rows: layout of the frame", millis, "ms");
    }

    @Test
    void aCachedPreviewIsHandedToThePlayback() {
        ShellRig rig = new ShellRig().ready();
        Voice voice = Voices.EIGHT.get(1);
        rig.model.previews().toggle(voice);
        rig.offline.lastCall().sayAll();
        double[] millis = new double[200];
        for (int i = -50; i < millis.length; i++) {
            rig.model.previews().stop();
            long begin = System.nanoTime();
            rig.model.previews().walk(voice);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        assertEquals(1, rig.offline.calls().size());
        REPORT.spread("cached preview, key to playback asked to play", millis, "ms");
    }

    @Test
    void aThousandTakesOnDiskAreListed() {
        HandClock clock = new HandClock();
        ScriptedService service = ScriptedService.offlineVoices();
        Studio studio = new Studio(new Mute(), clock, () -> {});
        try (TakeLibrary library = new TakeLibrary(root, Runnable::run, TakeLibrary.DEFAULT_BUDGET_BYTES)) {
            library.open();
            String text = "A line of the length that people try voices with, more or less, and a little more than that.";
            for (int i = 0; i < TAKES; i++) {
                Take take = studio.speak(service, Endpoint.SSE, SpeechRequest.of(text + " " + i, "voice-" + i % 9, "m")
                        .withFormat(
                                dev.soundcheck.speech.request.OutputFormat.raw(dev.soundcheck.audio.PcmEncoding.S16LE,
                                        8000)));
                service.lastCall().sayAll();
                service.calls().clear();
                library.keep(take, "Voice " + i % 9);
                library.advance();
                studio.takes().clear();
            }
        }
        double[] millis = new double[20];
        long heapBytes = 0;
        for (int round = -5; round < millis.length; round++) {
            long before = used();
            long begin = System.nanoTime();
            try (TakeLibrary library = new TakeLibrary(root, Runnable::run, TakeLibrary.DEFAULT_BUDGET_BYTES)) {
                library.open();
                double took = (System.nanoTime() - begin) / 1e6;
                assertEquals(TAKES, library.heads().size());
                heapBytes = used() - before;
                if (round >= 0) {
                    millis[round] = took;
                }
            }
        }
        REPORT.spread("list of 1,000 takes on disk, files in the system's cache", millis, "ms");
        REPORT.row("heap held by 1,000 takes", heapBytes / 1e6, "MB");
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
