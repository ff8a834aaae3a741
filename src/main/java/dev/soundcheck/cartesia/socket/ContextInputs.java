package dev.soundcheck.cartesia.socket;

import dev.soundcheck.cartesia.wire.RequestJson.Input;
import java.util.ArrayList;
import java.util.List;

/// The inputs of one utterance, in order. Guarded by its context.
///
/// They are kept until the first answer: where an idle socket turns out to be dead, they are sent again on a new one.
final class ContextInputs {
    private final TextGate text;
    private final List<Input> unanswered = new ArrayList<>();
    private boolean answered;

    ContextInputs(TextGate text) {
        this.text = text;
    }

    /// The whole text in one input, kept until there is a socket.
    void whole(String all) {
        text.take(all);
        unanswered.add(Input.whole(all));
    }

    /// A message written by the user, kept until there is a socket.
    void raw(Input message) {
        text.open();
        unanswered.add(message);
    }

    /// One more message written by the user.
    List<Input> more(Input message) {
        return keep(List.of(message));
    }

    /// More text.
    ///
    /// @return the inputs that may leave now
    List<Input> append(String more) {
        String piece = text.take(more);
        if (piece.isEmpty()) {
            return List.of();
        }
        Input input = new Input(piece, true, false);
        return text.takeKeptFlush() ? keep(List.of(input, flushing())) : keep(List.of(input));
    }

    /// Asks for what is buffered to be spoken; before the first text the wish waits for it.
    List<Input> flush() {
        if (text.started()) {
            return keep(List.of(flushing()));
        }
        text.keepFlush();
        return List.of();
    }

    /// The closing input; none where no text was sent.
    List<Input> finish() {
        return text.started() ? keep(List.of(new Input("", false, false))) : List.of();
    }

    /// True once something may have been sent.
    boolean started() {
        return text.started();
    }

    /// The service has answered: from now on nothing is sent again.
    void answer() {
        answered = true;
        unanswered.clear();
    }

    boolean answered() {
        return answered;
    }

    List<Input> unanswered() {
        return List.copyOf(unanswered);
    }

    private List<Input> keep(List<Input> inputs) {
        if (!answered) {
            unanswered.addAll(inputs);
        }
        return inputs;
    }

    private static Input flushing() {
        return new Input("", true, true);
    }
}
