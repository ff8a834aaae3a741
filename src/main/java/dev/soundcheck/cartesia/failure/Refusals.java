package dev.soundcheck.cartesia.failure;

import dev.soundcheck.cartesia.wire.BaseUrl;
import dev.soundcheck.cartesia.wire.ServerError;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechFailure.Kind;
import dev.soundcheck.speech.request.SpeechRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads a service's refusal: by `error_code`, else by status. Stateless; any thread.
public final class Refusals {
    private final String place;
    private final Redactor redactor;
    private final boolean keyed;

    /// A reader for one service.
    ///
    /// @param keyed  true where a key is sent
    public Refusals(BaseUrl base, Redactor redactor, boolean keyed) {
        this.keyed = keyed;
        this.place = base.place();
        this.redactor = redactor;
    }

    /// What it means and what to do, before the server's own words are added.
    private record Reading(Kind kind, String sentence, String nextStep) {}

    public SpeechFailure read(ServerError error, @Nullable SpeechRequest request) {
        Reading reading = error.code() == null ? null : byCode(error.code(), error, request);
        if (reading == null) {
            reading = byStatus(error, request);
        }
        String words = redactor.clean(error.words());
        String detail = (error.status() == 0 ? "" : "status " + error.status() + ": ")
                + (words.isEmpty() ? "no explanation was given" : words);
        return new SpeechFailure(reading.kind, reading.sentence, reading.nextStep, detail, error.status(),
                clean(error.code()), clean(error.requestId()));
    }

    private @Nullable String clean(@Nullable String word) {
        return word == null ? null : redactor.clean(word);
    }

    private @Nullable Reading byCode(String code, ServerError error, @Nullable SpeechRequest request) {
        return switch (code) {
            case "quota_exceeded" -> outOfCredit();
            case "concurrency_limited" -> busy(error);
            case "voice_not_found" -> noVoice(request);
            case "model_not_found" -> noModel(request);
            case "model_sunsetted" -> new Reading(Kind.MODEL_UNKNOWN, "The model" + model(request) + " has been "
                    + "switched off.", "Choose a current model.");
            case "voice_model_mismatch" -> new Reading(Kind.REJECTED,
                    "This voice and the model" + model(request) + " do not go together.",
                    "Choose another model or another voice.");
            case "language_not_supported" -> new Reading(Kind.REJECTED, said(error, "The model" + model(request)
                    + " does not speak this language."),
                    error.words().toLowerCase(Locale.ROOT).contains("timestamp")
                            ? "Switch the timestamps off."
                            : "Choose a voice of that language, another language, or another model.");
            case "plan_upgrade_required" -> new Reading(Kind.FORBIDDEN, said(error, "Your plan does not cover this."),
                    "Upgrade the plan, or change the request.");
            case "unsupported_audio_format", "file_too_large" -> rejected(error);
            default -> null;
        };
    }

    private Reading byStatus(ServerError error, @Nullable SpeechRequest request) {
        return switch (error.status()) {
            case 401 -> unauthorized();
            case 402 -> outOfCredit();
            case 403 -> new Reading(Kind.FORBIDDEN, said(error, "This key may not do that."),
                    "Use a key that has the right.");
            case 404 -> notFound(error, request);
            case 407 -> new Reading(Kind.UNREACHABLE, "The proxy to " + place + " asks for a name and a password.",
                    "Put them into the variable of the proxy: http://NAME:PASSWORD@HOST:PORT.");
            case 408, 409 -> new Reading(Kind.BUSY, said(error, place + " could not take the request just now."),
                    "Try again in a moment.");
            case 429 -> busy(error);
            default -> error.status() >= 500 || error.status() == 0
                    ? new Reading(Kind.SERVER, said(error, place + " failed on its side."), "Try again in a moment.")
                    : rejected(error);
        };
    }

    private Reading notFound(ServerError error, @Nullable SpeechRequest request) {
        String words = error.words().toLowerCase(Locale.ROOT);
        if (words.contains("voice")) {
            return noVoice(request);
        }
        if (words.contains("model")) {
            return noModel(request);
        }
        return error.known() || words.contains(":")
                ? rejected(error)
                : new Reading(Kind.NOT_CARTESIA, "There is no voice service at this address of " + place + ".",
                        "Check the base URL.");
    }

    private Reading busy(ServerError error) {
        return new Reading(Kind.BUSY,
                said(error, place + " is busy: more was asked at once than it or your plan allows."),
                "Wait for what is running, then try again.");
    }

    private Reading unauthorized() {
        return keyed
                ? new Reading(Kind.UNAUTHORIZED, place + " does not accept the API key.",
                        "Check the key in the settings.")
                : new Reading(Kind.UNAUTHORIZED, place + " asks for an API key.", "Enter one in the settings.");
    }

    private static Reading outOfCredit() {
        return new Reading(Kind.OUT_OF_CREDIT, "The account has no credits left.", "Add credits, or use another key.");
    }

    private static Reading noVoice(@Nullable SpeechRequest request) {
        return new Reading(Kind.VOICE_UNKNOWN,
                request == null
                        ? "The service does not know this voice."
                        : "The service does not know the voice " + request.voiceId() + ".",
                "Choose another voice.");
    }

    private static Reading noModel(@Nullable SpeechRequest request) {
        return new Reading(Kind.MODEL_UNKNOWN, "The service does not know the model" + model(request) + ".",
                "Choose another model.");
    }

    private Reading rejected(ServerError error) {
        return new Reading(Kind.REJECTED, said(error, place + " refused the request."), "Change the request.");
    }

    private static String model(@Nullable SpeechRequest request) {
        return request == null ? "" : " " + request.modelId();
    }

    /// The server's own words where it sent some: they name the rule that was broken.
    private String said(ServerError error, String otherwise) {
        String words = PlainWords.of(redactor.clean(error.words()));
        return words.isEmpty() ? otherwise : PlainWords.sentence(words);
    }
}
