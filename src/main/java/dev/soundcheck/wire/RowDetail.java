package dev.soundcheck.wire;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// All of one row as text: heads line by line, JSON on several lines, sound folded. Stateless.
public final class RowDetail {
    private static final Pattern EMPTY_DATA = Pattern.compile("\"data\"\\s*:\\s*\"\"");

    private RowDetail() {}

    public static String of(WireEntry entry, WireText words) {
        return switch (entry) {
            case WireEntry.Request request -> request.method() + " " + request.url() + " " + request.httpVersion()
                    + headers(request.headers()) + body(request.text());
            case WireEntry.Response response -> response.httpVersion() + " " + response.status() + " "
                    + response.reason() + "\n" + (response.reused() ? "reused connection" : "new connection")
                    + (response.address().isEmpty() ? "" : " to " + response.address()) + headers(response.headers());
            case WireEntry.Close close -> words.title(close) + "\n" + meaning(close.code());
            default -> message(entry, words);
        };
    }

    private static String message(WireEntry entry, WireText words) {
        WireAudio audio = entry.audio();
        if (entry.text().isEmpty()) {
            return words.title(entry);
        }
        String pretty = PrettyJson.of(entry.text());
        if (audio == null) {
            String stamps = WireKind.of(entry) == WireKind.STAMPS ? StampedWords.of(entry.text()).lines() : "";
            return stamps.isEmpty() ? pretty : stamps + "\n" + pretty;
        }
        return EMPTY_DATA.matcher(pretty).replaceFirst(Matcher.quoteReplacement("\"data\": " + words.audio(audio)));
    }

    private static String headers(List<WireHeader> headers) {
        StringBuilder lines = new StringBuilder();
        headers.forEach(header -> lines.append('\n').append(header.name()).append(": ").append(header.value()));
        return lines.toString();
    }

    private static String body(String text) {
        return text.isEmpty() ? "" : "\n\n" + PrettyJson.of(text);
    }

    /// A close code in words (RFC 6455).
    private static String meaning(int code) {
        return switch (code) {
            case 1000 -> "The end was as it should be.";
            case 1001 -> "The server went away.";
            case 1002 -> "The other side broke the protocol.";
            case 1005 -> "No code was told.";
            case 1006 -> "The connection broke without a close.";
            case 1008 -> "The server refused what it got.";
            case 1009 -> "A message was too large.";
            case 1011 -> "The server failed.";
            case 1012, 1013 -> "The server wants to be asked again later.";
            default -> String.format(Locale.ROOT, "Code %d is the service's own.", code);
        };
    }
}
