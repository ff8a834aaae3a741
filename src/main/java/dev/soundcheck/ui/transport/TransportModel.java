package dev.soundcheck.ui.transport;

import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.problem.ProblemModel;
import dev.soundcheck.ui.service.HealthModel;
import dev.soundcheck.ui.service.ServiceModel;
import dev.soundcheck.ui.service.ServiceStatus;
import dev.soundcheck.ui.voice.CatalogState;
import dev.soundcheck.ui.voice.VoiceModel;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Speak and stop, and over which endpoint. FX thread.
public final class TransportModel implements FrameListener {
    /// What the button does.
    public enum Phase {
        IDLE,
        /// Speak was pressed before there was a voice to speak with; it happens as soon as there is one.
        WAITING, SPEAKING
    }

    private static final SpeechFailure NOTHING_TO_SAY = SpeechFailure.of(SpeechFailure.Kind.NOTHING_TO_SAY,
            "There is nothing to say yet.", "Write a line that holds at least one letter or digit.",
            "the text holds no letter and no digit; nothing was sent");

    private final Studio studio;
    private final ServiceModel services;
    private final HealthModel health;
    private final VoiceModel voices;
    private final ObservableValue<String> text;
    private final ProblemModel problems;
    private final OverAll overAll;
    private final SocketModel socket;
    private final ObjectProperty<Endpoint> endpoint = new SimpleObjectProperty<>(this, "endpoint");
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", Phase.IDLE);
    private final ReadOnlyObjectWrapper<OutputInfo> output;
    /// The last take that was asked for, shown or not; null once its end is known.
    private @Nullable Take spoken;

    public TransportModel(TransportPorts ports, ProblemModel problems, Endpoint first) {
        this.studio = ports.studio();
        this.services = ports.services();
        this.health = ports.health();
        this.voices = ports.voices();
        this.text = ports.text();
        this.problems = problems;
        this.overAll = new OverAll(studio);
        this.output = new ReadOnlyObjectWrapper<>(this, "output", studio.desk().output());
        endpoint.set(first);
        this.socket = new SocketModel(services, health, endpoint);
        voices.voiceProperty().subscribe(this::speakIfWaited);
        voices.catalogStateProperty().subscribe(this::giveUpWaiting);
        services.statusProperty().subscribe(this::serviceChanged);
    }

    // == PROPERTIES ==

    public ObjectProperty<Endpoint> endpointProperty() {
        return endpoint;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OutputInfo> outputProperty() {
        return output.getReadOnlyProperty();
    }

    public SocketModel socket() {
        return socket;
    }

    /// The current step of speaking over all endpoints, in a sentence; empty while that does not run.
    public ReadOnlyStringProperty progressProperty() {
        return overAll.progressProperty();
    }

    /// What Speak would send now, null without a voice.
    public @Nullable SpeechRequest next() {
        return voices.request(text.getValue());
    }

    /// The version of the API that it would be sent in.
    public String version() {
        return services.status().place().manner().version().date();
    }

    // == COMMANDS ==

    /// Speaks the line; what was being spoken is stopped. Without a voice it waits for one.
    public void speak() {
        TraceRecorder press = studio.press();
        overAll.end();
        problems.dismiss();
        SpeechRequest request = voices.request(text.getValue());
        SpeechService service = services.service();
        if (!SpeechRequest.of(text.getValue(), "", "").speakable()) {
            problems.show(NOTHING_TO_SAY);
        } else if (request != null && service != null) {
            ask(press, service, request);
        } else {
            waitForVoice();
        }
    }

    /// Speaks the line over every endpoint, one after the other, so that they can be compared; the first is heard.
    public void speakOverAll() {
        problems.dismiss();
        SpeechRequest request = voices.request(text.getValue());
        SpeechService service = services.service();
        if (!SpeechRequest.of(text.getValue(), "", "").speakable()) {
            problems.show(NOTHING_TO_SAY);
        } else if (request == null || service == null) {
            waitForVoice();
        } else {
            spoken = null;
            // Each in the form that all of them carry, so that they can be compared.
            overAll.begin(service, request.withFormat(request.format().raw()), endpoint.get());
            phase.set(Phase.SPEAKING);
            goOn();
        }
    }

    /// Sends a request that was written elsewhere; what was being spoken is stopped.
    ///
    /// @return false where no service is open to take it
    public boolean speak(SpeechRequest request) {
        TraceRecorder press = studio.press();
        overAll.end();
        problems.dismiss();
        SpeechService service = services.service();
        if (service == null) {
            return false;
        }
        ask(press, service, request);
        return true;
    }

    private void ask(TraceRecorder press, SpeechService service, SpeechRequest request) {
        spoken = studio.speak(press, service, endpoint.get(), request);
        phase.set(Phase.SPEAKING);
    }

    /// Stops sound and stream, or the waiting.
    public void stop() {
        overAll.end();
        if (phase.get() != Phase.WAITING) {
            studio.stop();
            spoken = null;
        }
        phase.set(Phase.IDLE);
    }

    /// What the loud button does.
    public void speakOrStop() {
        if (phase.get() == Phase.IDLE) {
            speak();
        } else {
            stop();
        }
    }

    /// Looks at what changes without an event: the socket, and the device that sound goes to.
    public void look() {
        output.set(studio.desk().output());
        socket.look();
    }

    /// As `look`, once a second: the place is asked from time to time.
    public void lookAround(long nowNanos) {
        look();
        health.look(nowNanos, phase.get() != Phase.IDLE);
    }

    /// The window has the focus again: the place is asked whether it answers.
    public void lookedAt() {
        if (phase.get() == Phase.IDLE) {
            health.ask();
        }
    }

    @Override
    public void onFrame(Frame frame) {
        look();
        reportEnd();
        goOn();
        if (phase.get() != Phase.WAITING) {
            phase.set(
                    spoken != null || overAll.running() || frame.desk().heard().active() ? Phase.SPEAKING : Phase.IDLE);
        }
    }

    private void goOn() {
        SpeechFailure failure = overAll.advance();
        if (failure != null) {
            problems.show(failure);
            doubt(failure);
        }
    }

    private void reportEnd() {
        Take take = spoken;
        if (take == null || !take.state().ended()) {
            return;
        }
        spoken = null;
        SpeechFailure failure = take.failure();
        SpeechFailure said = failure != null ? failure : take.remark();
        if (said != null) {
            problems.show(said);
        }
        if (failure != null) {
            doubt(failure);
        } else if (take.seconds() > 0) {
            health.answered();
        }
    }

    /// A failed stream may mean that the place no longer answers.
    private void doubt(SpeechFailure failure) {
        switch (failure.kind()) {
            case UNAUTHORIZED, FORBIDDEN, SERVER, UNREACHABLE, NOT_CARTESIA, BROKEN_STREAM, STALLED -> health.ask();
            case NOTHING_TO_SAY, OUT_OF_CREDIT, VOICE_UNKNOWN, MODEL_UNKNOWN, REJECTED, BUSY, LIMIT -> {
            }
        }
    }

    private void waitForVoice() {
        switch (services.status()) {
            case ServiceStatus.Opening _ -> phase.set(Phase.WAITING);
            case ServiceStatus.Failed(_, SpeechFailure failure) -> problems.show(failure);
            case ServiceStatus.Ready _ -> {
                phase.set(Phase.WAITING);
                giveUpWaiting(voices.catalogStateProperty().get());
            }
        }
    }

    private void speakIfWaited() {
        if (phase.get() == Phase.WAITING && voices.voiceProperty().get() != null && services.service() != null) {
            speak();
        }
    }

    private void giveUpWaiting(CatalogState state) {
        if (phase.get() != Phase.WAITING) {
            return;
        }
        switch (state) {
            case CatalogState.Loading _,CatalogState.Ready _ -> {
            }
            case CatalogState.Empty _ -> {
                phase.set(Phase.IDLE);
                problems.show(SpeechFailure.of(SpeechFailure.Kind.VOICE_UNKNOWN, "This service offers no voices.",
                        "Choose another place in the settings.", "the catalog is empty"));
            }
            case CatalogState.Failed(SpeechFailure failure) -> {
                phase.set(Phase.IDLE);
                problems.show(failure);
            }
        }
    }

    private void serviceChanged(ServiceStatus status) {
        if (status instanceof ServiceStatus.Failed(_, SpeechFailure failure)) {
            phase.set(phase.get() == Phase.WAITING ? Phase.IDLE : phase.get());
            problems.show(failure);
        }
        socket.warm();
        speakIfWaited();
    }
}
