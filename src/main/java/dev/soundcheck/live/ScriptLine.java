package dev.soundcheck.live;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.speech.request.Delivery;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The fields of one line of a script, as far as they were given. One thread.
final class ScriptLine {
    private static final int MOST_DELAY_MILLIS = 5_000;
    private static final int MOST_NAME_CHARS = 200;
    private static final int MOST_RATE_HZ = 192_000;

    private double atMillis = -1;
    private String context = "1";
    private @Nullable String transcript;
    private boolean more;
    private final List<LiveMessage.Came> came = new ArrayList<>();
    private boolean flush;
    private boolean cancel;
    private boolean opens;
    private @Nullable String voice;
    private @Nullable String model;
    private @Nullable String language;
    private @Nullable String accent;
    private @Nullable String normalization;
    private @Nullable String dictionary;
    private @Nullable String emotion;
    private double speed = 1;
    private double volume = 1;
    private @Nullable PcmEncoding encoding;
    private int rateHz;
    private @Nullable Boolean words;
    private @Nullable Boolean phonemes;
    private @Nullable Boolean normalized;
    private OptionalInt delayMillis = OptionalInt.empty();

    private ScriptLine() {}

    static ScriptLine parse(int number, String line) throws LiveScriptException {
        ScriptLine fields = new ScriptLine();
        try (JsonReader in = new JsonReader(new StringReader(line))) {
            // Fully strict reading would refuse half a character, which a script may be testing.
            in.setStrictness(Strictness.LEGACY_STRICT);
            fields.read(in);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw LiveScriptException.at(number, "something follows the message.");
            }
        } catch (BadField bad) {
            throw LiveScriptException.at(number, bad.getMessage());
        } catch (MalformedJsonException | IllegalStateException | NumberFormatException _) {
            throw LiveScriptException.at(number, "it is not a JSON object with a message.");
        } catch (IOException _) {
            throw LiveScriptException.at(number, "it is cut off.");
        }
        return fields;
    }

    /// Negative where none is given.
    double atMillis() {
        return atMillis;
    }

    String context() {
        return context;
    }

    String transcript() {
        return transcript == null ? "" : transcript;
    }

    boolean said() {
        return transcript != null;
    }

    boolean more() {
        return more;
    }

    /// How the text came before it was sent; empty where that is not told.
    List<LiveMessage.Came> came() {
        return came;
    }

    boolean flush() {
        return flush;
    }

    boolean cancel() {
        return cancel;
    }

    /// True where it says who speaks.
    boolean opens() {
        return opens;
    }

    OptionalInt maxBufferDelayMillis() {
        return delayMillis;
    }

    SpeechRequest request(SpeechRequest base) {
        OutputFormat format = OutputFormat.raw(encoding == null ? base.format().pcm().encoding() : encoding,
                rateHz == 0 ? base.format().pcm().sampleRateHz() : rateHz);
        StampOptions stamps = new StampOptions(or(words, base.stamps().words()),
                or(phonemes, base.stamps().phonemes()), or(normalized, base.stamps().normalized()));
        SpeechRequest named = base.withText("").withVoice(voice == null ? base.voiceId() : voice)
                .withModel(model == null ? base.modelId() : model)
                .withPronunciation(base.pronunciation().withAccent(accent).withNormalization(normalization)
                        .withDictionary(dictionary));
        return named.withLanguage(opens && voice != null ? language : language == null ? base.language() : language)
                .withDelivery(new Delivery(speed, volume, emotion)).withFormat(format).withStamps(stamps);
    }

    private static boolean or(@Nullable Boolean given, boolean otherwise) {
        return given == null ? otherwise : given;
    }

    private void read(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
            } else if (!message(in, name)) {
                opens |= opening(in, name);
            }
        }
        in.endObject();
    }

    private boolean message(JsonReader in, String name) throws IOException {
        switch (name) {
            case "at_ms" -> atMillis = within(in, name, 0, Double.MAX_VALUE);
            case "context_id" -> context = name(in, name);
            case "transcript" -> transcript = in.nextString();
            case "continue" -> more = in.nextBoolean();
            case "came_ms_ago" -> came(in, name);
            case "flush" -> flush = in.nextBoolean();
            case "cancel" -> cancel = in.nextBoolean();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Pairs of milliseconds and chars.
    private void came(JsonReader in, String name) throws IOException {
        in.beginArray();
        while (in.hasNext()) {
            in.beginArray();
            long beforeNanos = Math.round(within(in, name, 0, ScriptReader.MOST_MILLIS) * 1e6);
            came.add(new LiveMessage.Came(beforeNanos, (int) within(in, name, 1, ScriptReader.MOST_LINE_CHARS)));
            in.endArray();
        }
        in.endArray();
    }

    private boolean opening(JsonReader in, String name) throws IOException {
        switch (name) {
            case "model_id" -> model = name(in, name);
            case "voice" -> voice = voice(in);
            case "language", "locale" -> language = name(in, name);
            case "accent" -> accent = name(in, name);
            case "normalization" -> normalization = name(in, name);
            case "pronunciation_dict_id" -> dictionary = name(in, name);
            case "add_timestamps" -> words = in.nextBoolean();
            case "add_phoneme_timestamps" -> phonemes = in.nextBoolean();
            case "use_normalized_timestamps" -> normalized = in.nextBoolean();
            case "max_buffer_delay_ms" ->
                delayMillis = OptionalInt.of((int) within(in, name, 0, MOST_DELAY_MILLIS));
            case "output_format" -> object(in, this::format);
            case "generation_config" -> object(in, this::delivery);
            default -> {
                in.skipValue();
                return false;
            }
        }
        return true;
    }

    private void format(JsonReader in, String name) throws IOException {
        switch (name) {
            case "encoding" -> encoding = encoding(in.nextString());
            case "sample_rate" -> rateHz = (int) within(in, name, 1, MOST_RATE_HZ);
            default -> in.skipValue();
        }
    }

    private void delivery(JsonReader in, String name) throws IOException {
        switch (name) {
            case "speed" -> speed = within(in, name, 0, Double.MAX_VALUE);
            case "volume" -> volume = within(in, name, 0, Double.MAX_VALUE);
            case "emotion" -> emotion = name(in, name);
            default -> in.skipValue();
        }
    }

    /// An id, or the older object that holds one.
    private static @Nullable String voice(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.STRING) {
            return name(in, "voice");
        }
        String[] id = new String[1];
        object(in, (inner, name) -> {
            if ("id".equals(name)) {
                id[0] = name(inner, "voice");
            } else {
                inner.skipValue();
            }
        });
        return id[0];
    }

    private static PcmEncoding encoding(String id) {
        return Arrays.stream(PcmEncoding.values())
                .filter(each -> ("pcm_" + each.name().toLowerCase(Locale.ROOT)).equals(id)).findFirst()
                .orElseThrow(() -> new BadField("its encoding is none of pcm_s16le, pcm_f32le, pcm_mulaw, pcm_alaw."));
    }

    /// Reads one field of an inner object.
    @FunctionalInterface
    private interface Field {
        void read(JsonReader in, String name) throws IOException;
    }

    private static void object(JsonReader in, Field field) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            field.read(in, in.nextName());
        }
        in.endObject();
    }

    private static String name(JsonReader in, String field) throws IOException {
        String value = in.nextString();
        if (value.isBlank() || value.length() > MOST_NAME_CHARS) {
            throw new BadField("its " + field + " is empty or longer than " + MOST_NAME_CHARS + " characters.");
        }
        return value;
    }

    private static double within(JsonReader in, String field, double least, double most) throws IOException {
        double value = in.nextDouble();
        if (!(value >= least && value <= most)) {
            throw new BadField(most == Double.MAX_VALUE
                    ? "its " + field + " is below 0."
                    : String.format(Locale.ROOT, "its %s is not between %.0f and %.0f.", field, least, most));
        }
        return value;
    }

    /// A field with an impossible value.
    private static final class BadField extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadField(String sentence) {
            super(sentence);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
