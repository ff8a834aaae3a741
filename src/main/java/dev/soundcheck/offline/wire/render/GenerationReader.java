package dev.soundcheck.offline.wire.render;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.soundcheck.offline.voice.persona.Persona;
import dev.soundcheck.offline.voice.text.Controls;
import dev.soundcheck.offline.voice.text.Lexicon;
import dev.soundcheck.offline.wire.catalog.Catalog;
import dev.soundcheck.offline.wire.catalog.Dictionaries;
import dev.soundcheck.offline.wire.catalog.LanguageCodes;
import dev.soundcheck.offline.wire.catalog.Models;
import dev.soundcheck.offline.wire.catalog.Places;
import dev.soundcheck.offline.wire.message.Fields;
import dev.soundcheck.offline.wire.message.Problem;
import dev.soundcheck.offline.wire.message.WireFormat;
import dev.soundcheck.offline.wire.message.WireVersion;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads and checks a request to speak, as strictly as its version asks. Stateless.
public final class GenerationReader {
    public enum Endpoint {
        BYTES, SSE, SOCKET
    }

    private static final Set<String> EMOTIONS = Set.of(("neutral happy excited enthusiastic elated euphoric triumphant "
            + "amazed surprised flirtatious curious content peaceful serene calm grateful affectionate trust "
            + "sympathetic anticipation mysterious angry mad outraged frustrated agitated threatened disgusted contempt "
            + "envious sarcastic ironic sad dejected melancholic disappointed hurt guilty bored tired rejected "
            + "nostalgic wistful apologetic hesitant insecure confused resigned anxious panicked alarmed scared proud "
            + "confident distant skeptical contemplative determined joking/comedic").split(" ", -1));

    private final WireVersion version;
    private final Endpoint endpoint;
    private final LocalDate today;
    private final Catalog catalog;

    public GenerationReader(WireVersion version, Endpoint endpoint, LocalDate today, Catalog catalog) {
        this.catalog = catalog;
        this.version = version;
        this.endpoint = endpoint;
        this.today = today;
    }

    public Generation read(JsonObject json) {
        Fields request = Fields.of(json);
        EndpointFields.check(request, endpoint);
        String model = request.requiredText("model_id");
        Models.check(model, today);
        String transcript = request.requiredText("transcript");
        Persona persona = voice(request);
        WireFormat format = WireFormat.read(request, endpoint != Endpoint.BYTES);
        LanguageCodes.check(request, model, persona, catalog.cast());
        checkAccent(request, persona);
        checkNormalization(request, model);
        return new Generation(model, transcript, persona, format, controls(request, model), lexicon(request, model),
                stamps(request), request.text("context_id"),
                request.integer("max_buffer_delay_ms", version.usualBufferMillis(), 0,
                        version.longestBufferMillis()),
                endpoint == Endpoint.BYTES && request.flag("save"));
    }

    private Persona voice(Fields request) {
        JsonElement voice = request.json().get("voice");
        String id;
        if (voice != null && voice.isJsonPrimitive() && voice.getAsJsonPrimitive().isString()) {
            if (!version.voiceById()) {
                throw request.wrong("voice", "must be an object with mode and id in this version");
            }
            id = voice.getAsString();
        } else {
            id = idOf(request.object("voice").orElseThrow(() -> request.wrong("voice", "is required")));
        }
        return catalog.cast().byId(id).orElseThrow(() -> Problem.notFound("voice_not_found", "Voice not found",
                "There is no voice " + Problem.shown(id) + ". GET /voices lists the offline voices."));
    }

    private String idOf(Fields voice) {
        Optional<String> mode = voice.text("mode");
        if (mode.isEmpty() && !version.voiceById()) {
            throw voice.wrong("mode", "is required in this version");
        }
        if (!mode.orElse("id").equals("id") || voice.has("embedding")) {
            throw voice.wrong("mode", "must be id: embeddings are no longer taken");
        }
        return voice.requiredText("id");
    }

    private void checkAccent(Fields request, Persona persona) {
        request.text("accent").filter(
                accent -> version.voiceById() && (!persona.language().equals("en") || !accent.equals(Places.ACCENT)))
                .ifPresent(_ -> {
                    throw request.wrong("accent", persona.language().equals("en")
                            ? "must be one the voice lists: the offline voices have " + Places.ACCENT
                            : "must be one the voice lists: this one has none");
                });
    }

    private static void checkNormalization(Fields request, String model) {
        request.text("normalization").ifPresent(value -> {
            boolean plain = value.equals("auto") || value.equals("off");
            if (!plain && (!LanguageCodes.known(value) || model.startsWith("sonic-3.5"))) {
                throw request.wrong("normalization", "must be auto, off or a locale code the model takes");
            }
        });
    }

    private Controls controls(Fields request, String model) {
        Optional<Fields> config = request.object("generation_config");
        if (config.isEmpty()) {
            return new Controls(oldSpeed(request), 1);
        }
        Fields fields = config.get();
        double speed = fields.number("speed", 1, 0.6, 1.5);
        double volume = fields.number("volume", 1, 0.5, 2);
        if (fields.has("emotion")) {
            String emotion = fields.requiredText("emotion");
            String compared = version.voiceById() ? emotion : emotion.toLowerCase(Locale.ROOT);
            if (!EMOTIONS.contains(compared)) {
                throw fields.wrong("emotion", "is not a known emotion; names are in lower case");
            }
        }
        return Models.takesControls(model) ? new Controls(speed, volume) : Controls.NORMAL;
    }

    private Lexicon lexicon(Fields request, String model) {
        Optional<Dictionaries.Dictionary> chosen = request.text("pronunciation_dict_id")
                .map(catalog.dictionaries()::get);
        return chosen.isPresent() && Models.takesControls(model)
                ? new Lexicon(chosen.get().entries(), Models.matchesAnyCapitals(model))
                : Lexicon.EMPTY;
    }

    private static double oldSpeed(Fields request) {
        return switch (request.text("speed").orElse("normal")) {
            case "slow" -> 0.8;
            case "normal" -> 1;
            case "fast" -> 1.25;
            default -> throw request.wrong("speed", "must be slow, normal or fast");
        };
    }

    private Generation.StampWish stamps(Fields request) {
        if (endpoint == Endpoint.BYTES) {
            return Generation.StampWish.NONE;
        }
        return new Generation.StampWish(request.flag("add_timestamps"), request.flag("add_phoneme_timestamps"),
                request.flag("use_normalized_timestamps"));
    }
}
