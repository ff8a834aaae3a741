package dev.soundcheck.library;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.SpeechRequest;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `take.json`: what a take is and what was thought of it. Stateless.
final class HeadCodec {
    static final int VERSION = 1;
    private static final int EXCERPT_CHARS = 160;

    /// The take is good; this Soundcheck is too old for it.
    static final class NewerException extends JsonParseException {
        private static final long serialVersionUID = 1;

        NewerException() {
            super("written by a newer Soundcheck");
        }
    }

    private HeadCodec() {}

    static JsonObject write(TakeHead head, SpeechRequest request, @Nullable SpeechFailure failure) {
        JsonObject json = new JsonObject();
        json.addProperty("version", VERSION);
        json.addProperty("uid", head.uid());
        json.addProperty("number", head.number());
        json.addProperty("madeAt", head.madeAt().toString());
        json.addProperty("endpoint", head.endpoint().id());
        json.addProperty("offline", head.offline());
        json.addProperty("voiceName", head.voiceName());
        json.addProperty("state", JsonFields.name(head.state()));
        json.addProperty("recovered", head.recovered());
        json.addProperty("seconds", head.seconds());
        json.addProperty("bytes", head.bytes());
        json.add("request", RequestCodec.write(request));
        if (failure != null) {
            json.add("failure", failure(failure));
        }
        json.add("verdict", verdict(head.verdict()));
        return json;
    }

    static JsonObject verdict(Verdict verdict) {
        JsonObject json = new JsonObject();
        json.addProperty("star", verdict.star());
        json.addProperty("rating", verdict.rating());
        json.addProperty("note", verdict.note());
        json.addProperty("name", verdict.name());
        return json;
    }

    /// @param id  name of the folder it lies in
    static TakeHead head(String id, JsonObject json) {
        if (JsonFields.integer(json, "version", 0) > VERSION) {
            throw new NewerException();
        }
        SpeechRequest request = request(json);
        SpeechFailure failure = failure(json);
        return new TakeHead(id, JsonFields.string(json, "uid"), JsonFields.integer(json, "number", 0),
                instant(JsonFields.string(json, "madeAt")), endpoint(JsonFields.string(json, "endpoint")),
                JsonFields.bool(json, "offline"), request.voiceId(),
                JsonFields.string(json, "voiceName", request.voiceId()), request.modelId(), excerpt(request.text()),
                RequestCodec.key(request), Math.max(0, JsonFields.number(json, "seconds", 0)),
                Math.max(0, JsonFields.whole(json, "bytes", 0)), JsonFields.constant(json, "state", TakeState.class),
                failure == null ? null : failure.line(), JsonFields.bool(json, "recovered"), verdict(json));
    }

    static SpeechRequest request(JsonObject json) {
        return RequestCodec.read(JsonFields.object(json, "request"));
    }

    static @Nullable SpeechFailure failure(JsonObject json) {
        if (!(json.get("failure") instanceof JsonObject failure)) {
            return null;
        }
        return new SpeechFailure(JsonFields.constant(failure, "kind", SpeechFailure.Kind.class),
                JsonFields.string(failure, "sentence", ""), JsonFields.string(failure, "nextStep", ""),
                JsonFields.string(failure, "detail", ""), JsonFields.integer(failure, "status", 0),
                JsonFields.stringOrNull(failure, "errorCode"), JsonFields.stringOrNull(failure, "requestId"));
    }

    static String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= EXCERPT_CHARS) {
            return line;
        }
        int cut = Character.isHighSurrogate(line.charAt(EXCERPT_CHARS - 1)) ? EXCERPT_CHARS - 1 : EXCERPT_CHARS;
        return line.substring(0, cut) + "…";
    }

    private static JsonObject failure(SpeechFailure failure) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", JsonFields.name(failure.kind()));
        json.addProperty("sentence", failure.sentence());
        json.addProperty("nextStep", failure.nextStep());
        json.addProperty("detail", failure.detail());
        json.addProperty("status", failure.status());
        json.addProperty("errorCode", failure.errorCode());
        json.addProperty("requestId", failure.requestId());
        return json;
    }

    private static Verdict verdict(JsonObject json) {
        if (!(json.get("verdict") instanceof JsonObject verdict)) {
            return Verdict.NONE;
        }
        return new Verdict(JsonFields.bool(verdict, "star"),
                Math.clamp(JsonFields.integer(verdict, "rating", 0), 0, Verdict.BEST),
                JsonFields.string(verdict, "note", ""), JsonFields.stringOrNull(verdict, "name"));
    }

    private static Endpoint endpoint(String id) {
        for (Endpoint endpoint : Endpoint.values()) {
            if (endpoint.id().equals(id)) {
                return endpoint;
            }
        }
        throw new JsonParseException("endpoint is unknown: " + id);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new JsonParseException("madeAt is no time: " + text, e);
        }
    }
}
