package dev.soundcheck.lab.result;

import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.wire.WireEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The connection of a run.
///
/// @param protocol   as in "HTTP/1.1", "HTTP/2"; empty where no answer came
/// @param address    IP address and port of the other side, or of the proxy before it; empty where it is not known
/// @param requestId  the service's id of the request, null where it told none
public record ConnectionFacts(String protocol, String address, @Nullable String requestId) {
    public static final ConnectionFacts UNKNOWN = new ConnectionFacts("", "", null);

    /// As the wire log has it.
    public static ConnectionFacts of(TraceRecorder recorder) {
        WireEntry.Response answer = recorder.wireLog().snapshot().answer();
        return answer == null
                ? UNKNOWN
                : new ConnectionFacts(answer.httpVersion(), answer.address(), answer.requestId());
    }

    /// "IPv4", "IPv6", or empty where it is not known.
    public String family() {
        return address.isEmpty() ? "" : address.startsWith("[") ? "IPv6" : "IPv4";
    }

    /// All that is known, for people.
    ///
    /// @param reused  whether the connection was open before
    public String text(boolean reused) {
        List<String> parts = new ArrayList<>();
        if (!protocol.isEmpty()) {
            parts.add(protocol);
        }
        parts.add(reused ? "re-used" : "new connection");
        if (!address.isEmpty()) {
            parts.add(family() + " " + address);
        }
        if (requestId != null) {
            parts.add("request " + requestId);
        }
        return String.join(", ", parts);
    }
}
