package dev.soundcheck.har;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.soundcheck.cartesia.wire.ErrorFields;
import dev.soundcheck.cartesia.wire.RequestReader;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.wire.Secrets;
import dev.soundcheck.wire.WireEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/// Reads the takes of one socket: one for each context, in the order of their first messages. One thread.
///
/// The first take shows the handshake. A later one begins with its own first message.
final class SocketReader {
    /// The context of messages that name none.
    private static final String UNNAMED = "";

    private final EntryReader entry;
    private final Map<String, Context> contexts = new LinkedHashMap<>();
    private long openNanos;

    /// A take that is being read.
    private record Context(TakeBuilder take, long originNanos) {}

    SocketReader(EntryReader entry) {
        this.entry = entry;
    }

    List<Take> takes(IntSupplier numbers) {
        for (JsonElement element : JsonFields.array(entry.entry(), "_webSocketMessages")) {
            if (element instanceof JsonObject message) {
                row(message);
            }
        }
        if (contexts.isEmpty()) {
            boolean unsaved = !entry.entry().has("_webSocketMessages");
            return entry.status() >= 400 || unsaved ? List.of(silent(numbers.getAsInt())) : List.of();
        }
        List<Take> takes = new ArrayList<>();
        for (Context context : contexts.values()) {
            Instant madeAt = entry.start().plusNanos(context.originNanos());
            takes.add(context.take().build(numbers.getAsInt(), madeAt, entry.offline()));
        }
        return takes;
    }

    /// A socket that was refused, or whose messages the file leaves out.
    private Take silent(int number) {
        TakeBuilder take = new TakeBuilder(Endpoint.WEBSOCKET, RequestReader.read(""));
        entry.heads(take);
        if (entry.status() < 400) {
            take.fail("The HAR holds no messages of this socket.",
                    "Save it with a browser that keeps them, such as Chrome.");
            return take.build(number, entry.start(), entry.offline());
        }
        take.refused(ErrorFields.ofBody(entry.status(),
                JsonFields.string(JsonFields.objectOrEmpty(entry.response(), "content"), "text", "")));
        return take.build(number, entry.start(), entry.offline());
    }

    private void row(JsonObject message) {
        long at = at(JsonFields.number(message, "time", Double.NaN));
        int opcode = (int) JsonFields.number(message, "opcode", 1);
        String data = JsonFields.string(message, "data", "");
        boolean sent = "send".equals(JsonFields.stringOrNull(message, "type"));
        switch (opcode) {
            case 1 -> {
                if (sent) {
                    sent(data, at);
                } else {
                    came(data, at);
                }
            }
            case 8 -> contexts.values().forEach(context -> note(context, at, new WireEntry.Close(sent, code(data),
                    Secrets.blank(data))));
            case 9 -> contexts.values().forEach(context -> note(context, at, new WireEntry.Ping(sent)));
            case 10 -> contexts.values().forEach(context -> note(context, at, new WireEntry.Pong(sent)));
            default -> {
                // Cartesia sends no binary messages
            }
        }
    }

    private static void note(Context context, long at, WireEntry row) {
        context.take().log().add(Math.max(0, at - context.originNanos()), 2, row);
    }

    private static int code(String data) {
        return data.matches("[0-9]{4}.*") ? Integer.parseInt(data.substring(0, 4)) : 1005;
    }

    private long at(double epochSeconds) {
        if (Double.isNaN(epochSeconds)) {
            return 0;
        }
        long seconds = (long) Math.floor(epochSeconds);
        long nanos = Math.round((epochSeconds - seconds) * 1e9);
        Instant start = entry.start();
        return Math.max(0, (seconds - start.getEpochSecond()) * 1_000_000_000L + nanos - start.getNano());
    }

    private void sent(String data, long at) {
        JsonObject json = JsonFields.parseOrEmpty(data);
        String id = JsonFields.string(json, "context_id", UNNAMED);
        if (id.equals(UNNAMED) && !json.has("transcript")) {
            return;
        }
        Context known = contexts.get(id);
        Context context = known == null ? begin(id, data, at) : known;
        TakeBuilder take = context.take();
        long since = at - context.originNanos();
        if (JsonFields.bool(json, "cancel")) {
            take.cancel();
        } else if (known != null) {
            take.grow(JsonFields.string(json, "transcript", ""));
        }
        take.trace().begin(Phase.REQUEST, since);
        take.trace().end(Phase.REQUEST, since);
        take.trace().mark(Mark.SENT, since);
        take.log().messageOut(since, data.length(), Secrets.blank(data));
    }

    private Context begin(String id, String data, long at) {
        TakeBuilder take = new TakeBuilder(Endpoint.WEBSOCKET, entry.request(data));
        boolean first = contexts.isEmpty();
        if (first) {
            openNanos = entry.heads(take);
        } else {
            take.trace().reusedConnection();
        }
        Context context = new Context(take, first ? 0 : Math.max(openNanos, at));
        contexts.put(id, context);
        return context;
    }

    private void came(String data, long at) {
        context(data).ifPresent(
                context -> context.take().message(data, Math.max(0, at - context.originNanos())));
    }

    /// The context that a message names; else the only one, where there is only one.
    private Optional<Context> context(String data) {
        JsonObject json = JsonFields.parseOrEmpty(data);
        String id = JsonFields.stringOrNull(json, "context_id");
        if (id != null) {
            return Optional.ofNullable(contexts.getOrDefault(id, contexts.get(UNNAMED)));
        }
        return contexts.size() == 1 ? contexts.values().stream().findFirst() : Optional.empty();
    }
}
