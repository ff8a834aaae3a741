package dev.soundcheck.har;

import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.Span;
import dev.soundcheck.trace.Trace;
import java.util.OptionalLong;

/// The timings of one entry in milliseconds, as HAR counts them: `connect` holds `ssl`, and -1 is "did not happen".
record Timings(double blocked, double dns, double connect, double ssl, double send, double waiting, double receive) {
    private static final double NONE = -1;

    /// Of the attempt that the trace tells of.
    static Timings of(Exchange exchange, Trace trace) {
        long answered = exchange.answered() == null ? exchange.endNanos() : exchange.answered().atNanos();
        double receive = millis(exchange.endNanos() - answered);
        if (!exchange.last() || exchange.asked().atNanos() < trace.pressNanos()) {
            return new Timings(NONE, NONE, NONE, NONE, 0, millis(answered - exchange.asked().atNanos()), receive);
        }
        double dns = span(trace, Phase.DNS);
        double ssl = span(trace, Phase.TLS);
        double tcp = span(trace, Phase.TCP);
        double connect = tcp == NONE ? NONE : tcp + Math.max(0, ssl);
        OptionalLong sentMark = exchange.socket() ? OptionalLong.empty() : trace.at(Mark.SENT);
        long sent = Math.clamp(sentMark.orElse(exchange.asked().atNanos()), exchange.asked().atNanos(),
                Math.max(answered, exchange.asked().atNanos()));
        double send = millis(sent - exchange.asked().atNanos());
        double before = millis(exchange.asked().atNanos() - trace.pressNanos());
        double blocked = Math.max(0, before - Math.max(0, dns) - Math.max(0, connect));
        return new Timings(blocked, dns, connect, ssl, send, millis(answered - sent), receive);
    }

    /// The duration of an entry.
    double total() {
        return Math.max(0, blocked) + Math.max(0, dns) + Math.max(0, connect) + send + waiting + receive;
    }

    /// The time between the start of the entry and its request.
    double beforeRequest() {
        return Math.max(0, blocked) + Math.max(0, dns) + Math.max(0, connect);
    }

    private static double span(Trace trace, Phase phase) {
        double total = NONE;
        for (Span span : trace.spans()) {
            if (span.phase() == phase && !span.open()) {
                total = Math.max(0, total) + millis(span.endNanos() - span.beginNanos());
            }
        }
        return total;
    }

    private static double millis(long nanos) {
        return Math.max(0, nanos) / 1e6;
    }
}
