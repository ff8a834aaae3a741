package dev.soundcheck.cartesia.wire;

import com.google.gson.stream.JsonReader;
import dev.soundcheck.speech.Stamp;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the JSON messages of one stream or socket. One thread: it keeps a buffer from message to message.
public final class FrameDecoder {
    /// Whole groups of four letters, and more than a usual chunk takes.
    private static final int BLOCK_BYTES = 32 * 1024;
    private static final byte[] NO_AUDIO = {};

    private final byte[] base64 = new byte[BLOCK_BYTES];

    /// Reads one message.
    ///
    /// @throws IOException where the text is no JSON object, or its audio no base64
    public Frame decode(String json) throws IOException {
        DataSlice slice = DataSlice.find(json);
        Fields fields = new Fields();
        try (JsonReader in = new JsonReader(slice.found() ? slice.around(json) : new StringReader(json))) {
            in.beginObject();
            while (in.hasNext()) {
                fields.read(in.nextName(), in);
            }
            in.endObject();
        } catch (IllegalStateException | NumberFormatException malformed) {
            throw new IOException("a message that is no JSON object", malformed);
        }
        return fields.frame(() -> audio(json, slice, fields.data));
    }

    private byte[] audio(String json, DataSlice slice, @Nullable String data) throws IOException {
        try {
            if (slice.found()) {
                return slice.length() == 0 ? NO_AUDIO : decodeSlice(json, slice);
            }
            return data == null ? NO_AUDIO : Base64.getDecoder().decode(data);
        } catch (IllegalArgumentException malformed) {
            throw new IOException("audio that is no base64", malformed);
        }
    }

    // The deprecated copy keeps the low byte of each char: exact for ASCII, and the only one without a string between.
    @SuppressWarnings("deprecation")
    private byte[] decodeSlice(String json, DataSlice slice) {
        if (slice.length() > BLOCK_BYTES) {
            return decodeGiant(json, slice);
        }
        json.getBytes(slice.start(), slice.end(), base64, 0);
        ByteBuffer decoded = Base64.getDecoder().decode(ByteBuffer.wrap(base64, 0, slice.length()));
        return decoded.remaining() == decoded.array().length
                ? decoded.array()
                : Arrays.copyOf(decoded.array(), decoded.remaining());
    }

    /// Block by block: a giant message costs its sound and nothing beside.
    @SuppressWarnings("deprecation")
    private byte[] decodeGiant(String json, DataSlice slice) {
        byte[] audio = new byte[decodedBytes(json, slice)];
        byte[] block = new byte[BLOCK_BYTES / 4 * 3];
        int filled = 0;
        for (int from = slice.start(); from < slice.end(); from += BLOCK_BYTES) {
            int letters = Math.min(BLOCK_BYTES, slice.end() - from);
            json.getBytes(from, from + letters, base64, 0);
            byte[] source = letters == BLOCK_BYTES ? base64 : Arrays.copyOf(base64, letters);
            int bytes = Base64.getDecoder().decode(source, block);
            if (filled + bytes > audio.length) {
                throw new IllegalArgumentException("more audio than letters");
            }
            System.arraycopy(block, 0, audio, filled, bytes);
            filled += bytes;
        }
        if (filled < audio.length) {
            throw new IllegalArgumentException("padding in the middle");
        }
        return audio;
    }

    private static int decodedBytes(String json, DataSlice slice) {
        int letters = slice.length();
        while (letters > 0 && json.charAt(slice.start() + letters - 1) == '=') {
            letters--;
        }
        return (int) (letters * 3L / 4);
    }

    /// Pulls in the audio of a chunk; no other message pays for it.
    @FunctionalInterface
    private interface AudioSource {
        byte[] get() throws IOException;
    }

    /// The fields of one message, as far as they are known.
    private static final class Fields {
        private @Nullable String type;
        private @Nullable String contextId;
        private @Nullable String data;
        private boolean done;
        private float stepMillis = Float.NaN;
        private int flushId = -1;
        private List<Stamp> words = List.of();
        private List<Stamp> phonemes = List.of();
        private final ErrorFields error = new ErrorFields();

        void read(String name, JsonReader in) throws IOException {
            switch (name) {
                case "type" -> type = Json.string(in);
                case "context_id" -> contextId = Json.string(in);
                case "data" -> data = Json.string(in);
                case "done" -> done = Json.bool(in);
                case "step_time" -> stepMillis = (float) Json.number(in);
                case "flush_id" -> flushId = Json.integer(in, -1);
                case "word_timestamps" -> words = stamps(in, "words");
                case "phoneme_timestamps" -> phonemes = stamps(in, "phonemes");
                default -> error.read(name, in);
            }
        }

        Frame frame(AudioSource audio) throws IOException {
            String known = type == null ? "" : type;
            return switch (known) {
                case "chunk" -> new Frame.Chunk(contextId, audio.get(), stepMillis);
                case "timestamps", "phoneme_timestamps" -> new Frame.Stamps(contextId, words, phonemes);
                case "flush_done" -> new Frame.FlushDone(contextId, flushId);
                case "done" -> new Frame.Done(contextId);
                case "error" -> new Frame.Failure(contextId, error.toError(0));
                case "" -> untyped();
                default -> new Frame.Unknown(contextId, known);
            };
        }

        private Frame untyped() {
            if (error.known()) {
                return new Frame.Failure(contextId, error.toError(0));
            }
            return done ? new Frame.Done(contextId) : new Frame.Unknown(contextId, "");
        }

        private static List<Stamp> stamps(JsonReader in, String names) throws IOException {
            List<String> texts = new ArrayList<>();
            List<Double> starts = new ArrayList<>();
            List<Double> ends = new ArrayList<>();
            Json.object(in, (name, value) -> {
                if (name.equals(names)) {
                    texts.addAll(Json.strings(value));
                } else if (name.equals("start")) {
                    starts.addAll(Json.numbers(value));
                } else if (name.equals("end")) {
                    ends.addAll(Json.numbers(value));
                } else {
                    value.skipValue();
                }
            });
            return pair(texts, starts, ends);
        }

        /// Lists of unequal length tell as much as the shortest does.
        private static List<Stamp> pair(List<String> texts, List<Double> starts, List<Double> ends) {
            List<Stamp> stamps = new ArrayList<>();
            for (int i = 0; i < Math.min(texts.size(), Math.min(starts.size(), ends.size())); i++) {
                if (!starts.get(i).isNaN() && !ends.get(i).isNaN()) {
                    stamps.add(new Stamp(texts.get(i), starts.get(i), ends.get(i)));
                }
            }
            return List.copyOf(stamps);
        }
    }
}
