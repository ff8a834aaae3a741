package dev.soundcheck.cartesia.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.cartesia.failure.Redactor;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.Span;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

/// The spans of several attempts to connect that run at the same time.
class ConnectionLogTest {
    private static final InetSocketAddress FIRST = InetSocketAddress.createUnresolved("v6.example", 443);
    private static final InetSocketAddress SECOND = InetSocketAddress.createUnresolved("v4.example", 443);

    private final HandClock clock = new HandClock();
    private final TraceRecorder trace = TraceRecorder.pressed(clock);
    private final ConnectionLog log = new ConnectionLog(clock, false, new Redactor());
    private final Call call = new OkHttpClient().newCall(new Request.Builder().url("https://v4.example/").build());

    @Test
    void theAttemptThatLostEndsItsOwnSpanAndNotTheTlsOfTheWinner() {
        log.join(trace);
        log.connectStart(call, FIRST, Proxy.NO_PROXY);
        clock.advanceMillis(250);
        log.connectStart(call, SECOND, Proxy.NO_PROXY);
        clock.advanceMillis(372);
        log.secureConnectStart(call);
        clock.advanceMillis(1);
        lost(FIRST);
        clock.advanceMillis(857);
        log.secureConnectEnd(call, null);
        log.connectEnd(call, SECOND, Proxy.NO_PROXY, Protocol.HTTP_1_1);

        assertEquals(List.of("TCP 0-622", "TCP 250-622", "TLS 622-1480"), spans());
    }

    @Test
    void overPlainHttpTheLoserEndsWhenItIsGivenUp() {
        log.join(trace);
        log.connectStart(call, FIRST, Proxy.NO_PROXY);
        clock.advanceMillis(250);
        log.connectStart(call, SECOND, Proxy.NO_PROXY);
        clock.advanceMillis(50);
        log.connectEnd(call, SECOND, Proxy.NO_PROXY, Protocol.HTTP_1_1);
        clock.advanceMillis(5);
        lost(FIRST);

        assertEquals(List.of("TCP 0-305", "TCP 250-300"), spans());
    }

    @Test
    void aFailedHandshakeEndsItsTlsAndTheNextAddressHasItsOwn() {
        log.join(trace);
        log.connectStart(call, FIRST, Proxy.NO_PROXY);
        clock.advanceMillis(10);
        log.secureConnectStart(call);
        clock.advanceMillis(10);
        lost(FIRST);
        log.connectStart(call, SECOND, Proxy.NO_PROXY);
        clock.advanceMillis(10);
        log.secureConnectStart(call);
        clock.advanceMillis(10);
        log.secureConnectEnd(call, null);
        log.connectEnd(call, SECOND, Proxy.NO_PROXY, Protocol.HTTP_1_1);

        assertEquals(List.of("TCP 0-10", "TLS 10-20", "TCP 20-30", "TLS 30-40"), spans());
    }

    @Test
    void aTraceThatJoinsDuringTheRaceGetsBothSpans() {
        log.connectStart(call, FIRST, Proxy.NO_PROXY);
        log.connectStart(call, SECOND, Proxy.NO_PROXY);
        clock.advanceMillis(10);
        lost(FIRST);
        clock.advanceMillis(10);
        TraceRecorder late = TraceRecorder.pressed(clock);
        log.join(late);
        clock.advanceMillis(10);
        log.connectEnd(call, SECOND, Proxy.NO_PROXY, Protocol.HTTP_1_1);

        assertEquals(List.of("TCP 0-10"), spans(late), "the one that goes on, cut at the press");
    }

    private void lost(InetSocketAddress address) {
        log.connectFailed(call, address, Proxy.NO_PROXY, null, new IOException("Canceled"));
    }

    private List<String> spans() {
        return spans(trace);
    }

    private static List<String> spans(TraceRecorder trace) {
        List<String> spans = new ArrayList<>();
        for (Span span : trace.snapshot().spans()) {
            Phase phase = span.phase();
            spans.add(phase + " " + millis(trace, span.beginNanos()) + "-"
                    + (span.open() ? "" : String.valueOf(millis(trace, span.endNanos()))));
        }
        return spans;
    }

    private static long millis(TraceRecorder trace, long nanos) {
        return (nanos - trace.pressNanos()) / 1_000_000;
    }
}
