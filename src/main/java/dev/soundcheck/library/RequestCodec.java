package dev.soundcheck.library;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.speech.request.Delivery;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.Pronunciation;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.wire.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A frozen request as JSON and back. Stateless. A request holds no secret, so neither does its file.
final class RequestCodec {
    private static final int KEY_CHARS = 16;
    private static final int MOST_RATE_HZ = 768_000;

    private RequestCodec() {}

    static JsonObject write(SpeechRequest request) {
        JsonObject json = new JsonObject();
        json.addProperty("text", request.text());
        json.addProperty("voice", request.voiceId());
        json.addProperty("model", request.modelId());
        json.addProperty("language", request.language());
        json.add("delivery", delivery(request.delivery()));
        json.add("format", format(request.format()));
        json.add("stamps", stamps(request.stamps()));
        json.add("pronunciation", pronunciation(request.pronunciation()));
        if (request.raw() != null) {
            json.addProperty("raw", Secrets.blank(request.raw()));
        }
        return json;
    }

    private static JsonObject delivery(Delivery delivery) {
        JsonObject json = new JsonObject();
        json.addProperty("speed", delivery.speed());
        json.addProperty("volume", delivery.volume());
        json.addProperty("emotion", delivery.emotion());
        return json;
    }

    private static JsonObject format(OutputFormat format) {
        JsonObject json = new JsonObject();
        json.addProperty("container", JsonFields.name(format.container()));
        json.addProperty("encoding", JsonFields.name(format.pcm().encoding()));
        json.addProperty("sampleRateHz", format.pcm().sampleRateHz());
        json.addProperty("bitRate", format.bitRate());
        return json;
    }

    private static JsonObject stamps(StampOptions stamps) {
        JsonObject json = new JsonObject();
        json.addProperty("words", stamps.words());
        json.addProperty("phonemes", stamps.phonemes());
        json.addProperty("normalized", stamps.normalized());
        return json;
    }

    private static JsonObject pronunciation(Pronunciation pronunciation) {
        JsonObject json = new JsonObject();
        json.addProperty("accent", pronunciation.accent());
        json.addProperty("normalization", pronunciation.normalization());
        json.addProperty("dictionary", pronunciation.dictionaryId());
        return json;
    }

    static SpeechRequest read(JsonObject json) {
        JsonObject delivery = JsonFields.object(json, "delivery");
        JsonObject stamps = JsonFields.object(json, "stamps");
        return new SpeechRequest(JsonFields.string(json, "text"), JsonFields.string(json, "voice"),
                JsonFields.string(json, "model"), JsonFields.stringOrNull(json, "language"),
                new Delivery(JsonFields.number(delivery, "speed", 1), JsonFields.number(delivery, "volume", 1),
                        JsonFields.stringOrNull(delivery, "emotion")),
                format(JsonFields.object(json, "format")),
                new StampOptions(JsonFields.bool(stamps, "words"), JsonFields.bool(stamps, "phonemes"),
                        JsonFields.bool(stamps, "normalized")),
                pronunciation(json), JsonFields.stringOrNull(json, "raw"));
    }

    private static Pronunciation pronunciation(JsonObject json) {
        return json.get("pronunciation") instanceof JsonObject spoken
                ? new Pronunciation(JsonFields.stringOrNull(spoken, "accent"),
                        JsonFields.stringOrNull(spoken, "normalization"),
                        JsonFields.stringOrNull(spoken, "dictionary"))
                : Pronunciation.DEFAULT;
    }

    /// Equal for equal requests, and short.
    static String key(SpeechRequest request) {
        byte[] bytes = write(request).toString().getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, KEY_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static OutputFormat format(JsonObject json) {
        int rate = JsonFields.integer(json, "sampleRateHz", 0);
        if (rate <= 0 || rate > MOST_RATE_HZ) {
            throw new JsonParseException("sampleRateHz is missing or makes no sense");
        }
        return new OutputFormat(JsonFields.constant(json, "container", OutputFormat.Container.class),
                new PcmFormat(JsonFields.constant(json, "encoding", PcmEncoding.class), rate),
                JsonFields.integer(json, "bitRate", 0));
    }
}
