package dev.soundcheck.snippet;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.soundcheck.cartesia.wire.RequestJson;
import dev.soundcheck.cartesia.wire.RequestJson.Input;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.ApiVersion;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.wire.Secrets;
import dev.soundcheck.wire.WireLog;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a snippet does: sends one request to one endpoint and saves the sound in a file that can be played.
///
/// @param messages  the body of the request, or the messages of one context in their order; each a JSON object
/// @param format    of the sound that comes
/// @param place     where it is sent
public record Recipe(Endpoint endpoint, List<String> messages, OutputFormat format, Place place) {
    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final String CARTESIA = "https://api.cartesia.ai";
    private static final String CONTEXT_ID = "snippet-1";

    public Recipe {
        messages = List.copyOf(messages);
    }

    /// A service, and the version of the API it is asked in.
    ///
    /// @param baseUrl  as used, path and all
    /// @param version  as its header has it
    public record Place(URI baseUrl, String version) {
        /// Cartesia itself, in the version that Soundcheck speaks.
        public static final Place CARTESIA = new Place(URI.create(Recipe.CARTESIA),
                ApiVersion.DEFAULT.date());
    }

    /// A new request, to a service that is asked in the default version.
    public static Recipe of(Endpoint endpoint, SpeechRequest request, URI baseUrl) {
        return of(endpoint, request, new Place(baseUrl, ApiVersion.DEFAULT.date()));
    }

    static Recipe of(Endpoint endpoint, SpeechRequest request, Place place) {
        return new Recipe(endpoint, List.of(json(endpoint, request, place.version(), CONTEXT_ID)), request.format(),
                place);
    }

    /// What was sent for a take, message by message, to where it was sent.
    ///
    /// @param request  of the take, for what the log does not hold
    public static Recipe sent(Endpoint endpoint, SpeechRequest request, WireLog log) {
        SentMessages sent = SentMessages.of(log);
        Recipe plain = of(endpoint, request, sent.place());
        List<String> messages = endpoint == Endpoint.WEBSOCKET ? sent.closed(request) : sent.body();
        return messages.isEmpty() ? plain : new Recipe(endpoint, messages, request.format(), sent.place());
    }

    /// The body of the request, or the one message of the socket.
    static String json(Endpoint endpoint, SpeechRequest request, String version, String contextId) {
        RequestJson json = new RequestJson(ApiVersion.of(version));
        return switch (endpoint) {
            case BYTES -> json.bytes(request);
            case SSE -> json.sse(request);
            case WEBSOCKET -> request.raw() != null
                    ? request.raw()
                    : json.input(request, contextId, Input.whole(request.text()), OptionalInt.empty());
        };
    }

    /// True where the text came in pieces.
    boolean several() {
        return messages.size() > 1;
    }

    /// The body of the request, or the first message of the socket, on several lines.
    String json() {
        return pretty(messages.getFirst());
    }

    /// The names of the fields of the first message.
    Set<String> fields() {
        JsonObject first = object(messages.getFirst());
        return first == null ? Set.of() : first.keySet();
    }

    /// All messages as one list of objects, a message on a line.
    String jsonList() {
        return messages.stream().map(Recipe::oneLine).collect(Collectors.joining(",\n  ", "[\n  ", ",\n]"));
    }

    /// A message on a line, each.
    List<String> lines() {
        return messages.stream().map(Recipe::oneLine).toList();
    }

    private static String oneLine(String json) {
        return pretty(json).replaceAll("\n *", " ");
    }

    /// Two braces in the text are no name that `fill` may replace.
    private static String pretty(String json) {
        return PRETTY.toJson(JsonParser.parseString(json)).replace("{{", "\\u007b{");
    }

    /// Null where the text is no JSON object.
    static @Nullable JsonObject object(String json) {
        try {
            JsonElement element = JsonParser.parseString(json);
            return element instanceof JsonObject object ? object : null;
        } catch (JsonParseException noJson) {
            return null;
        }
    }

    String base() {
        // Some of the languages put it in single quotes.
        return Secrets.blank(place.baseUrl().toString()).replaceFirst("/+$", "").replace("'", "%27");
    }

    String url() {
        return base() + "/tts/" + endpoint.id();
    }

    /// The address of the socket, its version with it.
    String socketUrl() {
        return socket(url()) + "?cartesia_version=" + place.version();
    }

    /// True where the endpoint sends a whole file, and not bare samples.
    boolean file() {
        return endpoint == Endpoint.BYTES && format.container() != OutputFormat.Container.RAW;
    }

    String fileName() {
        return file() && format.container() == OutputFormat.Container.MP3 ? "speech.mp3" : "speech.wav";
    }

    int rateHz() {
        return format.pcm().sampleRateHz();
    }

    int bytesPerSample() {
        return format.pcm().bytesPerFrame();
    }

    /// The number by which WAV knows the encoding.
    int wavTag() {
        return switch (format.pcm().encoding()) {
            case S16LE -> 1;
            case F32LE -> 3;
            case ALAW -> 6;
            case MULAW -> 7;
        };
    }

    /// What ffmpeg calls the encoding.
    String ffmpegFormat() {
        return switch (format.pcm().encoding()) {
            case S16LE -> "s16le";
            case F32LE -> "f32le";
            case ALAW -> "alaw";
            case MULAW -> "mulaw";
        };
    }

    boolean toCartesia() {
        return place.baseUrl().equals(Place.CARTESIA.baseUrl());
    }

    /// What becomes of the code later, and how it is made to ask Cartesia.
    String note(String code) {
        String changes = Stream.of(base(), socket(base())).filter(code::contains)
                .map(from -> "put " + (from.startsWith("ws") ? socket(CARTESIA) : CARTESIA) + " in place of " + from)
                .collect(Collectors.joining(", "));
        return "Soundcheck's offline voices answer as long as Soundcheck runs.\nTo ask Cartesia: " + changes
                + ",\nand the id of one of Cartesia's voices in place of this voice's id.";
    }

    static String socket(String url) {
        return url.replaceFirst("^http", "ws");
    }

    /// Puts the values of this request in place of the names in double braces.
    String fill(String template) {
        return template.replace("{{URL}}", url()).replace("{{BASE}}", base()).replace("{{SOCKET}}", socketUrl())
                .replace("{{VERSION}}", place.version()).replace("{{FILE}}", fileName())
                .replace("{{RATE}}", Integer.toString(rateHz())).replace("{{TAG}}", Integer.toString(wavTag()))
                .replace("{{BYTES}}", Integer.toString(bytesPerSample()))
                .replace("{{FFMPEG}}", ffmpegFormat());
    }
}
