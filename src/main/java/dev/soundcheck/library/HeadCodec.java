package dev.soundcheck.library;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.text.CleanText;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads and writes `take.json`: the take's request, state and review. Stateless.
final class HeadCodec {
    static final int VERSION = 1;
    /// The field of the review, named as in files of earlier versions.
    static final String REVIEW = "verdict";
    private static final int EXCERPT_CHARS = 160;
    /// A longer sound is not possible, whatever a file says.
    private static final double MOST_SECONDS = 1e6;
    private static final long MOST_BYTES = 1L << 33;

    /// The take is good, but this Soundcheck is too old to read it.
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
        json.add(REVIEW, review(head.review()));
        return json;
    }

    static JsonObject review(Review review) {
        JsonObject json = new JsonObject();
        json.addProperty("star", review.star());
        json.addProperty("rating", review.rating());
        json.addProperty("note", review.note());
        json.addProperty("name", review.name());
        return json;
    }

    /// @param id  name of the folder it lies in
    static TakeHead head(String id, JsonObject json) {
        if (JsonFields.integer(json, "version", 0) > VERSION) {
            throw new NewerException();
        }
        SpeechRequest request = request(json);
        SpeechFailure failure = failure(json);
        return new TakeHead(id, CleanText.line(JsonFields.string(json, "uid"), CleanText.NAME_CHARS),
                JsonFields.integer(json, "number", 0),
                instant(JsonFields.string(json, "madeAt")), endpoint(JsonFields.string(json, "endpoint")),
                JsonFields.bool(json, "offline"), request.voiceId(),
                CleanText.line(JsonFields.string(json, "voiceName", request.voiceId()), CleanText.NAME_CHARS),
                request.modelId(), excerpt(request.text()),
                RequestCodec.key(request), Math.clamp(JsonFields.number(json, "seconds", 0), 0, MOST_SECONDS),
                Math.clamp(JsonFields.whole(json, "bytes", 0), 0, MOST_BYTES),
                JsonFields.constant(json, "state", TakeState.class),
                failure == null ? null : failure.line(), JsonFields.bool(json, "recovered"),
                request.raw() != null, review(json));
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
        String begin = text.substring(0, Math.min(text.length(), 20 * EXCERPT_CHARS));
        return CleanText.line(begin.strip().replaceAll("\\s+", " "), EXCERPT_CHARS + 1);
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

    private static Review review(JsonObject json) {
        if (!(json.get(REVIEW) instanceof JsonObject review)) {
            return Review.NONE;
        }
        return new Review(JsonFields.bool(review, "star"),
                Math.clamp(JsonFields.integer(review, "rating", 0), 0, Review.BEST),
                CleanText.lines(JsonFields.string(review, "note", ""), CleanText.DETAIL_CHARS),
                CleanText.lineOrNull(JsonFields.stringOrNull(review, "name"), CleanText.NAME_CHARS));
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
