package dev.soundcheck.speech.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatNameTest {
    @Test
    void aContainerAloneIsTheUsualFormOfIt() {
        assertEquals(OutputFormat.DEFAULT, FormatName.read("raw"));
        assertEquals(OutputFormat.wav(PcmEncoding.S16LE, 44_100), FormatName.read("WAV"));
        assertEquals(OutputFormat.mp3(44_100, 128_000), FormatName.read("mp3"));
    }

    @Test
    void partsFollowBehindColons() {
        assertEquals(OutputFormat.raw(PcmEncoding.S16LE, 24_000), FormatName.read("raw:s16le:24000"));
        assertEquals(OutputFormat.raw(PcmEncoding.MULAW, 8000), FormatName.read("raw:8000:pcm_mulaw"));
        assertEquals(OutputFormat.mp3(24_000, 64_000), FormatName.read("mp3:24000:64000"));
    }

    @Test
    void aTitleNamesContainerEncodingAndRate() {
        assertEquals("raw s16 · 44.1 kHz", OutputFormat.DEFAULT.title());
        assertEquals("wav A-law · 22.05 kHz", OutputFormat.wav(PcmEncoding.ALAW, 22_050).title());
        assertEquals("mp3 64k · 8 kHz", OutputFormat.mp3(8000, 64_000).title());
    }

    @ParameterizedTest
    @EnumSource(GuideFormat.class)
    void theGuidesNamesAreUnderstoodAndFoundAgain(GuideFormat guide) {
        assertEquals(guide.format(), FormatName.read(guide.id()));
        assertEquals(guide, GuideFormat.of(FormatName.read(guide.format().id())).orElseThrow());
    }

    @Test
    void everyFormatThatTheServiceTakesIsReadFromItsOwnName() {
        for (PcmEncoding encoding : PcmEncoding.values()) {
            for (int rate : OutputFormat.RATES_HZ) {
                for (OutputFormat format : List.of(OutputFormat.raw(encoding, rate),
                        OutputFormat.wav(encoding, rate))) {
                    assertEquals(format, FormatName.read(format.id()));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ogg", "raw:s24", "raw:s16le:11025", "mp3:x", "twilio:8000", ":"})
    void whatIsNoFormatIsRefusedWithASentence(String name) {
        String message = String
                .valueOf(assertThrows(IllegalArgumentException.class, () -> FormatName.read(name)).getMessage());
        assertTrue(message.contains("'" + name + "'"), message);
    }
}
