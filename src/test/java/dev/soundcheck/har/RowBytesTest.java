package dev.soundcheck.har;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.wire.WireAudio;
import dev.soundcheck.wire.WireEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RowBytesTest {
    private static final String SOUND = "0123456789abcdef\u0000\u0001";

    private static PcmTrack track() {
        PcmTrack track = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, 8000));
        byte[] bytes = SOUND.getBytes(StandardCharsets.US_ASCII);
        track.append(bytes, 0, bytes.length);
        track.finish();
        return track;
    }

    @Test
    void aReadOfSoundIsBytesWithTheirLetters() throws IOException {
        assertEquals("""
                000000  30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66  0123456789abcdef
                000010  00 01                                            ..""",
                RowBytes.of(new WireEntry.BodyRead("", new WireAudio(0, 18)), track()));
    }

    @Test
    void aMessageHasItsSoundAgain() throws IOException {
        assertEquals("{\"data\": \"MjM0NQ==\", \"type\":\"chunk\"}", RowBytes.of(
                new WireEntry.MessageIn("{\"data\": \"\", \"type\":\"chunk\"}", new WireAudio(2, 4)), track()));
    }

    @Test
    void soundThatIsNotKeptLeavesTheTextAsItIs() throws IOException {
        assertEquals("{\"data\":\"\"}", RowBytes.of(
                new WireEntry.MessageIn("{\"data\":\"\"}", new WireAudio(WireAudio.NOT_KEPT, 4)), null));
    }
}
