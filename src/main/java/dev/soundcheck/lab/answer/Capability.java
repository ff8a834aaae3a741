package dev.soundcheck.lab.answer;

import dev.soundcheck.speech.Endpoint;

/// What the endpoints differ in, as the page "Compare TTS endpoints" of Cartesia's documentation tells it. Immutable.
public enum Capability {
    TIMESTAMPS("Word timestamps", "When each word is said, in messages beside the sound"),
    PIECES("Text in pieces", "Continuations: one utterance from several messages of one context"),
    GENERATIONS("Utterances on a connection", "How many generations one connection carries"),
    CONNECTING("Cost of connecting", "TCP and TLS before the first turn and before later ones"),
    SOUND("The sound comes as", "What is around the samples on the wire, and the formats that can be asked for"),
    USE("Made for", "What the endpoint is recommended for");

    private final String title;
    private final String definition;

    Capability(String title, String definition) {
        this.title = title;
        this.definition = definition;
    }

    public String title() {
        return title;
    }

    /// In the field's own words.
    public String definition() {
        return definition;
    }

    /// A few words: what this endpoint does.
    public String of(Endpoint endpoint) {
        boolean socket = endpoint == Endpoint.WEBSOCKET;
        return switch (this) {
            case TIMESTAMPS -> yesOrNo(endpoint.timestamps());
            case PIECES -> yesOrNo(endpoint.continuations());
            case GENERATIONS -> socket ? "Many, in turn or at once" : "One per request";
            case CONNECTING -> socket ? "Paid once, while the socket is open" : "May be paid again with each request";
            case SOUND -> switch (endpoint) {
                case BYTES -> "The answer itself: raw, WAV or MP3";
                case SSE -> "Events of JSON with base64, raw only";
                case WEBSOCKET -> "Messages of JSON with base64, raw only";
            };
            case USE -> switch (endpoint) {
                case BYTES -> "Files, batches, notifications: the whole text, and the sound alone";
                case SSE -> "Timestamps over HTTP, and programs that read Server-Sent Events already";
                case WEBSOCKET -> "Assistants, games, telephony: many turns, text as it comes";
            };
        };
    }

    private static String yesOrNo(boolean can) {
        return can ? "Yes" : "No";
    }
}
