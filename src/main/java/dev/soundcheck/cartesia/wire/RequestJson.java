package dev.soundcheck.cartesia.wire;

import com.google.gson.stream.JsonWriter;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.speech.request.ApiVersion;
import dev.soundcheck.speech.request.Delivery;
import dev.soundcheck.speech.request.Language;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.Pronunciation;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.text.HalfCharacters;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Writes requests for one version of the API; unset fields are left out. Stateless; any thread.
public final class RequestJson {
    private final ApiVersion version;

    public RequestJson(ApiVersion version) {
        this.version = version;
    }

    /// One message of a context.
    ///
    /// @param more   true where text may follow
    /// @param raw    the message, sent unchanged; null where it is written from the other fields
    public record Input(String text, boolean more, boolean flush, @Nullable String raw) {
        public Input(String text, boolean more, boolean flush) {
            this(text, more, flush, null);
        }

        public static Input whole(String text) {
            return new Input(text, false, false);
        }
    }

    public String bytes(SpeechRequest request) {
        return request.raw() != null ? request.raw() : write(out -> common(out, request, request.text()));
    }

    public String sse(SpeechRequest request) {
        return request.raw() != null ? request.raw() : write(out -> {
            common(out, request, request.text());
            stamps(out, request.stamps());
        });
    }

    /// One message of a context.
    ///
    /// @param maxBufferDelayMillis  empty to leave it to the service
    public String input(SpeechRequest request, String contextId, Input input, OptionalInt maxBufferDelayMillis) {
        return input.raw() != null ? input.raw() : write(out -> {
            out.name("context_id").value(contextId);
            common(out, request, input.text());
            stamps(out, request.stamps());
            out.name("continue").value(input.more());
            if (input.flush()) {
                out.name("flush").value(true);
            }
            if (maxBufferDelayMillis.isPresent()) {
                out.name("max_buffer_delay_ms")
                        .value(Math.clamp(maxBufferDelayMillis.getAsInt(), 0, version.maxBufferDelayMillis()));
            }
        });
    }

    public static String cancel(String contextId) {
        return write(out -> out.name("context_id").value(contextId).name("cancel").value(true));
    }

    private void common(JsonWriter out, SpeechRequest request, String text) throws IOException {
        out.name("model_id").value(request.modelId());
        out.name("transcript").value(text);
        voice(out, request.voiceId());
        language(out, request);
        format(out, request.format());
        delivery(out, request.delivery());
        pronunciation(out, request.pronunciation());
    }

    private void voice(JsonWriter out, String id) throws IOException {
        out.name("voice");
        if (version.localeAware()) {
            out.value(id);
        } else {
            out.beginObject().name("mode").value("id").name("id").value(id).endObject();
        }
    }

    private void language(JsonWriter out, SpeechRequest request) throws IOException {
        String language = request.language();
        if (language == null) {
            return;
        }
        boolean region = !language.equals(Language.base(language));
        if (region && version.localeAware()) {
            out.name("locale").value(language);
        } else {
            out.name("language").value(Language.base(language));
        }
    }

    private static void format(JsonWriter out, OutputFormat format) throws IOException {
        out.name("output_format").beginObject();
        switch (format.container()) {
            case RAW -> out.name("container").value("raw").name("encoding").value(encoding(format.pcm().encoding()));
            case WAV -> out.name("container").value("wav").name("encoding").value(encoding(format.pcm().encoding()));
            case MP3 -> out.name("container").value("mp3").name("bit_rate").value(format.bitRate());
        }
        out.name("sample_rate").value(format.pcm().sampleRateHz()).endObject();
    }

    private static String encoding(PcmEncoding encoding) {
        return switch (encoding) {
            case S16LE -> "pcm_s16le";
            case F32LE -> "pcm_f32le";
            case MULAW -> "pcm_mulaw";
            case ALAW -> "pcm_alaw";
        };
    }

    private static void delivery(JsonWriter out, Delivery delivery) throws IOException {
        if (delivery.equals(Delivery.NATURAL)) {
            return;
        }
        out.name("generation_config").beginObject();
        if (delivery.speed() != 1) {
            out.name("speed").value(delivery.speed());
        }
        if (delivery.volume() != 1) {
            out.name("volume").value(delivery.volume());
        }
        if (delivery.emotion() != null) {
            out.name("emotion").value(delivery.emotion().toLowerCase(Locale.ROOT));
        }
        out.endObject();
    }

    private void pronunciation(JsonWriter out, Pronunciation pronunciation) throws IOException {
        if (version.localeAware()) {
            optional(out, "accent", pronunciation.accent());
            optional(out, "normalization", pronunciation.normalization());
        }
        optional(out, "pronunciation_dict_id", pronunciation.dictionaryId());
    }

    private static void optional(JsonWriter out, String name, @Nullable String value) throws IOException {
        if (value != null && !value.isBlank()) {
            out.name(name).value(value);
        }
    }

    private static void stamps(JsonWriter out, StampOptions stamps) throws IOException {
        if (stamps.words()) {
            out.name("add_timestamps").value(true);
        }
        if (stamps.phonemes()) {
            out.name("add_phoneme_timestamps").value(true);
        }
        if (stamps.words() || stamps.phonemes()) {
            // Always written: no default is documented.
            out.name("use_normalized_timestamps").value(stamps.normalized());
        }
    }

    /// What an object holds.
    @FunctionalInterface
    private interface Body {
        void write(JsonWriter out) throws IOException;
    }

    private static String write(Body body) {
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            out.beginObject();
            body.write(out);
            out.endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return HalfCharacters.escaped(text.toString());
    }
}
