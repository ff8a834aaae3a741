package dev.soundcheck.offline.wire.catalog;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.soundcheck.offline.voice.persona.Cast;
import dev.soundcheck.offline.voice.persona.Persona;

import dev.soundcheck.offline.wire.http.Exchange;
import dev.soundcheck.offline.wire.message.Problem;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// `GET /voices` and `GET /voices/{id}`. Stateless; any thread.
public final class VoicesRoute {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> GENDERS = Set.of("masculine", "feminine", "gender_neutral");

    private final Cast cast;

    public VoicesRoute(Cast cast) {
        this.cast = cast;
    }

    public void list(Exchange exchange) throws IOException {
        List<Persona> found = cast.all().stream().filter(persona -> matches(persona, exchange)).toList();
        if (!exchange.version().pagedVoices()) {
            exchange.answer(array(found, exchange));
            return;
        }
        exchange.answer(Paging.of(exchange, found, persona -> persona.id().toString()).json(persona -> json(persona,
                exchange)));
    }

    public void get(Exchange exchange, String id) throws IOException {
        Persona persona = cast.byId(id).orElseThrow(() -> Problem.notFound("voice_not_found", "Voice not found",
                "There is no voice " + Problem.shown(id) + '.'));
        exchange.answer(json(persona, exchange));
    }

    private static boolean matches(Persona persona, Exchange exchange) {
        String q = exchange.query("q");
        String gender = exchange.query("gender");
        String language = exchange.query("language");
        if (gender != null && !GENDERS.contains(gender)) {
            throw Problem.badRequest("Invalid request", "gender must be masculine, feminine or gender_neutral.");
        }
        if (language != null && !LanguageCodes.known(language)) {
            throw Problem.badRequest("Invalid request", "language is not a known code.");
        }
        return (q == null || fold(persona.name() + ' ' + persona.description() + ' ' + persona.id()).contains(fold(q)))
                && (gender == null || persona.gender().equals(gender))
                && (language == null || LanguageCodes.spoken(language, persona))
                && !"true".equals(exchange.query("is_owner"));
    }

    private static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static JsonArray array(List<Persona> personas, Exchange exchange) {
        JsonArray array = new JsonArray();
        personas.forEach(persona -> array.add(json(persona, exchange)));
        return array;
    }

    private static JsonObject json(Persona persona, Exchange exchange) {
        JsonObject json = new JsonObject();
        json.addProperty("id", persona.id().toString());
        json.addProperty("name", persona.name());
        json.addProperty("description", persona.description());
        json.addProperty("language", persona.language());
        json.addProperty("gender", persona.gender());
        json.addProperty("is_owner", false);
        json.addProperty("created_at", "2026-11-22T00:00:00Z");
        if (exchange.version().voiceById()) {
            json.addProperty("tagline", persona.tagline());
            json.addProperty("access", "public");
            json.addProperty("visibility", "all");
            json.addProperty("accent", persona.language().equals("en") ? Places.ACCENT : null);
            json.add("country", JsonNull.INSTANCE);
            json.add("locales", locales(persona));
        } else {
            json.addProperty("is_public", true);
        }
        if (exchange.queries("expand[]").contains("preview_file_url")) {
            json.addProperty("preview_file_url", exchange.origin() + "/voices/" + persona.id() + "/preview.wav");
        }
        return json;
    }

    private static JsonArray locales(Persona persona) {
        JsonObject locale = new JsonObject();
        locale.addProperty("locale", persona.language().equals("en") ? "en-US" : persona.language());
        locale.addProperty("is_native", true);
        JsonArray locales = new JsonArray();
        locales.add(locale);
        return locales;
    }
}
