package dev.soundcheck.offline.wire.access;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.soundcheck.offline.wire.http.Exchange;
import dev.soundcheck.offline.wire.message.Problem;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an admin key may ask: how much runs at once, and the credits, which cost nothing here. Any thread.
public final class UsageRoute {
    private static final int CREDITS = 1_000_000;
    private static final Set<String> INTERVALS = Set.of("day", "week", "month");
    private static final Set<String> GROUPS = Set.of("capability", "model", "voice", "api_key");

    private final Slots slots;
    private final Clock clock;

    public UsageRoute(Slots slots, Clock clock) {
        this.slots = slots;
        this.clock = clock;
    }

    public void concurrency(Exchange exchange) throws IOException {
        JsonObject json = new JsonObject();
        json.add("tts_requests", reading(slots.generations()));
        json.add("tts_websockets", reading(slots.sockets()));
        json.add("stt_requests", reading(new Slots.Reading(0, slots.generations().limit())));
        exchange.answer(json);
    }

    public void balance(Exchange exchange) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("remaining_credits", CREDITS);
        json.addProperty("remaining_agent_cents", 0);
        json.addProperty("as_of", clock.instant().toString());
        exchange.answer(json);
    }

    public void credits(Exchange exchange) throws IOException {
        requireTimes(exchange);
        requireOneOf(exchange, "interval", INTERVALS);
        requireOneOf(exchange, "group_by", GROUPS);
        answerNothingUsed(exchange);
    }

    public void history(Exchange exchange) throws IOException {
        requireTimes(exchange);
        answerNothingUsed(exchange);
    }

    private static void answerNothingUsed(Exchange exchange) throws IOException {
        JsonObject json = new JsonObject();
        json.add("data", new JsonArray());
        exchange.answer(json);
    }

    private static JsonObject reading(Slots.Reading reading) {
        JsonObject json = new JsonObject();
        json.addProperty("active", reading.active());
        JsonElement limit = reading.limit() == 0 ? JsonNull.INSTANCE : new JsonPrimitive(reading.limit());
        json.add("limit", limit);
        return json;
    }

    private static void requireTimes(Exchange exchange) {
        for (String name : new String[]{"start_ts", "end_ts"}) {
            String value = exchange.query(name);
            if (value != null && value.isBlank()) {
                throw Problem.badRequest("Invalid request", name + " must be a time.");
            }
        }
    }

    private static void requireOneOf(Exchange exchange, String name, Set<String> allowed) {
        @Nullable
        String value = exchange.query(name);
        if (value != null && !allowed.contains(value)) {
            throw Problem.badRequest("Invalid request", name + " must be one of " + String.join(", ", allowed.stream()
                    .sorted().toList()) + '.');
        }
    }
}
