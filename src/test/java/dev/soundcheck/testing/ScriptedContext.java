package dev.soundcheck.testing;

import dev.soundcheck.speech.SpeechContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// An utterance in pieces that a test plays by hand: what was sent is kept, what comes back is up to `call`.
public final class ScriptedContext implements SpeechContext {
    private final ScriptedCall call;
    private final int maxBufferDelayMillis;
    private final List<String> inputs = new CopyOnWriteArrayList<>();

    ScriptedContext(ScriptedCall call, int maxBufferDelayMillis) {
        this.call = call;
        this.maxBufferDelayMillis = maxBufferDelayMillis;
    }

    public ScriptedCall call() {
        return call;
    }

    public int maxBufferDelayMillis() {
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
    public void append(String text) {
        inputs.add(text);
    }

    @Override
    public void flush() {
        inputs.add("(flush)");
    }

    @Override
    public void finish() {
        inputs.add("(finish)");
    }

    @Override
    public void cancel() {
        call.cancel();
    }
}
