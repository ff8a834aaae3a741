package dev.soundcheck.testing;

import dev.soundcheck.speech.SpeechContext;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

/// An utterance in pieces that a test plays by hand: what was sent is kept, what comes back is up to `call`.
public final class ScriptedContext implements SpeechContext {
    private final ScriptedCall call;
    private final OptionalInt maxBufferDelayMillis;
    private final List<String> inputs = new CopyOnWriteArrayList<>();

    ScriptedContext(ScriptedCall call, OptionalInt maxBufferDelayMillis) {
        this.call = call;
        this.maxBufferDelayMillis = maxBufferDelayMillis;
    }

    public ScriptedCall call() {
        return call;
    }

    public OptionalInt maxBufferDelayMillis() {
        return maxBufferDelayMillis;
    }

    /// Each piece as it was sent; a flush is `(flush)`, the end `(finish)`.
    public List<String> inputs() {
        return inputs;
    }

    @Override
    public String contextId() {
        return "context";
    }

    @Override
    public boolean append(String text) {
        return take(text);
    }

    @Override
    public boolean flush() {
        return take("(flush)");
    }

    @Override
    public boolean finish() {
        return take("(finish)");
    }

    @Override
    public void cancel() {
        call.cancel();
    }

    private boolean take(String input) {
        return !call.ended() && inputs.add(input);
    }
}
