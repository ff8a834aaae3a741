package dev.soundcheck.offline.wire.message;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// `output_format` of a request. Immutable.
public record WireFormat(Container container, PcmFormat pcm) {
    public enum Container {
        RAW, WAV
    }

    private static final Map<String, PcmEncoding> ENCODINGS = new TreeMap<>(Map.of("pcm_s16le", PcmEncoding.S16LE,
            "pcm_f32le", PcmEncoding.F32LE, "pcm_mulaw", PcmEncoding.MULAW, "pcm_alaw", PcmEncoding.ALAW));
    private static final Set<Integer> RATES = Set.of(8000, 16000, 22050, 24000, 44100, 48000);

    /// Reads `output_format`, or refuses it.
    ///
    /// @param rawOnly  true for SSE and the socket
    public static WireFormat read(Fields request, boolean rawOnly) {
        Fields format = request.object("output_format").orElseThrow(() -> request.wrong("output_format",
                "is required"));
        String container = format.requiredText("container");
        if (rawOnly && !container.equals("raw")) {
            throw Problem.badRequest("Invalid request",
                    "output_format.container: only 'raw' container is supported for this endpoint.");
        }
        return switch (container) {
            case "raw" -> new WireFormat(Container.RAW, pcm(format, format.requiredText("encoding"), rate(format)));
            case "wav" -> new WireFormat(Container.WAV, pcm(format, format.text("encoding").orElse("pcm_s16le"),
                    format.has("sample_rate") ? rate(format) : 44100));
            case "mp3" -> throw Problem.badRequest("MP3 is not available", "The offline voices do not encode MP3. "
                    + "Ask for container wav or raw, or point the client at Cartesia.");
            default -> throw format.wrong("container", "must be raw, wav or mp3");
        };
    }

    private static PcmFormat pcm(Fields format, String encoding, int rate) {
        PcmEncoding known = ENCODINGS.get(encoding);
        if (known == null) {
            throw format.wrong("encoding", "must be one of " + String.join(", ", ENCODINGS.keySet()));
        }
        return new PcmFormat(known, rate);
    }

    private static int rate(Fields format) {
        double rate = format.number("sample_rate").orElseThrow(() -> format.wrong("sample_rate", "is required"));
        if (rate != Math.rint(rate) || !RATES.contains((int) rate)) {
            throw format.wrong("sample_rate", "must be 8000, 16000, 22050, 24000, 44100 or 48000");
        }
        return (int) rate;
    }

    public String contentType() {
        return container == Container.WAV ? "audio/wav" : "application/octet-stream";
    }
}
