package dev.soundcheck.cartesia.wire;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import dev.soundcheck.json.JsonStream;
import dev.soundcheck.speech.Stamp;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the JSON messages of a stream or socket from their bytes. Stateless; any thread.
public final class FrameDecoder {
    private FrameDecoder() {}

    /// Reads a whole text.
    ///
    /// @throws IOException as below
    public static WireFrame decode(String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return decode(bytes, 0, bytes.length);
    }

    /// Reads one message in UTF-8. The range is not kept.
    ///
    /// @throws IOException where it is no JSON object, or its audio no base64; its message says which
    public static WireFrame decode(byte[] json, int from, int to) throws IOException {
        return read(json, from, to).frame();
    }

    /// As `decode`, with the text the frame was read from.
    public static WireMessage read(byte[] json, int from, int to) throws IOException {
        DataSlice slice = DataSlice.find(json, from, to);
        String text = DataSlice.without(slice, json, from, to);
        Fields fields = new Fields();
        try (JsonReader in = new JsonReader(new StringReader(text))) {
            // Some encoders write NaN and Infinity; such a number counts as absent.
            in.setStrictness(Strictness.LENIENT);
            in.beginObject();
            while (in.hasNext()) {
                fields.read(in.nextName(), in);
            }
            in.endObject();
        } catch (IllegalStateException | NumberFormatException | IOException malformed) {
            throw new IOException("a message that is not a JSON object", malformed);
        }
        return new WireMessage(fields.frame(() -> slice.found()
                ? Base64Sound.decode(json, slice.start(), slice.end(), slice.escaped())
                : Base64Sound.decode(fields.data)), text);
    }

    /// Decodes the audio of a chunk; other messages do not pay for it.
    @FunctionalInterface
    private interface AudioSource {
        byte[] get() throws IOException;
    }

    /// The fields of one message, as far as they are known.
    private static final class Fields {
        private static final byte[] NO_SOUND = {};

        private @Nullable String type;
        private @Nullable String contextId;
        private String data = "";
        private boolean hasData;
        private boolean done;
        private float stepMillis = Float.NaN;
        private int flushId = -1;
        private List<Stamp> words = List.of();
        private List<Stamp> phonemes = List.of();
        private final ErrorFields error = new ErrorFields();

        void read(String name, JsonReader in) throws IOException {
            switch (name) {
                case "type" -> type = JsonStream.string(in);
                case "context_id" -> contextId = JsonStream.string(in);
                case "data" -> {
                    data = Objects.requireNonNullElse(JsonStream.string(in), "");
                    hasData = true;
                }
                case "done" -> done = JsonStream.bool(in);
                case "step_time" -> stepMillis = (float) JsonStream.number(in);
                case "flush_id" -> flushId = JsonStream.integer(in, -1);
                case "word_timestamps" -> words = stamps(in, "words");
                case "phoneme_timestamps" -> phonemes = stamps(in, "phonemes");
                default -> error.read(name, in);
            }
        }

        WireFrame frame(AudioSource audio) throws IOException {
            String known = type == null ? "" : type;
            return switch (known) {
                case "chunk" -> new WireFrame.Chunk(contextId, audio.get(), stepMillis, done);
                case "timestamps", "phoneme_timestamps" -> new WireFrame.Stamps(contextId, words, phonemes);
                case "flush_done" -> new WireFrame.FlushDone(contextId, flushId);
                case "done" -> new WireFrame.Done(contextId);
                case "error" -> new WireFrame.Failure(contextId, error.toError(0));
                case "" -> untyped(audio);
                default -> new WireFrame.Unknown(contextId, known);
            };
        }

        /// The content of a message without a type shows what it is.
        private WireFrame untyped(AudioSource audio) throws IOException {
            if (error.known()) {
                return new WireFrame.Failure(contextId, error.toError(0));
            }
            byte[] sound = hasData ? audio.get() : NO_SOUND;
            if (sound.length > 0 || (hasData && !done)) {
                return new WireFrame.Chunk(contextId, sound, stepMillis, done);
            }
            if (!words.isEmpty() || !phonemes.isEmpty()) {
                return new WireFrame.Stamps(contextId, words, phonemes);
            }
            return done ? new WireFrame.Done(contextId) : new WireFrame.Unknown(contextId, "");
        }

        private static List<Stamp> stamps(JsonReader in, String names) throws IOException {
            List<String> texts = new ArrayList<>();
            List<Double> starts = new ArrayList<>();
            List<Double> ends = new ArrayList<>();
            JsonStream.object(in, (name, value) -> {
                if (name.equals(names)) {
                    texts.addAll(JsonStream.strings(value));
                } else if (name.equals("start")) {
                    starts.addAll(JsonStream.numbers(value));
                } else if (name.equals("end")) {
                    ends.addAll(JsonStream.numbers(value));
                } else {
                    value.skipValue();
                }
            });
            return pair(texts, starts, ends);
        }

        /// Lists of unequal length are cut to the shortest.
        private static List<Stamp> pair(List<String> texts, List<Double> starts, List<Double> ends) {
            List<Stamp> stamps = new ArrayList<>();
            for (int i = 0; i < Math.min(texts.size(), Math.min(starts.size(), ends.size())); i++) {
                if (Double.isFinite(starts.get(i)) && Double.isFinite(ends.get(i))) {
                    stamps.add(new Stamp(texts.get(i), starts.get(i), ends.get(i)));
                }
            }
            return List.copyOf(stamps);
        }
    }
}
