package dev.soundcheck.session;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line over every endpoint, one after the other, so that they can be compared: the same request, each endpoint
/// warmed up before any is measured, never two at once. The first is played.
///
/// The thread of the studio's commands. `advance` must be called after each change of the desk.
public final class Round {
    private final Studio studio;
    private final SpeechService service;
    private final SpeechRequest request;
    private final Deque<Endpoint> cold = new ArrayDeque<>();
    private final Deque<Endpoint> order;
    private final int takes;
    private @Nullable WarmUp warming;
    private @Nullable Take speaking;
    private @Nullable SpeechFailure failure;
    private boolean over;

    /// @param order  in which the endpoints speak; the first is heard
    public Round(Studio studio, SpeechService service, SpeechRequest request, List<Endpoint> order) {
        this.studio = studio;
        this.service = service;
        this.request = comparable(request);
        this.order = new ArrayDeque<>(order);
        this.takes = order.size();
        order.stream().filter(endpoint -> !studio.warm(service, endpoint)).forEach(cold::add);
    }

    /// What all endpoints can send.
    private static SpeechRequest comparable(SpeechRequest request) {
        return request.format().container() == OutputFormat.Container.RAW
                ? request
                : request.withFormat(new OutputFormat(OutputFormat.Container.RAW, request.format().pcm(), 0));
    }

    /// Starts the next step where one has ended.
    public void advance() {
        if (!over && (warming == null || warmed(warming)) && (speaking == null || spoken(speaking))) {
            next();
        }
    }

    public boolean over() {
        return over;
    }

    /// Why it ended early, null otherwise.
    public @Nullable SpeechFailure failure() {
        return failure;
    }

    /// The current step in a sentence; empty once it is over.
    public String progress() {
        WarmUp now = warming;
        Take take = speaking;
        if (now != null) {
            return "Warming up " + now.endpoint().title() + ", so that it can be compared.";
        }
        return take == null
                ? ""
                : "Speaking over " + take.endpoint().title() + ", " + (takes - order.size()) + " of " + takes + ".";
    }

    /// Ends it. What was spoken stays; the takes are stopped by the studio.
    public void cancel() {
        over = true;
        if (warming != null) {
            warming.cancel();
        }
    }

    private boolean warmed(WarmUp now) {
        if (!now.ended()) {
            return false;
        }
        warming = null;
        end(now.failure());
        return !over;
    }

    private boolean spoken(Take take) {
        switch (take.state()) {
            case WAITING, STREAMING -> {
                return false;
            }
            case DONE -> {
            }
            case CANCELLED -> over = true;
            case FAILED -> end(take.failure());
        }
        speaking = null;
        return !over;
    }

    private void end(@Nullable SpeechFailure why) {
        failure = why;
        over = why != null;
    }

    private void next() {
        Endpoint warmedNext = cold.poll();
        if (warmedNext != null) {
            warming = studio.warmUp(service, warmedNext, request);
            return;
        }
        boolean heard = order.size() == takes;
        Endpoint endpoint = order.poll();
        if (endpoint == null) {
            over = true;
        } else if (heard) {
            speaking = studio.speak(service, endpoint, request);
        } else {
            speaking = studio.speakBeside(service, endpoint, request);
        }
    }
}
