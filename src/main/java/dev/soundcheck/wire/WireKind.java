package dev.soundcheck.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The kinds of rows, to filter by.
public enum WireKind {
    HEAD("Heads"), AUDIO("Audio"), STAMPS("Stamps"), SENT("Sent"), ERROR("Errors"), CONTROL("Control"),
    /// Done, flushed, and types we do not know.
    OTHER("Other");

    private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"([^\"\\\\]*)\"");

    private final String title;

    WireKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public static WireKind of(WireEntry entry) {
        return switch (entry) {
            case WireEntry.Request _ -> HEAD;
            case WireEntry.Response response -> response.status() >= 400 ? ERROR : HEAD;
            case WireEntry.MessageOut _ -> SENT;
            case WireEntry.Event(var text, var audio) -> audio != null ? AUDIO : ofMessage(text);
            case WireEntry.MessageIn(var text, var audio) -> audio != null ? AUDIO : ofMessage(text);
            case WireEntry.BodyRead read -> read.text().isEmpty() ? AUDIO : ERROR;
            case WireEntry.Ping _,WireEntry.Pong _,WireEntry.Close _ -> CONTROL;
            case WireEntry.Broken _ -> ERROR;
        };
    }

    /// The `type` of a message, empty where it has none.
    public static String type(String message) {
        Matcher type = TYPE.matcher(message);
        return type.find() ? type.group(1) : "";
    }

    /// Of a message without sound.
    private static WireKind ofMessage(String message) {
        return switch (type(message)) {
            case "chunk" -> AUDIO;
            case "timestamps", "phoneme_timestamps" -> STAMPS;
            case "error" -> ERROR;
            default -> OTHER;
        };
    }
}
