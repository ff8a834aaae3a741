package dev.soundcheck.live;

import com.google.gson.stream.JsonWriter;
import dev.soundcheck.speech.request.Delivery;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.text.HalfCharacters;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes a script as JSON lines: one message a line, under the names of the wire. Stateless.
public final class ScriptWriter {
    private ScriptWriter() {}

    public static String write(LiveScript script) {
        StringBuilder lines = new StringBuilder();
        script.messages().forEach(message -> lines.append(line(message)).append('\n'));
        return lines.toString();
    }

    /// One message without its line end.
    public static String line(LiveMessage message) {
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            out.setHtmlSafe(false);
            out.beginObject();
            out.name("at_ms").value(message.atNanos() / 1e6).name("context_id").value(message.context());
            switch (message) {
                case LiveMessage.Open open -> open(out, open);
                case LiveMessage.Say say -> say(out, say);
                case LiveMessage.Flush _ -> out.name("flush").value(true);
                case LiveMessage.Finish _ -> out.name("transcript").value("").name("continue").value(false);
                case LiveMessage.Cancel _ -> out.name("cancel").value(true);
            }
            out.endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return HalfCharacters.escaped(text.toString());
    }

    private static void say(JsonWriter out, LiveMessage.Say say) throws IOException {
        out.name("transcript").value(say.text()).name("continue").value(say.more());
        if (!say.came().isEmpty()) {
            out.name("came_ms_ago").beginArray();
            for (LiveMessage.Came portion : say.came()) {
                out.beginArray().value(portion.beforeNanos() / 1e6).value(portion.length()).endArray();
            }
            out.endArray();
        }
    }

    private static void open(JsonWriter out, LiveMessage.Open open) throws IOException {
        SpeechRequest request = open.request();
        out.name("model_id").value(request.modelId()).name("voice").value(request.voiceId());
        optional(out, "language", request.language());
        format(out, request.format());
        delivery(out, request.delivery());
        optional(out, "accent", request.pronunciation().accent());
        optional(out, "normalization", request.pronunciation().normalization());
        optional(out, "pronunciation_dict_id", request.pronunciation().dictionaryId());
        out.name("add_timestamps").value(request.stamps().words());
        out.name("add_phoneme_timestamps").value(request.stamps().phonemes());
        out.name("use_normalized_timestamps").value(request.stamps().normalized());
        if (open.maxBufferDelayMillis().isPresent()) {
            out.name("max_buffer_delay_ms").value(open.maxBufferDelayMillis().getAsInt());
        }
    }

    private static void format(JsonWriter out, OutputFormat format) throws IOException {
        out.name("output_format").beginObject().name("container").value("raw")
                .name("encoding").value("pcm_" + format.pcm().encoding().name().toLowerCase(Locale.ROOT))
                .name("sample_rate").value(format.pcm().sampleRateHz()).endObject();
    }

    private static void delivery(JsonWriter out, Delivery delivery) throws IOException {
        if (!delivery.equals(Delivery.NATURAL)) {
            out.name("generation_config").beginObject().name("speed").value(delivery.speed())
                    .name("volume").value(delivery.volume());
            optional(out, "emotion", delivery.emotion());
            out.endObject();
        }
    }

    private static void optional(JsonWriter out, String name, @Nullable String value) throws IOException {
        if (value != null) {
            out.name(name).value(value);
        }
    }
}
