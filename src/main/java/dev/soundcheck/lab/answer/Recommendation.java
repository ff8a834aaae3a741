package dev.soundcheck.lab.answer;

import dev.soundcheck.speech.Endpoint;
import java.util.ArrayList;
import java.util.List;

/// The endpoint that the page "Compare TTS endpoints" names for what the user is building, and why. Immutable.
///
/// @param label    the page's own short label
/// @param reasons  whole sentences, the one that decides first
public record Recommendation(Endpoint endpoint, String label, List<String> reasons) {
    public Recommendation {
        reasons = List.copyOf(reasons);
    }

    public static Recommendation of(Needs needs) {
        List<String> live = reasonsForSocket(needs);
        if (!live.isEmpty()) {
            return new Recommendation(Endpoint.WEBSOCKET, label(Endpoint.WEBSOCKET), live);
        }
        List<String> events = reasonsForEvents(needs);
        if (!events.isEmpty()) {
            return new Recommendation(Endpoint.SSE, label(Endpoint.SSE), events);
        }
        return new Recommendation(Endpoint.BYTES, label(Endpoint.BYTES), List.of(
                "The whole text is known and only the sound is needed: one request, and its answer is the sound itself.",
                "It is the leanest on the wire: no base64, no JSON."));
    }

    /// The page's short label of an endpoint.
    public static String label(Endpoint endpoint) {
        return switch (endpoint) {
            case BYTES -> "Stream speech (bytes)";
            case SSE -> "Stream speech with timestamps (SSE)";
            case WEBSOCKET -> "Live session (WebSocket)";
        };
    }

    private static List<String> reasonsForSocket(Needs needs) {
        List<String> reasons = new ArrayList<>();
        if (needs.textInPieces()) {
            reasons.add("The text comes in pieces: only the WebSocket joins them into one utterance, by its context.");
        } else if (!needs.wholeTextKnown()) {
            reasons.add("The whole text is not known up front: only the WebSocket takes the rest later.");
        }
        if (needs.manyTurns()) {
            reasons.add("Many turns: the open socket pays for TCP and TLS once, each HTTP request may pay again.");
        }
        if (!reasons.isEmpty() && needs.stamps()) {
            reasons.add("It has timestamps too.");
        }
        return reasons;
    }

    private static List<String> reasonsForEvents(Needs needs) {
        List<String> reasons = new ArrayList<>();
        if (needs.stamps()) {
            reasons.add("The whole text is known and stamps are needed: SSE has them over plain HTTP, bytes has none.");
        }
        if (needs.readsEvents()) {
            reasons.add("Your program reads Server-Sent Events already.");
        }
        if (!reasons.isEmpty()) {
            reasons.add(needs.stamps()
                    ? "The WebSocket has stamps as well, where turns follow each other."
                    : "For the sound alone, bytes is smaller.");
        }
        return reasons;
    }
}
