package dev.soundcheck.lab.answer;

import dev.soundcheck.lab.plan.Change;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.Mode;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.StampOptions;
import java.util.List;

/// What the user's own runs are asked about the endpoints.
public enum Question {
    FIRST_TURN("First turn: sound arrives after", "TTFA with nothing open before, DNS, TCP and TLS included"), //
    CONNECTION_SHARE("Of that, connecting took", "DNS, TCP, TLS and upgrade, as a share of the first turn's TTFA"), //
    LATER_TURN("Later turn: sound arrives after", "TTFA with the connection open, and a turn before on the socket"), //
    SOCKET_SAVING("An open socket saves each turn",
            "TTFA of a WebSocket turn with nothing open, less that of a later turn"), //
    BASE64("Base64 in JSON adds each second", "bytes on the wire per second of sound over SSE, less those over bytes"), //
    STAMPS("Timestamps delay the sound by", "TTFA with word timestamps, less that without");

    private final String title;
    private final String definition;

    Question(String title, String definition) {
        this.title = title;
        this.definition = definition;
    }

    public String title() {
        return title;
    }

    public String definition() {
        return definition;
    }

    /// True where its figure is a time.
    public boolean inMillis() {
        return switch (this) {
            case FIRST_TURN, LATER_TURN, SOCKET_SAVING, STAMPS -> true;
            case CONNECTION_SHARE, BASE64 -> false;
        };
    }

    /// The lanes that answer it: one lane, or the two whose difference is the answer, the slower one first.
    ///
    /// @param endpoint  that is recommended
    public List<LabLane> lanes(Endpoint endpoint) {
        return switch (this) {
            case FIRST_TURN, CONNECTION_SHARE -> List.of(LabLane.plain(endpoint, Mode.COLD));
            case LATER_TURN -> List.of(later(endpoint));
            case SOCKET_SAVING -> List.of(LabLane.SOCKET_COLD, LabLane.SOCKET_LATER);
            case BASE64 -> List.of(LabLane.SSE_WARM, LabLane.BYTES_WARM);
            case STAMPS -> {
                LabLane without = later(endpoint.timestamps() ? endpoint : Endpoint.SSE);
                yield List.of(without.with(List.of(new Change.Stamps(StampOptions.WORDS))), without);
            }
        };
    }

    private static LabLane later(Endpoint endpoint) {
        return LabLane.plain(endpoint, endpoint == Endpoint.WEBSOCKET ? Mode.LATER_TURN : Mode.WARM);
    }
}
