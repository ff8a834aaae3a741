package dev.soundcheck.cartesia.turn;

import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.failure.Redactor;
import dev.soundcheck.cartesia.wire.WireMessage;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.wire.WireRecorder;
import java.nio.charset.StandardCharsets;

/// Logs the messages of one utterance after they were stamped, without our secrets. Any thread.
public final class WireTap {
    private static final int MOST_UNREADABLE_BYTES = 4096;

    private final WireRecorder log;
    private final Redactor redactor;

    public WireTap(CartesiaApi api, TraceRecorder trace) {
        this.log = trace.wireLog();
        this.redactor = api.redactor();
    }

    public void event(WireMessage message, long arrived, int wireBytes) {
        log.event(arrived, wireBytes, redactor.blank(message.text()), message.soundBytes());
    }

    public void messageIn(WireMessage message, long arrived, int wireBytes) {
        log.messageIn(arrived, wireBytes, redactor.blank(message.text()), message.soundBytes());
    }

    /// A message of an utterance that has ended.
    public void late(WireMessage message, long arrived, int wireBytes) {
        log.late(arrived, wireBytes, redactor.blank(message.text()), message.soundBytes());
    }

    public void messageOut(String message, long sent, int wireBytes) {
        log.messageOut(sent, wireBytes, redactor.blank(message));
    }

    /// Data that cannot be read, as far as it is shown.
    public void unreadable(byte[] data, int from, int to, long arrived, int wireBytes) {
        int shown = Math.min(to - from, MOST_UNREADABLE_BYTES);
        log.event(arrived, wireBytes, redactor.blank(new String(data, from, shown, StandardCharsets.UTF_8)), 0);
    }
}
