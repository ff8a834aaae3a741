package dev.soundcheck.har;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.speech.request.Delivery;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.OutputFormat.Container;
import dev.soundcheck.speech.request.Pronunciation;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import org.jspecify.annotations.Nullable;

/// Reads a request of Cartesia's API, of any version, from any client. Stateless.
final class RequestReader {
    private static final int USUAL_RATE_HZ = 44_100;
    private static final int MOST_RATE_HZ = 192_000;

    private RequestReader() {}

    /// The object in the text; an empty one where there is none.
    static JsonObject parse(@Nullable String text) {
        try {
            return text != null && JsonParser.parseString(text) instanceof JsonObject object
                    ? object
                    : new JsonObject();
        } catch (JsonParseException noJson) {
            return new JsonObject();
        }
    }

    static SpeechRequest read(JsonObject json) {
        JsonObject config = Json.object(json, "generation_config");
        Delivery delivery = new Delivery(JsonFields.number(config, "speed", 1), JsonFields.number(config, "volume", 1),
                JsonFields.stringOrNull(config, "emotion"));
        String locale = JsonFields.stringOrNull(json, "locale");
        return new SpeechRequest(JsonFields.string(json, "transcript", ""), voice(json),
                JsonFields.string(json, "model_id", ""),
                locale == null ? JsonFields.stringOrNull(json, "language") : locale, delivery,
                format(Json.object(json, "output_format")),
                new StampOptions(JsonFields.bool(json, "add_timestamps"),
                        JsonFields.bool(json, "add_phoneme_timestamps"),
                        JsonFields.bool(json, "use_normalized_timestamps")),
                new Pronunciation(JsonFields.stringOrNull(json, "accent"),
                        JsonFields.stringOrNull(json, "normalization"),
                        JsonFields.stringOrNull(json, "pronunciation_dict_id")));
    }

    /// An id, or an object that holds it.
    private static String voice(JsonObject json) {
        String id = JsonFields.stringOrNull(json, "voice");
        return id == null ? JsonFields.string(Json.object(json, "voice"), "id", "") : id;
    }

    private static OutputFormat format(JsonObject json) {
        int rate = (int) JsonFields.number(json, "sample_rate", USUAL_RATE_HZ);
        PcmFormat pcm = new PcmFormat(encoding(JsonFields.string(json, "encoding", "")),
                rate > 0 && rate <= MOST_RATE_HZ ? rate : USUAL_RATE_HZ);
        return switch (JsonFields.string(json, "container", "raw")) {
            case "wav" -> new OutputFormat(Container.WAV, pcm, 0);
            case "mp3" -> new OutputFormat(Container.MP3, pcm, (int) JsonFields.number(json, "bit_rate", 0));
            default -> new OutputFormat(Container.RAW, pcm, 0);
        };
    }

    private static PcmEncoding encoding(String name) {
        return switch (name) {
            case "pcm_f32le" -> PcmEncoding.F32LE;
            case "pcm_mulaw" -> PcmEncoding.MULAW;
            case "pcm_alaw" -> PcmEncoding.ALAW;
            default -> PcmEncoding.S16LE;
        };
    }
}
