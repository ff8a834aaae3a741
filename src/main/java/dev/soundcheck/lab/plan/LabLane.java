package dev.soundcheck.lab.plan;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One thing that is compared: an endpoint in one mode, and what it asks for in another way than the plan's request.
///
/// @param changes  none for a lane that asks for exactly what the plan does
public record LabLane(Endpoint endpoint, Mode mode, List<Change> changes) {
    public static final LabLane BYTES_COLD = plain(Endpoint.BYTES, Mode.COLD);
    public static final LabLane BYTES_WARM = plain(Endpoint.BYTES, Mode.WARM);
    public static final LabLane SSE_COLD = plain(Endpoint.SSE, Mode.COLD);
    public static final LabLane SSE_WARM = plain(Endpoint.SSE, Mode.WARM);
    public static final LabLane SOCKET_COLD = plain(Endpoint.WEBSOCKET, Mode.COLD);
    public static final LabLane SOCKET_FIRST = plain(Endpoint.WEBSOCKET, Mode.FIRST_TURN);
    public static final LabLane SOCKET_LATER = plain(Endpoint.WEBSOCKET, Mode.LATER_TURN);

    /// Every endpoint in every mode it has, in the order they are shown.
    public static final List<LabLane> PLAIN = List.of(BYTES_COLD, BYTES_WARM, SSE_COLD, SSE_WARM, SOCKET_COLD,
            SOCKET_FIRST, SOCKET_LATER);

    public LabLane {
        if (!mode.fits(endpoint)) {
            throw new IllegalArgumentException(endpoint.title() + " has no mode \"" + mode.title() + "\"");
        }
        changes = List.copyOf(changes);
    }

    public static LabLane plain(Endpoint endpoint, Mode mode) {
        return new LabLane(endpoint, mode, List.of());
    }

    public LabLane with(List<Change> others) {
        return new LabLane(endpoint, mode, others);
    }

    public boolean cold() {
        return mode == Mode.COLD;
    }

    /// Name in files.
    public String id() {
        return id(endpoint, mode) + changes.stream().map(change -> "/" + change.id()).collect(Collectors.joining());
    }

    public String title() {
        return changes.isEmpty() ? plainTitle() : plainTitle() + " · " + changesTitle();
    }

    /// Endpoint and mode.
    public String plainTitle() {
        return endpoint.title() + ", " + mode.title();
    }

    /// What is asked for in another way, empty for a plain lane.
    public String changesTitle() {
        return changes.stream().map(Change::title).collect(Collectors.joining(", "));
    }

    /// What the lane asks for. Bytes refuses to be asked for stamps, so it is not.
    public SpeechRequest request(SpeechRequest base) {
        SpeechRequest asked = base;
        for (Change change : changes) {
            asked = change.in(asked);
        }
        return endpoint.timestamps() ? asked : asked.withStamps(StampOptions.NONE);
    }

    /// The plain lanes of the endpoint, cold ones or warm ones.
    public static List<LabLane> of(Endpoint endpoint, boolean cold) {
        return PLAIN.stream().filter(lane -> lane.endpoint == endpoint && lane.cold() == cold).toList();
    }

    /// The plain lane of that name.
    public static LabLane withId(String id) {
        return PLAIN.stream().filter(lane -> lane.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no lane " + id));
    }

    /// `bytes-cold` … `socket-later`.
    private static String id(Endpoint endpoint, Mode mode) {
        String where = endpoint == Endpoint.WEBSOCKET ? "socket" : endpoint.id();
        String how = switch (mode) {
            case COLD, WARM -> mode.name().toLowerCase(Locale.ROOT);
            case FIRST_TURN -> "first";
            case LATER_TURN -> "later";
        };
        return where + "-" + how;
    }
}
