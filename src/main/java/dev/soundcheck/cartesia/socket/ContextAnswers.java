package dev.soundcheck.cartesia.socket;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.turn.Intake;
import dev.soundcheck.cartesia.turn.WireTap;
import dev.soundcheck.cartesia.wire.WireFrame;
import dev.soundcheck.cartesia.wire.WireMessage;
import dev.soundcheck.speech.LateAudio;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.TraceRecorder;
import java.util.function.BooleanSupplier;

/// Receives the service's answers to one utterance, and counts the sound that comes after a cancel. Socket's reader
/// thread; `complete` from any.
final class ContextAnswers {
    private final CartesiaApi api;
    private final ContextSpec spec;
    private final TraceRecorder trace;
    private final Intake intake;
    private final WireTap tap;
    private final BooleanSupplier allSent;
    /// True once a chunk was marked as the last and no sound has come since. Written on the socket's reader, read by
    /// any.
    private volatile boolean saidDone;
    private LateAudio late = new LateAudio(0, 0, 0, 0);

    /// @param allSent  true once no more text can be sent
    ContextAnswers(CartesiaApi api, ContextSpec spec, Intake intake, WireTap tap, BooleanSupplier allSent) {
        this.api = api;
        this.spec = spec;
        this.trace = spec.trace();
        this.intake = intake;
        this.tap = tap;
        this.allSent = allSent;
    }

    /// True where the frame holds nothing that was asked for.
    static boolean empty(WireFrame frame) {
        return switch (frame) {
            case WireFrame.Chunk chunk -> chunk.audio().length == 0;
            case WireFrame.Stamps stamps -> stamps.empty();
            case WireFrame.Unknown _ -> true;
            case WireFrame.FlushDone _,WireFrame.Done _,WireFrame.Failure _ -> false;
        };
    }

    /// @param arrivedNanos  when its last byte was there
    void take(WireFrame frame, long arrivedNanos, int wireBytes) {
        trace.mark(Mark.FIRST_BYTE, arrivedNanos);
        switch (frame) {
            case WireFrame.Chunk chunk -> {
                intake.audio(spec.request().format().pcm(), chunk.audio(), arrivedNanos, wireBytes,
                        chunk.stepMillis());
                saidDone = chunk.last();
                if (saidDone) {
                    api.later(api.options().timing().linger(), this::complete);
                }
            }
            case WireFrame.Stamps stamps -> intake.stamps(stamps, arrivedNanos, wireBytes);
            case WireFrame.FlushDone flush -> {
                trace.wire(wireBytes);
                intake.flushed(flush.flushId());
            }
            case WireFrame.Done _ -> {
                trace.wire(wireBytes);
                intake.complete(arrivedNanos);
            }
            case WireFrame.Failure failure -> {
                trace.wire(wireBytes);
                intake.fail(api.refusals().read(failure.error(), spec.request()));
            }
            case WireFrame.Unknown _ -> trace.wire(wireBytes);
        }
    }

    /// The message that should end it did not come. Where a chunk was marked as the last, all sound is there. While
    /// more text may be sent, that mark means nothing.
    ///
    /// @return true where it has ended that way
    boolean complete() {
        if (!saidDone || intake.ended() || !allSent.getAsBoolean()) {
            return false;
        }
        intake.complete(trace.now());
        return true;
    }

    /// Sound that came after the cancel.
    void late(WireMessage message, long arrivedNanos, int wireBytes) {
        tap.late(message, arrivedNanos, wireBytes);
        int bytes = message.soundBytes();
        PcmFormat pcm = spec.request().format().pcm();
        double seconds = (double) bytes / pcm.bytes(1) / pcm.sampleRateHz();
        late = new LateAudio(late.chunks() + 1, late.bytes() + bytes, late.seconds() + seconds, arrivedNanos);
        spec.listener().onLate(late);
    }
}
