package dev.soundcheck.testing;

import dev.soundcheck.speech.SentInput;
import dev.soundcheck.speech.SpeechContext;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

/// An utterance in pieces that a test plays by hand: what was sent is kept, what comes back is up to `call`.
public final class ScriptedContext implements SpeechContext {
    private final ScriptedCall call;
    private final OptionalInt maxBufferDelayMillis;
    private final List<String> inputs = new CopyOnWriteArrayList<>();
    private int flushes;

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
        return send(text, SentInput.Kind.TEXT, text, 0);
    }

    @Override
    public boolean flush() {
        flushes++;
        return send("(flush)", SentInput.Kind.FLUSH, "", flushes);
    }

    @Override
    public boolean finish() {
        return send("(finish)", SentInput.Kind.FINISH, "", 0);
    }

    @Override
    public void cancel() {
        if (!call.ended()) {
            send("(cancel)", SentInput.Kind.CANCEL, "", 0);
        }
        call.cancel();
    }

    private boolean send(String noted, SentInput.Kind kind, String text, int flushId) {
        if (call.ended()) {
            return false;
        }
        inputs.add(noted);
        call.sent(new SentInput(contextId(), kind, text, flushId, call.now(), text.length()));
        return true;
    }
}
