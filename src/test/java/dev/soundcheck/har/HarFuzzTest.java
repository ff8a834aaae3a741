package dev.soundcheck.har;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.testing.Damage;
import dev.soundcheck.testing.Fuzz;
import dev.soundcheck.testing.HostileJson;
import dev.soundcheck.trace.Figures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A HAR of a stranger is refused in a sentence or read as something sane.
@Tag("fuzz")
class HarFuzzTest {
    @TempDir
    Path folder;

    @Test
    void theGoodOneHoldsATurnOfEachEndpoint() throws IOException {
        Path file = Files.writeString(folder.resolve("good.har"), good());

        assertEquals(List.of(TakeState.DONE, TakeState.DONE, TakeState.DONE), HarReader.read(file, () -> 1).takes()
                .stream().map(Take::state).toList());
    }

    @Test
    void aDamagedHarIsRefusedOrSane() throws IOException {
        Path file = folder.resolve("strange.har");
        String good = good();
        Fuzz.rounds(400, random -> {
            byte[] har = random.nextInt(3) == 0
                    ? new Damage(random).of(good.getBytes(StandardCharsets.UTF_8))
                    : new HostileJson(random.nextLong()).of(good).getBytes(StandardCharsets.UTF_8);
            Files.write(file, har);
            try {
                HarContents contents = HarReader.read(file, new AtomicInteger()::incrementAndGet);
                contents.takes().forEach(HarFuzzTest::sane);
            } catch (HarException refused) {
                assertTrue(String.valueOf(refused.getMessage()).endsWith("."), refused.getMessage());
            }
        });
    }

    private static void sane(Take take) {
        assertTrue(take.state().ended());
        assertTrue(take.seconds() >= 0 && take.seconds() < 1e6, () -> "seconds " + take.seconds());
        take.timeline().words().forEach(word -> assertTrue(!(Math.abs(word.startSeconds()) > 1e6), word::toString));
        var _ = Figures.of(take.trace(), take.seconds());
        var _ = take.wire().rows();
    }

    /// One turn on each endpoint.
    private static String good() throws IOException {
        try (InputStream in = HarFuzzTest.class.getResourceAsStream("three-turns.har")) {
            assertNotNull(in);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
