package dev.soundcheck.wire;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Describes rows in words.
///
/// @param bytesPerFrame  of the take's sound, 0 where its format is not known
public record WireText(int bytesPerFrame, int sampleRateHz) {
    /// Where the format of the sound is not known.
    public static final WireText NO_SOUND = new WireText(0, 0);
    private static final Pattern STATUS = Pattern.compile("\"status_code\"\\s*:\\s*(\\d+)");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\n\\s*");

    /// What the row is, in a few words on one line.
    public String title(WireEntry entry) {
        String words = words(entry);
        return words.indexOf('\n') < 0 ? words : LINE_BREAK.matcher(words).replaceAll(" ");
    }

    private String words(WireEntry entry) {
        return switch (entry) {
            case WireEntry.Request request -> request.method() + " " + path(request.url());
            case WireEntry.Response response -> response.status() + " " + response.reason() + " · "
                    + response.httpVersion() + " · " + (response.reused() ? "reused connection" : "new connection");
            case WireEntry.Event(var text, var audio) -> message(text, audio);
            case WireEntry.MessageIn(var text, var audio) -> message(text, audio);
            case WireEntry.BodyRead(var text, var audio) ->
                audio != null ? audio(audio) : text.isEmpty() ? "head of the file" : "this is text, not sound: " + text;
            case WireEntry.MessageOut(var text) -> text;
            case WireEntry.Ping _ -> "ping";
            case WireEntry.Pong _ -> "pong";
            case WireEntry.Close close -> "close " + close.code() + (close.text().isEmpty() ? "" : " " + close.text());
            case WireEntry.Broken(var words) -> words;
        };
    }

    /// Sound folded: "audio 9.6 kB · 54 ms · 1.20–1.25 s".
    public String audio(WireAudio audio) {
        String size = "audio " + size(audio.lengthBytes());
        if (bytesPerFrame == 0) {
            return size;
        }
        double length = seconds(audio.lengthBytes());
        String duration = String.format(Locale.ROOT, " · %.0f ms", length * 1e3);
        if (!audio.kept()) {
            return size + duration + " · came too late, dropped";
        }
        double start = startSeconds(audio);
        return size + duration + " · " + new Stretch(start, start + length).words() + " s";
    }

    /// The stretch of the take's sound that a row carried or stamped, null where there is none.
    public @Nullable Stretch stretch(WireEntry entry) {
        WireAudio audio = entry.audio();
        if (audio != null) {
            double start = startSeconds(audio);
            return audio.kept() && bytesPerFrame > 0
                    ? new Stretch(start, start + seconds(audio.lengthBytes()))
                    : null;
        }
        return WireKind.of(entry) == WireKind.STAMPS ? StampedWords.of(entry.text()).stretch() : null;
    }

    /// Where in the take the sound begins.
    public double startSeconds(WireAudio audio) {
        return seconds(audio.offsetBytes());
    }

    /// How long that much sound lasts; 0 where its form is not known.
    public double seconds(long bytes) {
        return bytesPerFrame == 0 ? 0 : (double) bytes / bytesPerFrame / sampleRateHz;
    }

    public static String size(long bytes) {
        return bytes < 1000
                ? bytes + " B"
                : bytes < 1_000_000
                        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private String message(String text, @Nullable WireAudio audio) {
        if (audio != null) {
            return audio(audio);
        }
        return switch (WireKind.type(text)) {
            case "done" -> "done" + status(text);
            case "flush_done" -> "flush done" + status(text);
            case "timestamps", "phoneme_timestamps" -> Objects.requireNonNullElse(StampedWords.of(text).line(), text);
            default -> text;
        };
    }

    private static String status(String message) {
        Matcher status = STATUS.matcher(message);
        return status.find() ? " · status " + status.group(1) : "";
    }

    private static String path(String url) {
        int host = url.indexOf("://");
        int slash = host < 0 ? -1 : url.indexOf('/', host + 3);
        return slash < 0 ? url : url.substring(slash);
    }
}
