package dev.soundcheck.lab.plan;

import dev.soundcheck.speech.Endpoint;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// One thing that is compared: an endpoint in one mode.
public enum LabLane {
    BYTES_COLD(Endpoint.BYTES, Mode.COLD), //
    BYTES_WARM(Endpoint.BYTES, Mode.WARM), //
    SSE_COLD(Endpoint.SSE, Mode.COLD), //
    SSE_WARM(Endpoint.SSE, Mode.WARM), //
    SOCKET_COLD(Endpoint.WEBSOCKET, Mode.COLD), //
    SOCKET_FIRST(Endpoint.WEBSOCKET, Mode.FIRST_TURN), //
    SOCKET_LATER(Endpoint.WEBSOCKET, Mode.LATER_TURN);

    private final Endpoint endpoint;
    private final Mode mode;

    LabLane(Endpoint endpoint, Mode mode) {
        this.endpoint = endpoint;
        this.mode = mode;
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    public Mode mode() {
        return mode;
    }

    public boolean cold() {
        return mode == Mode.COLD;
    }

    /// Name in files.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return endpoint.title() + ", " + mode.title();
    }

    /// All of the endpoint, cold ones or warm ones.
    public static List<LabLane> of(Endpoint endpoint, boolean cold) {
        return Arrays.stream(values()).filter(lane -> lane.endpoint == endpoint && lane.cold() == cold).toList();
    }

    public static LabLane withId(String id) {
        return Arrays.stream(values()).filter(lane -> lane.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no lane " + id));
    }
}
