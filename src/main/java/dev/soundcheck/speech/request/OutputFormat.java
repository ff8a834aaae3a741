package dev.soundcheck.speech.request;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import java.util.List;
import java.util.Locale;

/// The form of audio a request asks for.
///
/// @param pcm      what the container holds; for MP3 only its rate counts
/// @param bitRate  bit/s of MP3, 0 otherwise
public record OutputFormat(Container container, PcmFormat pcm, int bitRate) {
    /// RAW on all endpoints, the others on bytes alone.
    public enum Container {
        RAW, WAV, MP3
    }

    /// Sample rates the service takes. Source: Cartesia docs, "Output audio format" (2026-11).
    public static final List<Integer> RATES_HZ = List.of(8000, 16_000, 22_050, 24_000, 44_100, 48_000);
    /// Bit rates of MP3 the service takes, in bit/s.
    public static final List<Integer> BIT_RATES = List.of(32_000, 64_000, 96_000, 128_000, 192_000);

    public static final OutputFormat DEFAULT = raw(PcmEncoding.S16LE, 44100);

    public static OutputFormat raw(PcmEncoding encoding, int sampleRateHz) {
        return new OutputFormat(Container.RAW, new PcmFormat(encoding, sampleRateHz), 0);
    }

    public static OutputFormat wav(PcmEncoding encoding, int sampleRateHz) {
        return new OutputFormat(Container.WAV, new PcmFormat(encoding, sampleRateHz), 0);
    }

    public static OutputFormat mp3(int sampleRateHz, int bitRate) {
        return new OutputFormat(Container.MP3, new PcmFormat(PcmEncoding.S16LE, sampleRateHz), bitRate);
    }

    /// The same sound without a container, as every endpoint carries it.
    public OutputFormat raw() {
        return container == Container.RAW ? this : new OutputFormat(Container.RAW, pcm, 0);
    }

    /// For people: `raw s16 · 44.1 kHz`.
    public String title() {
        String rate = String.format(Locale.ROOT, "%.2f", pcm.sampleRateHz() / 1000.0).replaceFirst("\\.?0+$", "")
                + " kHz";
        return switch (container) {
            case RAW -> "raw " + pcm.encoding().title() + " · " + rate;
            case WAV -> "wav " + pcm.encoding().title() + " · " + rate;
            case MP3 -> "mp3 " + bitRate / 1000 + "k · " + rate;
        };
    }

    /// For commands and files: `raw:s16le:44100`, `mp3:44100:128000`.
    public String id() {
        String name = container.name().toLowerCase(Locale.ROOT);
        return container == Container.MP3
                ? name + ":" + pcm.sampleRateHz() + ":" + bitRate
                : name + ":" + pcm.encoding().name().toLowerCase(Locale.ROOT) + ":" + pcm.sampleRateHz();
    }
}
