package dev.soundcheck.offline;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// A client written by hand for these tests: plain requests, plain JSON, nothing of the product's own client.
final class RawClient {
    static final String SLATE = "0ff11e00-5a1e-4c0d-8a01-000000000001";
    static final String NEWEST = "2026-08-14";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    RawClient(OfflineServer server) {
        base = server.baseUrl();
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return http.send(request(path, headers).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> getBytes(String path, String... headers) throws Exception {
        return http.send(request(path, headers).GET().build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return http.send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers
                .ofString());
    }

    HttpResponse<String> postRaw(String path, byte[] body) throws Exception {
        return http.send(request(path).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), BodyHandlers
                .ofString());
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        return http.send(request(path, headers).method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
                BodyHandlers
                        .ofString());
    }

    HttpResponse<byte[]> postBytes(String path, JsonObject body, String... headers) throws Exception {
        return http.send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(),
                BodyHandlers.ofByteArray());
    }

    HttpResponse<InputStream> open(String path, JsonObject body, String... headers) throws Exception {
        return http.send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(),
                BodyHandlers.ofInputStream());
    }

    List<JsonObject> sse(JsonObject body, String... headers) throws Exception {
        HttpResponse<String> response = post("/tts/sse", body.toString(), headers);
        List<JsonObject> events = new ArrayList<>();
        for (String frame : response.body().split("\n\n", -1)) {
            for (String line : frame.split("\n", -1)) {
                if (line.startsWith("data: ")) {
                    events.add(json(line.substring("data: ".length())));
                }
            }
        }
        return events;
    }

    /// Headers come in pairs; the newest version is sent unless they name one.
    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(2));
        if (!List.of(headers).contains("Cartesia-Version")) {
            request.header("Cartesia-Version", NEWEST);
        }
        for (int i = 0; i < headers.length; i += 2) {
            if (!headers[i + 1].isEmpty()) {
                request.header(headers[i], headers[i + 1]);
            }
        }
        return request;
    }

    static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    static JsonObject line(String transcript) {
        return line(transcript, "raw", "pcm_s16le", 16000);
    }

    static JsonObject line(String transcript, String container, String encoding, int rate) {
        JsonObject format = new JsonObject();
        format.addProperty("container", container);
        format.addProperty("encoding", encoding);
        format.addProperty("sample_rate", rate);
        JsonObject request = new JsonObject();
        request.addProperty("model_id", "sonic-3.6");
        request.addProperty("transcript", transcript);
        request.addProperty("voice", SLATE);
        request.add("output_format", format);
        return request;
    }

    static JsonObject with(JsonObject request, Map<String, ?> more) {
        JsonObject changed = request.deepCopy();
        more.forEach((name, value) -> changed.add(name, value == null
                ? com.google.gson.JsonNull.INSTANCE
                : new com.google.gson.Gson().toJsonTree(value)));
        return changed;
    }

    static List<JsonObject> ofType(List<JsonObject> events, String type) {
        return events.stream().filter(event -> event.get("type").getAsString().equals(type)).toList();
    }

    static List<String> types(List<JsonObject> events) {
        return events.stream().map(event -> event.get("type").getAsString()).toList();
    }

    static byte[] audio(List<JsonObject> events) throws IOException {
        ByteArrayOutputStream audio = new ByteArrayOutputStream();
        for (JsonObject chunk : ofType(events, "chunk")) {
            audio.write(Base64.getDecoder().decode(chunk.get("data").getAsString()));
        }
        return audio.toByteArray();
    }

    static List<String> words(List<JsonObject> events) {
        return strings(events, "timestamps", "word_timestamps", "words");
    }

    static List<String> strings(List<JsonObject> events, String type, String holder, String name) {
        List<String> all = new ArrayList<>();
        for (JsonObject event : ofType(events, type)) {
            event.getAsJsonObject(holder).getAsJsonArray(name).forEach(word -> all.add(word.getAsString()));
        }
        return all;
    }

    static List<Double> starts(List<JsonObject> events) {
        List<Double> all = new ArrayList<>();
        for (JsonObject event : ofType(events, "timestamps")) {
            JsonArray starts = event.getAsJsonObject("word_timestamps").getAsJsonArray("start");
            for (JsonElement start : starts) {
                all.add(start.getAsDouble());
            }
        }
        return all;
    }
}
