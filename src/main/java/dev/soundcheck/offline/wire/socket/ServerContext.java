package dev.soundcheck.offline.wire.socket;

import dev.soundcheck.offline.scenario.Fault;
import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.offline.voice.Narrator;
import dev.soundcheck.offline.voice.text.Controls;
import dev.soundcheck.offline.voice.text.Script;
import dev.soundcheck.offline.wire.access.Slots;
import dev.soundcheck.offline.wire.http.Staging;
import dev.soundcheck.offline.wire.message.Problem;
import dev.soundcheck.offline.wire.render.Chunker;
import dev.soundcheck.offline.wire.render.EventEmitter;
import dev.soundcheck.offline.wire.render.Generation;
import dev.soundcheck.offline.wire.render.Renderer;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One context of a socket: joins the inputs and speaks them in order, on a thread of its own.
///
/// Only `offer` and `cancel` are called by the socket's reader.
final class ServerContext {
    private final Renderer studio;
    private final Generation first;
    private final EventEmitter emitter;
    private final Scenario scenario;
    private final Duration expiry;
    private final Slots.Slot slot;
    private final ContextInbox inbox = new ContextInbox();
    private final BufferDeadline deadline = new BufferDeadline();
    private final Script script;
    private Controls controls;
    private int flushes = 1;
    private long quietSinceNanos;

    /// @param slot  given back before the client hears of the end, so that its next context finds a place
    ServerContext(Renderer studio, Generation first, EventEmitter emitter, Scenario scenario, Duration expiry,
            Slots.Slot slot) {
        this.studio = studio;
        this.first = first;
        this.emitter = emitter;
        this.expiry = expiry;
        this.controls = first.controls();
        this.scenario = scenario;
        this.slot = slot;
        this.script = Renderer.script(first, scenario);
    }

    /// Takes an input; false where the context has ended and takes nothing more.
    boolean offer(Input input) {
        return inbox.offer(input);
    }

    /// Drops the inputs whose speech has not begun; the current one is spoken to its end.
    void cancel() {
        inbox.cancel();
    }

    /// Speaks until the last input, the expiry or the cancel; returns when all of it has left.
    void run() throws IOException, InterruptedException {
        try {
            Staging.refuse(scenario);
            Renderer.requireSpeakable(first);
            emitter.flushId(flushes);
            Narrator narrator = studio.narrator(first);
            Chunker chunker = studio.chunker(first, scenario, emitter);
            quietSinceNanos = System.nanoTime();
            boolean open = true;
            while (open && !inbox.cancelled()) {
                Input input = inbox.await(leftNanos());
                chunker.workBegins();
                open = input == null ? speakBuffered(narrator, chunker) : take(input, narrator, chunker);
            }
            narrator.finish(chunker);
            chunker.flush();
            end();
        } finally {
            inbox.end();
        }
    }

    /// How long the context may wait for an input: until buffered text must be spoken, or until it expires.
    private long leftNanos() {
        long now = System.nanoTime();
        return deadline.leftNanos(now, Math.max(0, quietSinceNanos + expiry.toNanos() - now));
    }

    /// @return false where nothing waited: the context has expired
    private boolean speakBuffered(Narrator narrator, Chunker chunker) throws IOException, InterruptedException {
        if (inbox.cancelled()) {
            return false;
        }
        if (!script.pending()) {
            return !inbox.endUnlessOffered();
        }
        speak(narrator, chunker, true);
        return true;
    }

    private boolean take(Input input, Narrator narrator, Chunker chunker) throws IOException, InterruptedException {
        return switch (input) {
            case Input.Fault(Problem problem) -> throw problem;
            case Input.Text text -> take(text, narrator, chunker);
        };
    }

    private boolean take(Input.Text input, Narrator narrator, Chunker chunker) throws IOException,
            InterruptedException {
        Generation generation = input.generation();
        if (!generation.transcript().isEmpty()) {
            requireSame(generation);
            adopt(generation.controls());
            script.append(generation.transcript());
        }
        if (script.pending() && !generation.transcript().isBlank()) {
            deadline.arrived(script.charsReceived(), input.arrivedNanos(), generation.maxBufferMillis());
        }
        speak(narrator, chunker, !input.more() || input.flush() || generation.maxBufferMillis() == 0);
        if (input.flush() || scenario.unaskedFlushDone()) {
            emitter.flushDone(flushes);
            emitter.flushId(++flushes);
        }
        return input.more();
    }

    private void speak(Narrator narrator, Chunker chunker, boolean complete) throws IOException, InterruptedException {
        long framesBefore = chunker.sentFrames();
        narrator.speak(script, complete, chunker);
        deadline.spoken(script.charsTaken());
        chunker.flush();
        if (chunker.sentFrames() > framesBefore) {
            quietSinceNanos = System.nanoTime();
        }
    }

    /// Says how it ended: a piece behind the last one is an error in place of `done`.
    private void end() throws IOException, InterruptedException {
        Input late = inbox.end();
        slot.close();
        switch (late) {
            case null -> {
            }
            case Input.Fault(Problem problem) -> throw problem;
            case Input.Text _ ->
                throw Problem.badRequest("Context closed", "This context took its last input, in which "
                        + "continue was false. Use a new context_id for more text.");
        }
        if (!(scenario.fault().orElse(null) instanceof Fault.NoDone)) {
            emitter.done();
        }
    }

    /// Controls may change between inputs; in the joined text they are what a tag would be.
    private void adopt(Controls next) {
        if (!next.equals(controls)) {
            script.append("<speed ratio=\"" + next.speed() + "\"/><volume ratio=\"" + next.volume() + "\"/>");
            controls = next;
        }
    }

    private void requireSame(Generation next) {
        if (!next.persona().equals(first.persona()) || !next.model().equals(first.model())
                || !next.format().equals(first.format())) {
            throw Problem.badRequest("Invalid request",
                    "voice, model_id and output_format must stay the same within a context.");
        }
    }

    /// What the reader hands over.
    sealed interface Input {
        /// Text to be joined to what came before.
        ///
        /// @param more  more inputs may follow
        record Text(Generation generation, boolean more, boolean flush, long arrivedNanos) implements Input {}

        record Fault(Problem problem) implements Input {}
    }
}
