package dev.soundcheck.cartesia.connection;

import dev.soundcheck.cartesia.failure.Redactor;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.wire.Secrets;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireRow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns the connection events of one call into spans of the traces that wait for it. Any thread.
///
/// A trace that joins late gets the spans so far, cut at its press: it shows its own waiting only.
public final class ConnectionLog extends EventListener {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionLog.class);

    private final NanoClock clock;
    private final boolean upgrade;
    private final Redactor redactor;
    // All below guarded by this.
    private final List<Step> steps = new ArrayList<>();
    private final List<TraceRecorder> traces = new ArrayList<>();
    private boolean connected;
    private final List<WireRow> rows = new ArrayList<>();
    private String address = "";
    private String version = "HTTP/1.1";
    private long requestNanos;
    private @Nullable Request sent;
    // Addresses being connected to, and those that have got as far as TLS.
    private final Set<InetSocketAddress> inTcp = new LinkedHashSet<>();
    private final Set<InetSocketAddress> inTls = new LinkedHashSet<>();

    /// One begin or end, or a mark.
    ///
    /// @param owner  the address of an attempt to connect, the log itself for all else
    private record Step(@Nullable Phase phase, Object owner, @Nullable Mark mark, boolean begin, long atNanos) {}

    /// A log without traces.
    ///
    /// @param upgrade   true for the handshake of a socket, which is a span of its own
    /// @param redactor  takes our secrets out of what the rows hold
    public ConnectionLog(NanoClock clock, boolean upgrade, Redactor redactor) {
        this.clock = clock;
        this.upgrade = upgrade;
        this.redactor = redactor;
    }

    public synchronized void join(TraceRecorder trace) {
        traces.add(trace);
        rows.forEach(row -> trace.wireLog().add(row.atNanos(), row.bytes(), row.entry()));
        for (Step step : steps) {
            boolean over = step.phase != null && !step.begin && step.atNanos <= trace.pressNanos();
            if (!over && !endedBefore(step, trace.pressNanos())) {
                tell(trace, step);
            }
        }
    }

    /// Tells a trace that uses an open connection how it was opened.
    public synchronized void repeat(TraceRecorder trace) {
        rows.forEach(row -> trace.wireLog().add(row.atNanos(), row.bytes(),
                row.entry() instanceof WireEntry.Response head ? head.reusedOne() : row.entry()));
    }

    /// Notes a text body that came in place of sound.
    synchronized void told(String body) {
        note(new WireRow(clock.nanoTime(), body.length(), new WireEntry.BodyRead(body, null)));
    }

    private void note(WireRow row) {
        rows.add(row);
        traces.forEach(trace -> trace.wireLog().add(row.atNanos(), row.bytes(), row.entry()));
    }

    public synchronized void leave(TraceRecorder trace) {
        traces.remove(trace);
    }

    private boolean endedBefore(Step begun, long pressNanos) {
        return begun.begin && steps.stream()
                .anyMatch(step -> step.phase == begun.phase && step.owner.equals(begun.owner) && !step.begin
                        && step.atNanos <= pressNanos);
    }

    private static void tell(TraceRecorder trace, Step step) {
        long at = Math.max(step.atNanos, trace.pressNanos());
        if (step.mark != null) {
            trace.mark(step.mark, at);
        } else if (step.phase != null && step.begin) {
            trace.begin(step.phase, step.owner, at);
        } else if (step.phase != null) {
            trace.end(step.phase, step.owner, at);
        }
    }

    private void add(Step step) {
        steps.add(step);
        traces.forEach(trace -> tell(trace, step));
    }

    private void begin(Phase phase) {
        begin(phase, this);
    }

    private synchronized void begin(Phase phase, Object owner) {
        add(new Step(phase, owner, null, true, clock.nanoTime()));
    }

    private void end(Phase phase) {
        end(phase, this);
    }

    private synchronized void end(Phase phase, Object owner) {
        add(new Step(phase, owner, null, false, clock.nanoTime()));
    }

    private synchronized void mark(Mark mark) {
        add(new Step(null, this, mark, false, clock.nanoTime()));
    }

    @Override
    public void dnsStart(Call call, String domainName) {
        begin(Phase.DNS);
    }

    @Override
    public void dnsEnd(Call call, String domainName, List<InetAddress> inetAddressList) {
        end(Phase.DNS);
    }

    /// Several addresses may be tried at the same time; the first one that answers wins.
    @Override
    public synchronized void connectStart(Call call, InetSocketAddress inetSocketAddress, Proxy proxy) {
        connected = true;
        inTcp.add(inetSocketAddress);
        begin(Phase.TCP, inetSocketAddress);
    }

    /// The event does not say which address has won.
    @Override
    public synchronized void secureConnectStart(Call call) {
        inTcp.forEach(address -> end(Phase.TCP, address));
        inTls.clear();
        inTls.addAll(inTcp);
        inTcp.clear();
        begin(Phase.TLS);
    }

    @Override
    public synchronized void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        inTls.clear();
        end(Phase.TLS);
    }

    @Override
    public synchronized void connectEnd(Call call, InetSocketAddress inetSocketAddress, Proxy proxy,
            @Nullable Protocol protocol) {
        if (inTcp.remove(inetSocketAddress)) {
            end(Phase.TCP, inetSocketAddress);
        }
    }

    /// Also called for addresses that lost the race, at any time: they end only their own span.
    @Override
    public synchronized void connectFailed(Call call, InetSocketAddress inetSocketAddress, Proxy proxy,
            @Nullable Protocol protocol, IOException ioe) {
        if (inTcp.remove(inetSocketAddress)) {
            end(Phase.TCP, inetSocketAddress);
        } else if (inTls.remove(inetSocketAddress) && inTls.isEmpty()) {
            end(Phase.TLS);
        }
    }

    @Override
    public synchronized void connectionAcquired(Call call, Connection connection) {
        address = WireHeads.address(connection);
        version = WireHeads.version(connection.protocol());
        if (!connected) {
            traces.forEach(TraceRecorder::reusedConnection);
        }
    }

    @Override
    public synchronized void requestHeadersStart(Call call) {
        requestNanos = clock.nanoTime();
        begin(upgrade ? Phase.UPGRADE : Phase.REQUEST);
    }

    @Override
    public synchronized void requestHeadersEnd(Call call, Request request) {
        if (!upgrade && request.body() == null) {
            end(Phase.REQUEST);
            mark(Mark.SENT);
        }
        sent = request;
        if (request.body() == null) {
            requestSent(call);
        }
    }

    @Override
    public synchronized void requestBodyEnd(Call call, long byteCount) {
        end(Phase.REQUEST);
        mark(Mark.SENT);
        requestSent(call);
    }

    /// The row of the request, once it has left.
    private void requestSent(Call call) {
        Request request = sent == null ? call.request() : sent;
        note(new WireRow(requestNanos, WireHeads.bytes(request), WireHeads.of(request, version, redactor)));
    }

    /// A call that we cancelled has not failed.
    @Override
    public synchronized void callFailed(Call call, IOException ioe) {
        if (!call.isCanceled()) {
            String words = Secrets.blank(redactor.blank(String.valueOf(ioe)));
            note(new WireRow(clock.nanoTime(), 0, new WireEntry.Broken(words)));
            LOG.debug("{} broke: {}", call.request().url().encodedPath(), words);
        }
    }

    @Override
    public synchronized void responseHeadersEnd(Call call, Response response) {
        if (upgrade) {
            end(Phase.UPGRADE);
        }
        mark(Mark.HEADERS);
        note(new WireRow(clock.nanoTime(), (int) response.headers().byteCount(),
                WireHeads.of(response, address, !connected, redactor)));
        LOG.debug("{} {} answered {} over {}, {} connection", call.request().method(),
                call.request().url().encodedPath(), response.code(), version, connected ? "a new" : "a warm");
    }

    /// OkHttp repeats the request itself after a 503 with Retry-After: 0, so the stamps start again.
    @Override
    public synchronized void followUpDecision(Call call, Response networkResponse, @Nullable Request nextRequest) {
        if (nextRequest != null) {
            steps.clear();
            connected = false;
            traces.forEach(TraceRecorder::restart);
        }
    }
}
