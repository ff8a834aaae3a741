package dev.soundcheck.ui.wire;

import dev.soundcheck.session.Take;
import dev.soundcheck.snippet.RawRequest;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.transport.TransportModel;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The next request as text: written from what is set in the window, edited, and sent unchanged. FX thread.
public final class RawModel implements FrameListener {
    private static final String NO_VOICE = "Choose a voice first, or write the JSON yourself.";
    private static final String NO_SERVICE = "No service is open. Choose a place in the settings.";
    private static final String NOT_YET = "The socket is not open yet. Send the message again in a moment.";
    private static final String OVER = "This context has ended. Send the message as a new take.";

    private final TransportModel transport;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper(this, "remark", "");
    private final ReadOnlyBooleanWrapper json = new ReadOnlyBooleanWrapper(this, "json");
    private final ReadOnlyBooleanWrapper onContext = new ReadOnlyBooleanWrapper(this, "onContext");
    private @Nullable Take pointed;
    /// The take that a room pointed at when the text was sent from there.
    private @Nullable Take left;
    private @Nullable Take take;

    public RawModel(TransportModel transport) {
        this.transport = transport;
        text.subscribe(this::check);
        open.subscribe(shown -> {
            if (shown && text.get().isBlank()) {
                writeAgain();
            }
        });
    }

    // == PROPERTIES ==

    /// True while the text is edited.
    BooleanProperty openProperty() {
        return open;
    }

    StringProperty textProperty() {
        return text;
    }

    /// Why it cannot be sent, or the result of sending it.
    ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /// True where the text can be sent.
    ReadOnlyBooleanProperty jsonProperty() {
        return json.getReadOnlyProperty();
    }

    /// True where the text can be sent on the context of the take that is shown.
    BooleanBinding onContextProperty() {
        return Bindings.and(json, onContext);
    }

    // == COMMANDS ==

    /// As `WireModel.point`. After text was sent, its answer is shown until the room points at another take.
    ///
    /// @return false where the answer is shown instead
    boolean point(@Nullable Take other) {
        boolean answered = other != null && other.equals(left);
        left = answered ? left : null;
        pointed = answered ? null : other;
        return !answered;
    }

    @Override
    public void onFrame(Frame frame) {
        take = pointed == null ? frame.take() : pointed;
        onContext.set(take != null && take.endpoint() == Endpoint.WEBSOCKET && !take.state().ended());
    }

    /// The text becomes the request that Speak would send now.
    void writeAgain() {
        SpeechRequest next = transport.next();
        if (next == null) {
            remark.set(NO_VOICE);
            return;
        }
        text.set(RawRequest.write(transport.endpointProperty().get(), next, transport.version()));
        check();
    }

    /// Sends the text as a take of its own, over the endpoint that is chosen in the window.
    void send() {
        if (!json.get()) {
            return;
        }
        boolean sent = transport.speak(RawRequest.read(text.get()));
        remark.set(sent ? "Sent. The answer is in the log." : NO_SERVICE);
        if (sent && pointed != null) {
            left = pointed;
        }
    }

    /// Sends the text as a further message of the take that is shown.
    void sendOnContext() {
        Take shown = take;
        if (shown != null && json.get()) {
            boolean sent = shown.utterance().send(text.get(), RawRequest.transcript(text.get()));
            String refused = shown.state().ended() ? OVER : NOT_YET;
            remark.set(sent ? "Sent on this context." : refused);
        }
    }

    private void check() {
        String problem = RawRequest.problem(text.get()).orElse("");
        json.set(problem.isEmpty());
        remark.set(problem);
    }
}
