package dev.soundcheck.ui.voice;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.speech.request.OutputFormat;
import java.util.Locale;

/// An audio format in a few words. Stateless.
final class FormatText {
    private FormatText() {}

    static String of(OutputFormat format) {
        String rate = String.format(Locale.ROOT, "%.1f kHz", format.pcm().sampleRateHz() / 1000.0).replace(".0 ", " ");
        return switch (format.container()) {
            case RAW -> "raw " + encoding(format.pcm().encoding()) + " · " + rate;
            case WAV -> "wav " + encoding(format.pcm().encoding()) + " · " + rate;
            case MP3 -> "mp3 " + format.bitRate() / 1000 + " kbit/s · " + rate;
        };
    }

    private static String encoding(PcmEncoding encoding) {
        return switch (encoding) {
            case S16LE -> "s16";
            case F32LE -> "f32";
            case MULAW -> "µ-law";
            case ALAW -> "A-law";
        };
    }
}
