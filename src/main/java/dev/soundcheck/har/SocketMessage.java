package dev.soundcheck.har;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.soundcheck.json.JsonFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// One message of a socket as a recorder wrote it. The form is Chrome's, with the variations of others.
///
/// @param epochSeconds  NaN where the recorder did not tell the time
/// @param opcode        as in RFC 6455
record SocketMessage(double epochSeconds, boolean sent, int opcode, String data) {
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;
    private static final int BINARY = 2;

    /// The messages of an entry by time, or in the order of the file where not all have a time.
    static List<SocketMessage> of(JsonObject entry) {
        List<SocketMessage> messages = new ArrayList<>();
        for (JsonElement element : JsonFields.array(entry, "_webSocketMessages")) {
            if (element instanceof JsonObject message) {
                messages.add(read(message));
            }
        }
        if (messages.stream().noneMatch(message -> Double.isNaN(message.epochSeconds))) {
            messages.sort(Comparator.comparingDouble(SocketMessage::epochSeconds));
        }
        return messages;
    }

    private static SocketMessage read(JsonObject message) {
        JsonElement value = message.get("data");
        String data = value instanceof JsonPrimitive text ? text.getAsString() : value == null ? "" : value.toString();
        int opcode = (int) HarValues.number(message, "opcode", TEXT);
        if (opcode == BINARY) {
            // JSON that was sent as a binary message; the service accepts it.
            String decoded = BodyBytes.decodedText(data);
            return read(message, decoded.startsWith("{") ? TEXT : BINARY, decoded);
        }
        return read(message, opcode, data);
    }

    private static SocketMessage read(JsonObject message, int opcode, String data) {
        String type = JsonFields.string(message, "type", "").toLowerCase(Locale.ROOT);
        boolean sent = type.isEmpty() ? looksSent(data) : type.startsWith("sen") || type.startsWith("out");
        return new SocketMessage(HarValues.epochSeconds(message, "time"), sent, opcode, data);
    }

    private static boolean looksSent(String data) {
        JsonObject json = JsonFields.parseOrEmpty(data);
        return json.has("transcript") || json.has("cancel");
    }
}
