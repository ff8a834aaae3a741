package dev.soundcheck.lab.plan;

import dev.soundcheck.speech.Endpoint;

/// What the connection is like at the press. Figures of two modes are never pooled.
public enum Mode {
    /// Nothing is open: the run pays for every handshake.
    COLD("cold"),
    /// The HTTP connection is open and idle.
    WARM("warm"),
    /// The socket is open and has not spoken yet.
    FIRST_TURN("first turn"),
    /// The socket is open and has spoken before.
    LATER_TURN("later turn");

    private final String title;

    Mode(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// HTTP connections are cold or warm; the socket is cold, or has turns.
    public boolean fits(Endpoint endpoint) {
        boolean socket = endpoint == Endpoint.WEBSOCKET;
        return switch (this) {
            case COLD -> true;
            case WARM -> !socket;
            case FIRST_TURN, LATER_TURN -> socket;
        };
    }
}
