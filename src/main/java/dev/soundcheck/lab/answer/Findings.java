package dev.soundcheck.lab.answer;

import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.speech.Endpoint;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// All that one lab answers, whichever endpoint is recommended: small, where the lab itself is large. Immutable.
public final class Findings {
    private final Map<Endpoint, Map<Question, Reading>> readings = new EnumMap<>(Endpoint.class);

    private Findings() {}

    public static Findings of(Lab lab) {
        Findings findings = new Findings();
        for (Endpoint endpoint : Endpoint.values()) {
            Map<Question, Reading> answered = new EnumMap<>(Question.class);
            for (Question question : Question.values()) {
                Reading.of(question, endpoint, lab).ifPresent(reading -> answered.put(question, reading));
            }
            findings.readings.put(endpoint, answered);
        }
        return findings;
    }

    /// Empty where the lab does not have the lanes for it.
    public Optional<Reading> reading(Question question, Endpoint endpoint) {
        return Optional.ofNullable(readings.getOrDefault(endpoint, Map.of()).get(question));
    }

    public boolean isEmpty() {
        return readings.values().stream().allMatch(Map::isEmpty);
    }
}
