package dev.soundcheck.offline.wire;

import dev.soundcheck.offline.wire.access.Gate;
import dev.soundcheck.offline.wire.http.Exchange;
import java.io.IOException;
import java.util.Optional;

/// What one path does for one method. Immutable.
///
/// @param area    who may use it; empty where anyone may, without a version too
/// @param speaks  true where sound is made, which takes a thread of its own
record Route(Optional<Gate.Area> area, boolean speaks, Work work) {
    static Route open(Work work) {
        return new Route(Optional.empty(), false, work);
    }

    static Route quick(Gate.Area area, Work work) {
        return new Route(Optional.of(area), false, work);
    }

    static Route speaking(Gate.Area area, Work work) {
        return new Route(Optional.of(area), true, work);
    }

    /// Answers one request.
    interface Work {
        void answer(Exchange exchange) throws IOException, InterruptedException;
    }
}
