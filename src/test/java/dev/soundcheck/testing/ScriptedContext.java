package dev.soundcheck.testing;

import dev.soundcheck.speech.ContextOptions;
import dev.soundcheck.speech.SentInput;
import dev.soundcheck.speech.SpeechContext;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// An utterance in pieces that a test plays by hand: what was sent is kept, what comes back is up to `call`.
public final class ScriptedContext implements SpeechContext {
    private static final List<String> NOTES = List.of("(flush)", "(finish)", "(cancel)");

    private final ScriptedCall call;
    private final ContextOptions options;
    private final Consumer<ScriptedContext> answer;
    private final List<String> inputs = new CopyOnWriteArrayList<>();
    private int flushes;

    /// @param answer  what it does after each input
    ScriptedContext(ScriptedCall call, ContextOptions options, Consumer<ScriptedContext> answer) {
        this.call = call;
        this.options = options;
        this.answer = answer;
    }

    public ScriptedCall call() {
        return call;
    }

    public OptionalInt maxBufferDelayMillis() {
        return options.maxBufferDelayMillis();
    }

    /// True where each piece is to be sent as it is.
    public boolean verbatim() {
        return options.verbatim();
    }

    /// Each piece as it was sent; a flush is `(flush)`, the end `(finish)`.
    public List<String> inputs() {
        return inputs;
    }

    /// The pieces joined.
    public String text() {
        return inputs.stream().filter(each -> !NOTES.contains(each)).collect(Collectors.joining());
    }

    /// True once it was said that no more text comes.
    public boolean finished() {
        return inputs.contains("(finish)");
    }

    /// Speaks all the text once no more of it comes.
    public void sayAllWhenFinished() {
        if (finished() && !call.ended()) {
            call.speak(text());
            call.sayAll();
        }
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
        answer.accept(this);
        return true;
    }
}
