package dev.soundcheck.library;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.wire.Secrets;
import dev.soundcheck.wire.WireAudio;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireHeader;
import dev.soundcheck.wire.WireLog;
import dev.soundcheck.wire.WireRecorder;
import dev.soundcheck.wire.WireRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A take's wire log as JSON: one object for each row, its sound by its place in the take's sound. Stateless.
final class WireCodec {
    /// The largest log on disk; later rows are left out.
    private static final long MOST_CHARS = 12L << 20;
    private static final int ROW_CHARS = 120;

    private WireCodec() {}

    static JsonObject write(WireLog log, long pressNanos) {
        JsonArray rows = new JsonArray();
        long chars = 0;
        for (WireRow row : log.rows()) {
            chars += ROW_CHARS + row.entry().text().length();
            if (chars > MOST_CHARS) {
                break;
            }
            JsonObject json = entry(row.entry());
            json.addProperty("atNanos", row.atNanos() - pressNanos);
            json.addProperty("bytes", row.bytes());
            rows.add(json);
        }
        JsonObject json = new JsonObject();
        json.add("rows", rows);
        return json;
    }

    private static JsonObject entry(WireEntry entry) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", kind(entry));
        if (!entry.text().isEmpty()) {
            json.addProperty("text", Secrets.blank(entry.text()));
        }
        WireAudio audio = entry.audio();
        if (audio != null) {
            json.addProperty("soundAt", audio.offsetBytes());
            json.addProperty("soundBytes", audio.lengthBytes());
        }
        addFields(json, entry);
        return json;
    }

    /// Adds the fields that only this kind of entry has.
    private static void addFields(JsonObject json, WireEntry entry) {
        switch (entry) {
            case WireEntry.Request request -> {
                json.addProperty("method", request.method());
                json.addProperty("url", request.url());
                json.addProperty("version", request.httpVersion());
                json.add("headers", headers(request.headers()));
            }
            case WireEntry.Response response -> {
                json.addProperty("status", response.status());
                json.addProperty("reason", response.reason());
                json.addProperty("version", response.httpVersion());
                json.addProperty("address", response.address());
                json.addProperty("reused", response.reused());
                json.add("headers", headers(response.headers()));
            }
            case WireEntry.Ping(var sent) -> json.addProperty("sent", sent);
            case WireEntry.Pong(var sent) -> json.addProperty("sent", sent);
            case WireEntry.Close close -> {
                json.addProperty("sent", close.sent());
                json.addProperty("code", close.code());
            }
            case WireEntry.Event _,WireEntry.MessageIn _,WireEntry.MessageOut _,WireEntry.BodyRead _,WireEntry.Broken _ -> {
                // Only text and sound.
            }
        }
    }

    private static String kind(WireEntry entry) {
        return switch (entry) {
            case WireEntry.Request _ -> "request";
            case WireEntry.Response _ -> "response";
            case WireEntry.Event _ -> "event";
            case WireEntry.MessageOut _ -> "sent";
            case WireEntry.MessageIn _ -> "came";
            case WireEntry.BodyRead _ -> "read";
            case WireEntry.Ping _ -> "ping";
            case WireEntry.Pong _ -> "pong";
            case WireEntry.Close _ -> "close";
            case WireEntry.Broken _ -> "broken";
        };
    }

    private static JsonArray headers(List<WireHeader> headers) {
        JsonArray array = new JsonArray();
        for (WireHeader header : headers) {
            array.add(header.name());
            array.add(header.value());
        }
        return array;
    }

    /// Puts the rows into the recorder of a take that comes back.
    ///
    /// @throws JsonParseException  where it makes no sense
    static void read(JsonObject json, long pressNanos, WireRecorder log) {
        for (JsonElement element : JsonFields.array(json, "rows")) {
            JsonObject row = JsonFields.object(element);
            log.add(pressNanos + JsonFields.whole(row, "atNanos", 0), JsonFields.integer(row, "bytes", 0),
                    read(row));
        }
    }

    private static WireEntry read(JsonObject row) {
        String text = JsonFields.string(row, "text", "");
        WireAudio audio = audio(row);
        return switch (JsonFields.string(row, "kind")) {
            case "request" -> new WireEntry.Request(JsonFields.string(row, "method", ""),
                    JsonFields.string(row, "url", ""), JsonFields.string(row, "version", ""),
                    headers(JsonFields.array(row, "headers")), text);
            case "response" -> new WireEntry.Response(JsonFields.integer(row, "status", 0),
                    JsonFields.string(row, "reason", ""), JsonFields.string(row, "version", ""),
                    headers(JsonFields.array(row, "headers")), JsonFields.string(row, "address", ""),
                    JsonFields.bool(row, "reused"));
            case "event" -> new WireEntry.Event(text, audio);
            case "sent" -> new WireEntry.MessageOut(text);
            case "came" -> new WireEntry.MessageIn(text, audio);
            case "read" -> new WireEntry.BodyRead(text, audio);
            case "ping" -> new WireEntry.Ping(JsonFields.bool(row, "sent"));
            case "pong" -> new WireEntry.Pong(JsonFields.bool(row, "sent"));
            case "close" -> new WireEntry.Close(JsonFields.bool(row, "sent"),
                    JsonFields.integer(row, "code", 1005), text);
            case "broken" -> new WireEntry.Broken(text);
            default -> throw new JsonParseException("a row of an unknown kind");
        };
    }

    private static @Nullable WireAudio audio(JsonObject row) {
        int length = JsonFields.integer(row, "soundBytes", 0);
        return length <= 0 ? null : new WireAudio(JsonFields.whole(row, "soundAt", WireAudio.NOT_KEPT), length);
    }

    private static List<WireHeader> headers(JsonArray array) {
        List<WireHeader> headers = new ArrayList<>();
        for (int i = 0; i + 1 < array.size(); i += 2) {
            if (!array.get(i).isJsonPrimitive() || !array.get(i + 1).isJsonPrimitive()) {
                throw new JsonParseException("a header is no text");
            }
            headers.add(new WireHeader(array.get(i).getAsString(), array.get(i + 1).getAsString()));
        }
        return headers;
    }
}
