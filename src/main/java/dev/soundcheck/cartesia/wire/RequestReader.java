package dev.soundcheck.cartesia.wire;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.json.JsonStream;
import dev.soundcheck.speech.request.Delivery;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.OutputFormat.Container;
import dev.soundcheck.speech.request.Pronunciation;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads a request of any version of the API, from any client: the counterpart of `RequestJson`. Stateless; any thread.
public final class RequestReader {
    private static final int USUAL_RATE_HZ = 44_100;
    private static final int MOST_RATE_HZ = 192_000;

    private RequestReader() {}

    /// A field that is missing or of another type has its default. A text that is no object has no fields.
    public static SpeechRequest read(String json) {
        Fields fields = new Fields();
        try (JsonReader in = new JsonReader(new StringReader(json))) {
            JsonStream.object(in, fields::read);
        } catch (IOException | IllegalStateException broken) {
            // what comes before the break is used
        }
        return fields.request();
    }

    private static final class Fields {
        private String transcript = "";
        private String voice = "";
        private String model = "";
        private @Nullable String language;
        private @Nullable String locale;
        private @Nullable String accent;
        private @Nullable String normalization;
        private @Nullable String dictionary;
        private boolean words;
        private boolean phonemes;
        private boolean normalized;
        private final DeliveryFields delivery = new DeliveryFields();
        private final FormatFields format = new FormatFields();

        void read(String name, JsonReader in) throws IOException {
            switch (name) {
                case "transcript" -> transcript = text(in);
                case "voice" -> voice(in);
                case "model_id" -> model = text(in);
                case "language" -> language = JsonStream.string(in);
                case "locale" -> locale = JsonStream.string(in);
                case "accent" -> accent = JsonStream.string(in);
                case "normalization" -> normalization = JsonStream.string(in);
                case "pronunciation_dict_id" -> dictionary = JsonStream.string(in);
                case "add_timestamps" -> words = JsonStream.bool(in);
                case "add_phoneme_timestamps" -> phonemes = JsonStream.bool(in);
                case "use_normalized_timestamps" -> normalized = JsonStream.bool(in);
                case "generation_config" -> JsonStream.object(in, delivery::read);
                case "output_format" -> JsonStream.object(in, format::read);
                default -> in.skipValue();
            }
        }

        /// An id, or an object that holds it.
        private void voice(JsonReader in) throws IOException {
            if (in.peek() != JsonToken.BEGIN_OBJECT) {
                voice = text(in);
                return;
            }
            JsonStream.object(in, (name, value) -> {
                if (name.equals("id")) {
                    voice = text(value);
                } else {
                    value.skipValue();
                }
            });
        }

        SpeechRequest request() {
            return new SpeechRequest(transcript, voice, model, locale == null ? language : locale,
                    new Delivery(delivery.speed, delivery.volume, delivery.emotion), format.format(),
                    new StampOptions(words, phonemes, normalized),
                    new Pronunciation(accent, normalization, dictionary));
        }
    }

    private static final class DeliveryFields {
        private double speed = 1;
        private double volume = 1;
        private @Nullable String emotion;

        void read(String name, JsonReader in) throws IOException {
            switch (name) {
                case "speed" -> speed = number(in, 1);
                case "volume" -> volume = number(in, 1);
                case "emotion" -> emotion = JsonStream.string(in);
                default -> in.skipValue();
            }
        }
    }

    private static final class FormatFields {
        private String container = "raw";
        private String encoding = "";
        private int rateHz = USUAL_RATE_HZ;
        private int bitRate;

        void read(String name, JsonReader in) throws IOException {
            switch (name) {
                case "container" -> container = text(in);
                case "encoding" -> encoding = text(in);
                case "sample_rate" -> rateHz = JsonStream.integer(in, USUAL_RATE_HZ);
                case "bit_rate" -> bitRate = JsonStream.integer(in, 0);
                default -> in.skipValue();
            }
        }

        OutputFormat format() {
            PcmFormat pcm = new PcmFormat(pcmEncoding(),
                    rateHz > 0 && rateHz <= MOST_RATE_HZ ? rateHz : USUAL_RATE_HZ);
            return switch (container) {
                case "wav" -> new OutputFormat(Container.WAV, pcm, 0);
                case "mp3" -> new OutputFormat(Container.MP3, pcm, bitRate);
                default -> new OutputFormat(Container.RAW, pcm, 0);
            };
        }

        private PcmEncoding pcmEncoding() {
            return switch (encoding) {
                case "pcm_f32le" -> PcmEncoding.F32LE;
                case "pcm_mulaw" -> PcmEncoding.MULAW;
                case "pcm_alaw" -> PcmEncoding.ALAW;
                default -> PcmEncoding.S16LE;
            };
        }
    }

    private static String text(JsonReader in) throws IOException {
        return Objects.requireNonNullElse(JsonStream.string(in), "");
    }

    private static double number(JsonReader in, double otherwise) throws IOException {
        double value = JsonStream.number(in);
        return Double.isFinite(value) ? value : otherwise;
    }
}
