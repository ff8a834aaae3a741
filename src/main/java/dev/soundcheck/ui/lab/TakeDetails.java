package dev.soundcheck.ui.lab;

import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import java.util.ArrayList;
import java.util.List;

/// Which takes are drawn in full. Stateless.
final class TakeDetails {
    private TakeDetails() {}

    /// The last take of every endpoint, in the endpoints' order.
    static List<Detail> lastOfEach(List<Take> takes) {
        List<Detail> details = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.values()) {
            for (int i = takes.size() - 1; i >= 0; i--) {
                if (takes.get(i).endpoint() == endpoint) {
                    details.add(Detail.of(takes.get(i)));
                    break;
                }
            }
        }
        return List.copyOf(details);
    }
}
