package dev.soundcheck.ui.transport;

import dev.soundcheck.speech.Endpoint;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// The digits that choose an endpoint, with Ctrl. Stateless.
public final class EndpointKeys {
    private EndpointKeys() {}

    /// The endpoint of a key, null for all other keys.
    public static @Nullable Endpoint of(KeyCode code) {
        return switch (code) {
            case DIGIT1, NUMPAD1 -> Endpoint.BYTES;
            case DIGIT2, NUMPAD2 -> Endpoint.SSE;
            case DIGIT3, NUMPAD3 -> Endpoint.WEBSOCKET;
            default -> null;
        };
    }

    static String name(Endpoint endpoint) {
        return switch (endpoint) {
            case BYTES -> "Ctrl+1";
            case SSE -> "Ctrl+2";
            case WEBSOCKET -> "Ctrl+3";
        };
    }
}
