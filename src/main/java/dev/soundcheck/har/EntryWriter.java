package dev.soundcheck.har;

import com.google.gson.stream.JsonWriter;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.request.OutputFormat.Container;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.wire.Secrets;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireHeader;
import dev.soundcheck.wire.WireRow;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/// Writes one attempt of one take as an entry of a HAR. One thread.
final class EntryWriter {
    private final JsonWriter json;
    private final Take take;
    private final Exchange exchange;
    private final Timings timings;
    private final RestoredSound sound;
    private final long startNanos;
    private final long pressNanos;

    EntryWriter(JsonWriter json, Take take, Exchange exchange) {
        Trace trace = take.trace();
        this.json = json;
        this.take = take;
        this.exchange = exchange;
        this.timings = Timings.of(exchange, trace);
        this.sound = new RestoredSound(take.track());
        this.pressNanos = trace.pressNanos();
        this.startNanos = exchange.asked().atNanos() - Math.round(timings.beforeRequest() * 1e6);
    }

    void write() throws IOException {
        json.beginObject();
        json.name("startedDateTime").value(instant(startNanos).toString());
        json.name("time").value(timings.total());
        request();
        response();
        json.name("cache").beginObject().endObject();
        timings();
        address();
        json.name("_resourceType").value(exchange.socket() ? "websocket" : "fetch");
        if (exchange.socket()) {
            messages();
        }
        soundcheck();
        json.endObject();
    }

    private Instant instant(long atNanos) {
        return take.madeAt().plusNanos(atNanos - pressNanos);
    }

    private void request() throws IOException {
        WireEntry.Request request = exchange.request();
        String url = Secrets.blank(request.url());
        if (exchange.socket()) {
            url = url.replaceFirst("^http", "ws");
        }
        json.name("request").beginObject();
        json.name("method").value(request.method()).name("url").value(url);
        json.name("httpVersion").value(request.httpVersion());
        json.name("cookies").beginArray().endArray();
        headers(request.headers());
        query(url);
        if (!request.text().isEmpty()) {
            json.name("postData").beginObject().name("mimeType").value("application/json").name("text")
                    .value(Secrets.blank(request.text())).endObject();
        }
        json.name("headersSize").value(-1);
        json.name("bodySize").value(request.text().getBytes(StandardCharsets.UTF_8).length);
        json.endObject();
    }

    private void headers(List<WireHeader> headers) throws IOException {
        json.name("headers").beginArray();
        for (WireHeader header : headers) {
            json.beginObject().name("name").value(header.name()).name("value")
                    .value(Secrets.header(header.name(), header.value())).endObject();
        }
        json.endArray();
    }

    private void query(String url) throws IOException {
        json.name("queryString").beginArray();
        int mark = url.indexOf('?');
        for (String part : mark < 0 ? new String[0] : url.substring(mark + 1).split("&", -1)) {
            int equals = part.indexOf('=');
            json.beginObject().name("name").value(decoded(equals < 0 ? part : part.substring(0, equals)))
                    .name("value").value(equals < 0 ? "" : decoded(part.substring(equals + 1))).endObject();
        }
        json.endArray();
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return part;
        }
    }

    private void response() throws IOException {
        WireEntry.Response response = Objects.requireNonNullElseGet(exchange.response(),
                () -> new WireEntry.Response(0, "", "", List.of(), "", false));
        json.name("response").beginObject();
        json.name("status").value(response.status()).name("statusText").value(response.reason());
        json.name("httpVersion").value(response.httpVersion());
        json.name("cookies").beginArray().endArray();
        headers(response.headers());
        content(Objects.requireNonNullElse(response.header("content-type"), ""));
        json.name("redirectURL").value("").name("headersSize").value(-1);
        json.name("bodySize").value(exchange.socket() ? 0 : exchange.rows().stream().mapToLong(WireRow::bytes).sum());
        if (exchange.response() == null) {
            json.name("_error").value(broken());
        }
        json.endObject();
    }

    private String broken() {
        return exchange.rows().stream().map(WireRow::entry).filter(WireEntry.Broken.class::isInstance)
                .map(WireEntry::text).findFirst().map(Secrets::blank).orElse("no answer");
    }

    private void content(String mimeType) throws IOException {
        json.name("content").beginObject();
        String text = exchange.socket() ? "" : text();
        if (!text.isEmpty() || exchange.socket() || sound.track() == null || !exchange.last()) {
            json.name("size").value(text.length()).name("mimeType").value(mimeType).name("text").value(text);
        } else {
            soundContent(mimeType);
        }
        json.endObject();
    }

    /// Every event with its sound, or the text that came in place of sound.
    private String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (WireRow row : exchange.rows()) {
            switch (row.entry()) {
                case WireEntry.Event event ->
                    text.append("data: ").append(sound.message(Secrets.blank(event.text()), event.audio()))
                            .append("\n\n");
                case WireEntry.BodyRead read -> text.append(Secrets.blank(read.text()));
                default -> {
                    // not of the body
                }
            }
        }
        return text.toString();
    }

    private void soundContent(String mimeType) throws IOException {
        Container container = take.request().format().container();
        byte[] body = container == Container.RAW ? sound.raw() : sound.wav();
        json.name("size").value(body.length);
        json.name("mimeType").value(container == Container.MP3 || mimeType.isEmpty() ? "audio/wav" : mimeType);
        json.name("text").value(Base64.getEncoder().encodeToString(body)).name("encoding").value("base64");
        switch (container) {
            case RAW -> {
                // as it came
            }
            case WAV -> json.name("comment").value("The sound as it came; the head of the file is new.");
            case MP3 -> json.name("comment").value("The MP3 was decoded as it came; this is its sound as WAV.");
        }
    }

    private void timings() throws IOException {
        json.name("timings").beginObject();
        json.name("blocked").value(timings.blocked()).name("dns").value(timings.dns());
        json.name("connect").value(timings.connect()).name("ssl").value(timings.ssl());
        json.name("send").value(timings.send()).name("wait").value(timings.waiting());
        json.name("receive").value(timings.receive()).endObject();
    }

    private void address() throws IOException {
        WireEntry.Response response = exchange.response();
        int colon = response == null ? -1 : response.address().lastIndexOf(':');
        if (response != null && colon > 0) {
            json.name("serverIPAddress").value(response.address().substring(0, colon).replaceAll("[\\[\\]]", ""));
        }
    }

    /// As Chrome writes them: time in seconds, opcode of RFC 6455.
    private void messages() throws IOException {
        json.name("_webSocketMessages").beginArray();
        for (WireRow row : exchange.rows()) {
            switch (row.entry()) {
                case WireEntry.MessageOut(var text) -> message(row, 1, Secrets.blank(text));
                case WireEntry.MessageIn(var text, var audio) ->
                    message(row, 1, sound.message(Secrets.blank(text), audio));
                case WireEntry.Ping _ -> message(row, 9, "");
                case WireEntry.Pong _ -> message(row, 10, "");
                case WireEntry.Close close -> message(row, 8, close.code() + " " + Secrets.blank(close.text()));
                default -> {
                    // no message
                }
            }
        }
        json.endArray();
    }

    private void message(WireRow row, int opcode, String data) throws IOException {
        Instant at = instant(row.atNanos());
        json.beginObject().name("type").value(row.entry().sent() ? "send" : "receive");
        json.name("time").value(at.getEpochSecond() + at.getNano() / 1e9);
        json.name("opcode").value(opcode).name("data").value(data).endObject();
    }

    /// Fields that HAR does not have: the service that spoke, whether a person wrote the request, and when each event
    /// or read came, in milliseconds since the start of the entry.
    private void soundcheck() throws IOException {
        json.name("_soundcheck").beginObject();
        json.name("offline").value(take.offline());
        json.name("raw").value(take.request().raw() != null);
        json.name("arrivals").beginArray();
        for (WireRow row : exchange.rows()) {
            if (row.entry() instanceof WireEntry.Event || row.entry() instanceof WireEntry.BodyRead) {
                json.beginArray().value((row.atNanos() - startNanos) / 1e6).value(row.bytes()).endArray();
            }
        }
        json.endArray().endObject();
    }
}
