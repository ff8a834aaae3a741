package dev.soundcheck.har;

import com.google.gson.JsonObject;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.cartesia.wire.ErrorFields;
import dev.soundcheck.cartesia.wire.RequestReader;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.wire.WireEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// Reads the takes of one socket: one for each context, in the order of their first messages. One thread.
///
/// The first take shows the handshake. A later one begins with its own first message.
final class SocketReader {
    /// The context of messages that name none.
    private static final String UNNAMED = "";

    private final EntryReader entry;
    private final List<SocketMessage> messages;
    private final Instant start;
    private final Map<String, Context> contexts = new LinkedHashMap<>();
    private long openNanos;

    /// A take that is being read.
    ///
    /// @param originNanos  where it begins, counted from the start of the entry
    private record Context(TakeBuilder take, long originNanos) {
        /// How long after its beginning; unknown stays unknown.
        long since(long at) {
            return at == TakeBuilder.UNKNOWN ? at : Math.max(0, at - originNanos);
        }

        void note(long at, int bytes, WireEntry row) {
            take.log().add(Math.max(0, since(at)), bytes, row);
        }
    }

    SocketReader(EntryReader entry) {
        this.entry = entry;
        this.messages = SocketMessage.of(entry.entry());
        this.start = entry.startKnown() ? entry.start() : firstMessage();
    }

    /// The origin of all times, where the entry has none.
    private Instant firstMessage() {
        return messages.stream().mapToDouble(SocketMessage::epochSeconds).filter(Double::isFinite).min().stream()
                .mapToObj(HarValues::instant).findFirst().orElse(Instant.EPOCH);
    }

    List<Take> takes(IntSupplier numbers) {
        messages.forEach(this::row);
        if (contexts.isEmpty()) {
            boolean unsaved = !entry.entry().has("_webSocketMessages");
            return entry.status() >= 400 || unsaved ? List.of(silent(numbers.getAsInt())) : List.of();
        }
        List<Take> takes = new ArrayList<>();
        for (Context context : contexts.values()) {
            Instant madeAt = start.plusNanos(context.originNanos());
            takes.add(context.take().build(numbers.getAsInt(), madeAt, entry.offline()));
        }
        return takes;
    }

    /// A socket that was refused, or whose messages the file leaves out.
    private Take silent(int number) {
        TakeBuilder take = builder(RequestReader.read(""));
        entry.heads(take, Long.MAX_VALUE);
        if (entry.status() < 400) {
            take.fail("The HAR holds no messages of this socket.",
                    "Save it with a browser that keeps them, such as Chrome.");
            return take.build(number, entry.start(), entry.offline());
        }
        take.refused(ErrorFields.ofBody(entry.status(),
                JsonFields.string(JsonFields.objectOrEmpty(entry.response(), "content"), "text", "")));
        return take.build(number, entry.start(), entry.offline());
    }

    private TakeBuilder builder(SpeechRequest request) {
        return new TakeBuilder(Endpoint.WEBSOCKET, request, entry::blank);
    }

    private void row(SocketMessage message) {
        long at = at(message.epochSeconds());
        String data = message.data();
        boolean sent = message.sent();
        switch (message.opcode()) {
            case SocketMessage.TEXT -> {
                if (sent) {
                    sent(data, at);
                } else {
                    came(data, at);
                }
            }
            case SocketMessage.CLOSE -> all(at, new WireEntry.Close(sent, code(data), entry.blank(data)));
            case SocketMessage.PING -> all(at, new WireEntry.Ping(sent));
            case SocketMessage.PONG -> all(at, new WireEntry.Pong(sent));
            default -> {
                // Cartesia sends no sound as it is
            }
        }
    }

    private void all(long at, WireEntry row) {
        contexts.values().forEach(context -> context.note(at, 2, row));
    }

    private static int code(String data) {
        return data.matches("[0-9]{4}.*") ? Integer.parseInt(data.substring(0, 4)) : 1005;
    }

    /// Since the start of the entry.
    private long at(double epochSeconds) {
        if (Double.isNaN(epochSeconds)) {
            return TakeBuilder.UNKNOWN;
        }
        return Math.max(0, start.until(HarValues.instant(epochSeconds), ChronoUnit.NANOS));
    }

    /// When the first message passed, since the start of the entry.
    private long firstNanos() {
        return messages.stream().mapToLong(message -> at(message.epochSeconds()))
                .filter(at -> at != TakeBuilder.UNKNOWN).min().orElse(Long.MAX_VALUE);
    }

    private void sent(String data, long at) {
        JsonObject json = JsonFields.parseOrEmpty(data);
        String id = JsonFields.string(json, "context_id", UNNAMED);
        if (id.equals(UNNAMED) && !json.has("transcript")) {
            return;
        }
        Context known = contexts.get(id);
        Context context = known == null ? begin(id, entry.request(data), at) : known;
        TakeBuilder take = context.take();
        if (JsonFields.bool(json, "cancel")) {
            take.cancel();
        } else if (known != null) {
            take.grow(JsonFields.string(json, "transcript", ""));
        }
        long since = context.since(at);
        if (since != TakeBuilder.UNKNOWN) {
            take.trace().begin(Phase.REQUEST, since);
            take.trace().end(Phase.REQUEST, since);
            take.trace().mark(Mark.SENT, since);
        }
        context.note(at, data.length(), new WireEntry.MessageOut(entry.blank(data)));
    }

    private Context begin(String id, SpeechRequest request, long at) {
        TakeBuilder take = builder(request);
        boolean first = contexts.isEmpty();
        if (first) {
            openNanos = entry.heads(take, firstNanos());
        } else {
            take.trace().reusedConnection();
        }
        Context context = new Context(take, first ? 0 : Math.max(openNanos, at));
        contexts.put(id, context);
        return context;
    }

    private void came(String data, long at) {
        Context context = context(data, at);
        if (context != null) {
            context.take().message(data, context.since(at));
        }
    }

    /// The context that a message names; else the only one, where there is only one.
    private @Nullable Context context(String data, long at) {
        String id = JsonFields.stringOrNull(JsonFields.parseOrEmpty(data), "context_id");
        if (id == null) {
            return contexts.size() == 1 ? contexts.values().iterator().next() : null;
        }
        Context named = contexts.getOrDefault(id, contexts.get(UNNAMED));
        return named == null ? beginInTheMiddle(id, at) : named;
    }

    /// The recording began during this generation. Its sound most likely has the format of the others.
    private Context beginInTheMiddle(String id, long at) {
        SpeechRequest like = contexts.isEmpty()
                ? RequestReader.read("")
                : contexts.values().iterator().next().take().request().withText("").asRaw(null);
        Context context = begin(id, like, at);
        PcmFormat form = like.format().pcm();
        context.take().fail("The HAR begins in the middle of this generation: its request is not in it.",
                String.format(Locale.ROOT, "The sound is read as %s at %d Hz.", form.encoding().title(),
                        form.sampleRateHz()));
        return context;
    }
}
