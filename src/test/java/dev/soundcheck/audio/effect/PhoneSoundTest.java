package dev.soundcheck.audio.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.SampleCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneSoundTest {
    @ParameterizedTest
    @ValueSource(ints = {400, 1000, 3000})
    void aToneWithinTheBandKeepsItsLoudness(int hz) {
        PcmTrack tone = Tones.tone(hz, 44_100, 0.5, 1);
        assertEquals(0, Tones.decibels(Tones.rms(PhoneSound.of(tone)) / Tones.rms(tone)), 1.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 100, 6000, 12_000})
    void aToneOutsideTheBandIsAlmostGone(int hz) {
        PcmTrack tone = Tones.tone(hz, 44_100, 0.5, 1);
        double left = Tones.decibels(Tones.rms(PhoneSound.of(tone)) / Tones.rms(tone));
        assertTrue(left < -30, hz + " Hz is left at " + left + " dB");
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 24_000, 44_100, 48_000})
    void rateAndLengthStaySoThatWordsFit(int rateHz) {
        PcmTrack tone = Tones.tone(1000, rateHz, 0.3, 2);
        PcmTrack phone = PhoneSound.of(tone);
        assertEquals(rateHz, phone.format().sampleRateHz());
        assertEquals(2, phone.seconds(), 0.01);
        assertTrue(phone.complete());
    }

    @Test
    void theLineHasTheNoiseOfMulaw() {
        PcmTrack tone = Tones.tone(1000, 8000, 0.5, 1);
        PcmTrack phone = PhoneSound.of(tone);
        short[] heard = new short[4000];
        phone.readS16(2000, heard, 0, heard.length);
        for (short sample : heard) {
            short[] again = new short[1];
            SampleCodec.toS16(PcmEncoding.MULAW, new byte[]{SampleCodec.toMulaw(sample)}, 0, again, 0, 1);
            assertEquals(again[0], sample);
        }
    }

    @Test
    void silenceStaysSilent() {
        assertEquals(0, Tones.rms(PhoneSound.of(Tones.tone(1000, 44_100, 0, 1))), 1e-9);
    }
}
