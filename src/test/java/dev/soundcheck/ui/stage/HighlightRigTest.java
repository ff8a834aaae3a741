package dev.soundcheck.ui.stage;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.soundcheck.audio.rig.SoundRig;
import dev.soundcheck.testing.ChildJvm;
import dev.soundcheck.ui.stage.HighlightErrors.When;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The proof that a word lights up when it is heard: on recorded sound, and on the pictures that were really drawn.
/// Writes `target/benchmarks/highlight.md`.
@Tag("rig")
@Timeout(300)
class HighlightRigTest {
    private static final Logger log = LoggerFactory.getLogger(HighlightRigTest.class);
    private static final int WORDS = 200;
    private static final Path REPORT = Path.of("target", "benchmarks", "highlight.md");

    @TempDir
    Path folder;

    @Test
    void aWordLightsUpWhenItIsHeard() throws Exception {
        assumeTrue(SoundRig.missing().isEmpty(), () -> "no recorded sound: " + SoundRig.missing());
        HighlightErrors errors;
        try (SoundRig rig = new SoundRig(folder)) {
            SoundRig.Heard heard = rig.hear(ChildJvm.windowFlags(), HighlightProbe.class, Integer.toString(WORDS));
            errors = HighlightErrors.of(SpokenScript.of(WORDS), heard.recording(), heard.lines());
        }
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, errors.markdown());
        log.info("shown less heard, {} missed:\n{}", errors.missed(), errors.markdown());
        List<Double> all = errors.all();
        assertAll(() -> assertEquals(0, errors.missed(), "words that were heard and never lit"),
                () -> assertEquals(List.of(When.values()), List.copyOf(errors.millis().keySet())),
                () -> assertTrue(all.size() >= WORDS / 2, all.size() + " words were heard"),
                () -> assertTrue(HighlightErrors.quantile(all, 0.95) <= 35, errors::markdown),
                () -> assertTrue(HighlightErrors.quantile(all, 0.05) >= -60, errors::markdown),
                () -> assertTrue(HighlightErrors.quantile(all, 1) <= 45, errors::markdown),
                () -> assertTrue(HighlightErrors.quantile(all, 0) >= -90, errors::markdown));
    }
}
