package dev.soundcheck.snippet;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import dev.soundcheck.cartesia.wire.RequestJson;
import dev.soundcheck.cartesia.wire.RequestJson.Input;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.ApiVersion;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.wire.Secrets;
import java.net.URI;
import java.util.OptionalInt;

/// What a snippet is to do: one request to one endpoint, and its sound in a file that can be played.
///
/// @param baseUrl  as used, path and all
public record Recipe(Endpoint endpoint, SpeechRequest request, URI baseUrl) {
    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final String CONTEXT_ID = "snippet-1";

    /// The body of the request, or the one message of the socket, on several lines.
    String json() {
        RequestJson json = new RequestJson(ApiVersion.DEFAULT);
        String line = switch (endpoint) {
            case BYTES -> json.bytes(request);
            case SSE -> json.sse(request);
            case WEBSOCKET -> json.input(request, CONTEXT_ID, Input.whole(request.text()), OptionalInt.empty());
        };
        return PRETTY.toJson(JsonParser.parseString(line));
    }

    String base() {
        return Secrets.blank(baseUrl.toString()).replaceFirst("/+$", "");
    }

    String url() {
        return base() + "/tts/" + endpoint.id();
    }

    /// The address of the socket, its version with it.
    String socketUrl() {
        return url().replaceFirst("^http", "ws") + "?cartesia_version=" + version();
    }

    static String version() {
        return ApiVersion.DEFAULT.date();
    }

    /// True where the endpoint sends a whole file, and not bare samples.
    boolean file() {
        return endpoint == Endpoint.BYTES && request.format().container() != OutputFormat.Container.RAW;
    }

    String fileName() {
        return file() && request.format().container() == OutputFormat.Container.MP3 ? "speech.mp3" : "speech.wav";
    }

    int rateHz() {
        return request.format().pcm().sampleRateHz();
    }

    int bytesPerSample() {
        return request.format().pcm().bytesPerFrame();
    }

    /// The number by which WAV knows the encoding.
    int wavTag() {
        return switch (request.format().pcm().encoding()) {
            case S16LE -> 1;
            case F32LE -> 3;
            case ALAW -> 6;
            case MULAW -> 7;
        };
    }

    /// What ffmpeg calls the encoding.
    String ffmpegFormat() {
        return switch (request.format().pcm().encoding()) {
            case S16LE -> "s16le";
            case F32LE -> "f32le";
            case ALAW -> "alaw";
            case MULAW -> "mulaw";
        };
    }

    /// Puts the values of this request in place of the names in double braces.
    String fill(String template) {
        return template.replace("{{URL}}", url()).replace("{{BASE}}", base()).replace("{{SOCKET}}", socketUrl())
                .replace("{{VERSION}}", version()).replace("{{FILE}}", fileName())
                .replace("{{RATE}}", Integer.toString(rateHz())).replace("{{TAG}}", Integer.toString(wavTag()))
                .replace("{{BYTES}}", Integer.toString(bytesPerSample()))
                .replace("{{FFMPEG}}", ffmpegFormat());
    }
}
