package dev.soundcheck.snippet;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.soundcheck.cartesia.wire.RequestJson;
import dev.soundcheck.cartesia.wire.RequestJson.Input;
import dev.soundcheck.speech.request.ApiVersion;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireLog;
import dev.soundcheck.wire.WireRow;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What the last attempt of a take sent, read from its wire log.
///
/// @param request   null where none left
/// @param messages  of the socket, in their order; a cancel is none
record SentMessages(WireEntry.@Nullable Request request, List<String> messages) {
    static SentMessages of(WireLog log) {
        WireEntry.Request request = null;
        List<String> messages = new ArrayList<>();
        for (WireRow row : log.rows()) {
            if (row.entry() instanceof WireEntry.Request asked) {
                request = asked;
                messages.clear();
            } else if (row.entry() instanceof WireEntry.MessageOut(var text)) {
                messages.add(text);
            }
        }
        messages.removeIf(text -> flag(Recipe.object(text), "cancel"));
        return new SentMessages(request, List.copyOf(messages));
    }

    Recipe.Place place() {
        if (request == null) {
            return Recipe.Place.CARTESIA;
        }
        String url = request.url();
        int route = url.lastIndexOf("/tts/");
        return new Recipe.Place(URI.create(route < 0 ? url : url.substring(0, route)),
                Objects.requireNonNullElse(request.apiVersion(), ApiVersion.DEFAULT.date()));
    }

    /// The body of the request; empty where the log has none that can be read.
    List<String> body() {
        return request == null || Recipe.object(request.text()) == null ? List.of() : List.of(request.text());
    }

    /// The messages of the socket. A final one is added where the context was left open, because a program would wait
    /// for ever. Empty where one of them cannot be read.
    List<String> closed(SpeechRequest request) {
        if (messages.isEmpty() || messages.stream().anyMatch(text -> Recipe.object(text) == null)) {
            return List.of();
        }
        JsonObject last = Recipe.object(messages.getLast());
        if (!flag(last, "continue")) {
            return messages;
        }
        List<String> closed = new ArrayList<>(messages);
        closed.add(new RequestJson(ApiVersion.of(place().version())).input(request, id(last),
                new Input("", false, false), OptionalInt.empty()));
        return closed;
    }

    private static boolean flag(@Nullable JsonObject message, String name) {
        return message != null && message.get(name) instanceof JsonPrimitive value && value.isBoolean()
                && value.getAsBoolean();
    }

    private static String id(@Nullable JsonObject message) {
        return message != null && message.get("context_id") instanceof JsonPrimitive value ? value.getAsString() : "";
    }
}
