package dev.soundcheck.library;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.session.Piece;
import java.util.ArrayList;
import java.util.List;

/// The pieces a take's text was sent in, in `take.json`. Files of older takes have none. Stateless.
final class PieceCodec {
    private static final int MOST_PIECES = 100_000;
    private static final double MOST_MILLIS = 1e11;

    private PieceCodec() {}

    static JsonArray write(List<Piece> pieces, long pressNanos) {
        JsonArray array = new JsonArray();
        for (Piece piece : pieces) {
            JsonObject json = new JsonObject();
            json.addProperty("offset", piece.offset());
            json.addProperty("length", piece.length());
            json.addProperty("cameMs", (piece.cameNanos() - pressNanos) / 1e6);
            if (piece.came().size() > 1) {
                json.add("came", portions(piece, pressNanos));
            }
            json.addProperty("sentMs", (piece.sentNanos() - pressNanos) / 1e6);
            json.addProperty("flushId", piece.flushId());
            array.add(json);
        }
        return array;
    }

    /// Pairs of milliseconds and chars.
    private static JsonArray portions(Piece piece, long pressNanos) {
        JsonArray array = new JsonArray();
        for (Piece.Came came : piece.came()) {
            JsonArray pair = new JsonArray();
            pair.add((came.atNanos() - pressNanos) / 1e6);
            pair.add(came.length());
            array.add(pair);
        }
        return array;
    }

    /// @param text  that the pieces must lie in
    static List<Piece> read(JsonArray array, String text, long pressNanos) {
        if (array.size() > MOST_PIECES) {
            throw new JsonParseException("more than " + MOST_PIECES + " pieces");
        }
        List<Piece> pieces = new ArrayList<>(array.size());
        for (JsonElement element : array) {
            JsonObject json = JsonFields.object(element);
            int offset = JsonFields.integer(json, "offset", -1);
            int length = JsonFields.integer(json, "length", -1);
            double sentMillis = JsonFields.number(json, "sentMs");
            double cameMillis = JsonFields.number(json, "cameMs", sentMillis);
            if (offset < 0 || length < 0 || offset > text.length() - length || Math.abs(sentMillis) > MOST_MILLIS
                    || Math.abs(cameMillis) > MOST_MILLIS) {
                throw new JsonParseException("a piece does not lie in the text");
            }
            pieces.add(new Piece(offset, length, came(json, length, cameMillis, pressNanos),
                    nanos(pressNanos, sentMillis), JsonFields.integer(json, "flushId", 1)));
        }
        return pieces;
    }

    /// The portions of a piece; a single one where the file has none, or they do not make up the piece.
    private static List<Piece.Came> came(JsonObject json, int length, double cameMillis, long pressNanos) {
        List<Piece.Came> portions = new ArrayList<>();
        int left = length;
        for (JsonElement element : JsonFields.array(json, "came")) {
            if (!(element instanceof JsonArray pair) || pair.size() != 2) {
                throw new JsonParseException("a portion is no pair of numbers");
            }
            double millis = JsonFields.number(pair.get(0));
            double chars = JsonFields.number(pair.get(1));
            if (Math.abs(millis) > MOST_MILLIS || !(chars >= 1 && chars <= left)) {
                throw new JsonParseException("a portion does not lie in its piece");
            }
            left -= (int) chars;
            portions.add(new Piece.Came(nanos(pressNanos, millis), (int) chars));
        }
        return left == 0 && !portions.isEmpty()
                ? portions
                : List.of(new Piece.Came(nanos(pressNanos, cameMillis), length));
    }

    private static long nanos(long pressNanos, double millis) {
        return pressNanos + Math.round(millis * 1e6);
    }
}
