package dev.soundcheck.lab.load;

import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import java.util.ArrayList;
import java.util.List;

/// How many generations are made at once, step by step: 1, 2, 4, … up to the most.
///
/// @param upTo    at once in the last step; a step of its own where it is no power of two
/// @param rounds  how often each step is made
public record LoadPlan(SpeechRequest request, Endpoint endpoint, int upTo, int rounds) {
    public static final int MOST_AT_ONCE = 256;
    public static final int MOST_ROUNDS = 100;

    /// @throws IllegalArgumentException whose message completes a sentence
    public LoadPlan {
        if (!request.speakable()) {
            throw new IllegalArgumentException("load steps need a line with a letter or a digit");
        }
        if (!endpoint.carries(request.format())) {
            throw new IllegalArgumentException(endpoint.title() + " carries raw audio only");
        }
        if (upTo < 1 || upTo > MOST_AT_ONCE || rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("load steps go up to 1 to " + MOST_AT_ONCE + " at once, in 1 to "
                    + MOST_ROUNDS + " rounds");
        }
        if (!endpoint.timestamps()) {
            request = request.withStamps(StampOptions.NONE);
        }
    }

    /// How many at once in each step.
    public List<Integer> steps() {
        List<Integer> steps = new ArrayList<>();
        for (int atOnce = 1; atOnce < upTo; atOnce *= 2) {
            steps.add(atOnce);
        }
        steps.add(upTo);
        return List.copyOf(steps);
    }

    /// The most it can cost: it ends early where the service refuses.
    public LabPlan.Cost cost() {
        int requests = steps().stream().mapToInt(Integer::intValue).sum() * rounds;
        return new LabPlan.Cost(requests, requests,
                (long) requests * request.text().codePointCount(0, request.text().length()));
    }
}
