package dev.soundcheck.cartesia.turn;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.cartesia.failure.Failures;
import dev.soundcheck.cartesia.sound.WholeFrames;
import dev.soundcheck.cartesia.wire.WireFrame;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.StreamLimit;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.TraceRecorder;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What every endpoint does with what arrives: makes whole frames, orders the events, stamps the trace, ends once.
///
/// Sound and stamps come from the one thread that reads the stream; an end may come from any.
public final class Intake {
    /// Hours of speech have fewer. An endless stream must not fill the memory.
    private static final long MAX_STAMPS = 1_000_000;

    private final EventGate gate;
    private final TraceRecorder trace;
    private final Failures failures;
    private final StreamLimit limit;
    private final Runnable released;
    private @Nullable PcmFormat format;
    private @Nullable WholeFrames carrier;
    private boolean silent = true;
    private long stampCount;
    // Written by the reading thread; read by the one that ends.
    private final AtomicLong frames = new AtomicLong();
    private volatile int sampleRateHz;

    /// An intake for one stream.
    ///
    /// @param limit     where the stream is ended
    /// @param released  called once, after the end
    public Intake(SpeechListener listener, TraceRecorder trace, Failures failures, StreamLimit limit,
            Runnable released) {
        this.limit = limit;
        this.gate = new EventGate(listener, broken -> fail(failures.internal(seconds(), broken)));
        this.trace = trace;
        this.failures = failures;
        this.released = released;
    }

    public TraceRecorder trace() {
        return trace;
    }

    public boolean ended() {
        return gate.ended();
    }

    /// Sound received so far.
    public double seconds() {
        return frames.get() == 0 ? 0 : (double) frames.get() / sampleRateHz;
    }

    /// Sound that came.
    ///
    /// @param arrived  the instant at which the bytes came, taken before they were looked at
    public void audio(PcmFormat form, byte[] bytes, long arrived, int wireBytes, float stepMillis) {
        byte[] pcm = whole(form, bytes);
        if (!gate.ended()) {
            trace.chunk(arrived, pcm.length / form.bytesPerFrame(), wireBytes, stepMillis);
            emit(form, pcm);
        }
    }

    /// Sound that belongs to the last arrival: the network split one piece of the server.
    public void moreAudio(PcmFormat form, byte[] bytes, long arrived, int wireBytes) {
        byte[] pcm = whole(form, bytes);
        if (!gate.ended()) {
            trace.moreOfChunk(arrived, pcm.length / form.bytesPerFrame(), wireBytes);
            emit(form, pcm);
        }
    }

    private byte[] whole(PcmFormat form, byte[] bytes) {
        WholeFrames carry = carrier;
        if (carry == null) {
            carry = new WholeFrames(form.bytesPerFrame());
            carrier = carry;
        }
        return carry.take(bytes);
    }

    private void emit(PcmFormat form, byte[] pcm) {
        if (pcm.length == 0) {
            return;
        }
        if (format == null) {
            trace.mark(Mark.FIRST_DECODED, trace.now());
            format = form;
            sampleRateHz = form.sampleRateHz();
            gate.emit(new SpeechEvent.Opened(form));
        }
        silent = silent && Silence.in(form.encoding(), pcm);
        long known = frames.addAndGet(pcm.length / form.bytesPerFrame());
        gate.emit(new SpeechEvent.Audio(pcm));
        if (limit.reached(form, known)) {
            fail(Failures.limit(limit.longest()));
        }
    }

    public void stamps(WireFrame.Stamps stamps, long arrived, int wireBytes) {
        trace.wire(wireBytes);
        if (gate.ended()) {
            return;
        }
        stampCount += stamps.words().size() + stamps.phonemes().size();
        if (stampCount > MAX_STAMPS) {
            fail(failures.tooMuch(seconds(), "more than " + MAX_STAMPS + " timestamps"));
            return;
        }
        if (!stamps.words().isEmpty()) {
            trace.words(arrived);
            gate.emit(new SpeechEvent.Words(stamps.words()));
        }
        if (!stamps.phonemes().isEmpty()) {
            gate.emit(new SpeechEvent.Phonemes(stamps.phonemes()));
        }
    }

    public void flushed(int flushId) {
        gate.emit(new SpeechEvent.Flushed(flushId));
    }

    /// The service says that it is done. No sound, or half a sample, is a failure all the same. Silence may be what was
    /// asked for, where the text is a pause: it is kept, with a remark.
    public void complete(long arrived) {
        int leftOver = carrier == null ? 0 : carrier.leftOver();
        if (leftOver > 0) {
            end(new SpeechEvent.Failed(Failures.halfSample(leftOver)), arrived);
        } else if (frames.get() == 0) {
            end(new SpeechEvent.Failed(failures.noSound()), arrived);
        } else if (silent) {
            end(new SpeechEvent.Completed(failures.silence(seconds())), arrived);
        } else {
            end(new SpeechEvent.Completed(), arrived);
        }
    }

    public void fail(SpeechFailure failure) {
        end(new SpeechEvent.Failed(failure), trace.now());
    }

    public void cancel() {
        end(new SpeechEvent.Cancelled(), trace.now());
    }

    private void end(SpeechEvent.Ended ended, long atNanos) {
        if (gate.ended()) {
            return;
        }
        trace.mark(Mark.DONE, atNanos);
        if (gate.emit(ended)) {
            released.run();
        }
    }
}
