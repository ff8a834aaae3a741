package dev.soundcheck.lab.result;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.speech.Endpoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the lanes spoke: HTTP/2 of one lane and HTTP/1.1 of another are not alike. Stateless.
public final class Protocols {
    private Protocols() {}

    /// One sentence where lanes did not speak the same protocol, or one lane not always.
    public static Optional<String> warning(Lab lab) {
        Map<LabLane, Set<String>> spoken = new LinkedHashMap<>();
        for (LabLane lane : lab.plan().lanes()) {
            Set<String> protocols = lab.runsOf(lane).stream().filter(LabRun::counts)
                    .map(run -> run.connection().protocol()).filter(name -> !name.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!protocols.isEmpty()) {
                spoken.put(lane, protocols);
            }
        }
        if (spoken.values().stream().flatMap(Set::stream).distinct().count() < 2) {
            return Optional.empty();
        }
        String who = spoken.entrySet().stream()
                .map(entry -> entry.getKey().title() + " spoke " + String.join(" and ", entry.getValue()))
                .collect(Collectors.joining("; "));
        return Optional.of("Not alike: " + who + "." + socketNote(spoken));
    }

    private static String socketNote(Map<LabLane, Set<String>> spoken) {
        boolean socket = spoken.keySet().stream().anyMatch(lane -> lane.endpoint() == Endpoint.WEBSOCKET);
        List<Set<String>> http = spoken.entrySet().stream()
                .filter(entry -> entry.getKey().endpoint() != Endpoint.WEBSOCKET).map(Map.Entry::getValue).distinct()
                .toList();
        return socket && http.size() <= 1 ? " A WebSocket always opens over HTTP/1.1." : "";
    }
}
