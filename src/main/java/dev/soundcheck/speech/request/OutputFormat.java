package dev.soundcheck.speech.request;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;

/// The form of audio a request asks for.
///
/// @param pcm      what the container holds; for MP3 only its rate counts
/// @param bitRate  bit/s of MP3, 0 otherwise
public record OutputFormat(Container container, PcmFormat pcm, int bitRate) {
    /// RAW on all endpoints, the others on bytes alone.
    public enum Container {
        RAW, WAV, MP3
    }

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
}
