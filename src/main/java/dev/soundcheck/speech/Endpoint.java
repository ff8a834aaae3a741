package dev.soundcheck.speech;

import dev.soundcheck.speech.request.OutputFormat;

/// The three ways to turn text into speech, and what each can do.
public enum Endpoint {
    BYTES("bytes", "Bytes", "POST /tts/bytes", false, false),
    SSE("sse", "SSE", "POST /tts/sse", true, false),
    WEBSOCKET("websocket", "WebSocket", "/tts/websocket", true, true);

    private final String id;
    private final String title;
    private final String route;
    private final boolean timestamps;
    private final boolean continuations;

    Endpoint(String id, String title, String route, boolean timestamps, boolean continuations) {
        this.id = id;
        this.title = title;
        this.route = route;
        this.timestamps = timestamps;
        this.continuations = continuations;
    }

    /// Name in commands, files and style classes.
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String route() {
        return route;
    }

    public boolean timestamps() {
        return timestamps;
    }

    /// True where this form of sound can be asked for: only bytes has containers.
    public boolean carries(OutputFormat format) {
        return this == BYTES || format.container() == OutputFormat.Container.RAW;
    }

    /// True where an utterance may be sent in pieces.
    public boolean continuations() {
        return continuations;
    }
}
