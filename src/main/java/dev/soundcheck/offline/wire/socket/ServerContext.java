package dev.soundcheck.offline.wire.socket;

import dev.soundcheck.offline.scenario.Fault;
import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.offline.voice.Narrator;
import dev.soundcheck.offline.voice.text.Controls;
import dev.soundcheck.offline.voice.text.Script;
import dev.soundcheck.offline.wire.http.Staging;
import dev.soundcheck.offline.wire.message.Problem;
import dev.soundcheck.offline.wire.render.Chunker;
import dev.soundcheck.offline.wire.render.EventEmitter;
import dev.soundcheck.offline.wire.render.Generation;
import dev.soundcheck.offline.wire.render.Renderer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One context of a socket: takes inputs from the reader, joins them and speaks them in order on a thread of its own.
///
/// Everything but `offer`, `cancel` and `fail` happens on that thread.
final class ServerContext {
    private final Renderer studio;
    private final Generation first;
    private final EventEmitter emitter;
    private final Scenario scenario;
    private final Duration expiry;
    private final BlockingQueue<Input> inputs = new LinkedBlockingQueue<>();
    private final Script script;
    private volatile boolean cancelled;
    private Controls controls;
    private int flushes = 1;
    private long speakBy;

    ServerContext(Renderer studio, Generation first, EventEmitter emitter, Scenario scenario, Duration expiry) {
        this.studio = studio;
        this.first = first;
        this.emitter = emitter;
        this.expiry = expiry;
        this.controls = first.controls();
        this.scenario = scenario;
        this.script = Renderer.script(first, scenario);
    }

    void offer(Input input) {
        inputs.add(input);
    }

    /// Drops the inputs whose speech has not begun; what is being spoken runs to its end.
    void cancel() {
        cancelled = true;
        offer(new Input.Nothing());
    }

    /// Speaks until the last input, the expiry or the cancel; returns when all of it has left.
    void run() throws IOException, InterruptedException {
        Staging.refuse(scenario);
        Renderer.requireSpeakable(first.transcript());
        emitter.flushId(flushes);
        Narrator narrator = studio.narrator(first);
        Chunker chunker = studio.chunker(first, scenario, emitter);
        boolean open = true;
        while (open && !cancelled) {
            Input input = await();
            chunker.workBegins();
            open = input == null ? speakBuffered(narrator, chunker) : take(input, narrator, chunker);
        }
        narrator.finish(chunker);
        chunker.flush();
        if (!(scenario.fault().orElse(null) instanceof Fault.NoDone)) {
            emitter.done();
        }
    }

    /// The next input, or null once buffered text may wait no longer or the context has expired.
    private @Nullable Input await() throws InterruptedException {
        long nanos = script.pending() ? speakBy - System.nanoTime() : expiry.toNanos();
        return inputs.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    }

    /// @return false where there was nothing to speak: the context has expired
    private boolean speakBuffered(Narrator narrator, Chunker chunker) throws IOException, InterruptedException {
        boolean waiting = script.pending();
        if (waiting) {
            speak(narrator, chunker, true);
        }
        return waiting;
    }

    private boolean take(Input input, Narrator narrator, Chunker chunker) throws IOException, InterruptedException {
        return switch (input) {
            case Input.Nothing _ -> true;
            case Input.Fault(Problem problem) -> throw problem;
            case Input.Text text when cancelled -> text.more();
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
        boolean atOnce = !input.more() || input.flush() || generation.maxBufferMillis() == 0;
        speak(narrator, chunker, atOnce);
        speakBy = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(generation.maxBufferMillis());
        if (input.flush() || scenario.unaskedFlushDone()) {
            emitter.flushDone(flushes);
            emitter.flushId(++flushes);
        }
        return input.more();
    }

    private void speak(Narrator narrator, Chunker chunker, boolean complete) throws IOException, InterruptedException {
        narrator.speak(script, complete, chunker);
        chunker.flush();
    }

    /// Controls may change between inputs; in the joined text they are what a tag would be.
    private void adopt(Controls next) {
        if (!next.equals(controls)) {
            script.append("<speed ratio=\"" + next.speed() + "\"/><volume ratio=\"" + next.volume() + "\"/>");
            controls = next;
        }
    }

    private void requireSame(Generation next) {
        if (!next.persona().equals(first.persona()) || !next.model().equals(first.model()) || !next.format().equals(
                first.format())) {
            throw Problem.badRequest("Invalid request",
                    "voice, model_id and output_format must stay the same within a context.");
        }
    }

    /// What the reader hands over.
    sealed interface Input {
        /// Text to be joined to what came before.
        ///
        /// @param more  more inputs may follow
        record Text(Generation generation, boolean more, boolean flush) implements Input {}

        record Fault(Problem problem) implements Input {}

        /// Only wakes the context.
        record Nothing() implements Input {}
    }
}
