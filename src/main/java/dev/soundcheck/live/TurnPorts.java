package dev.soundcheck.live;

import dev.soundcheck.session.Take;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;

/// What a turn needs from its session. Immutable.
///
/// @param opener    opens its context
/// @param messages  told of every message
/// @param ear       told of what the service does
record TurnPorts(NanoClock clock, Opener opener, MessageSink messages, Ear ear) {

    /// Opens the context with the service.
    @FunctionalInterface
    interface Opener {
        Take open(TurnPlan plan, TraceRecorder press, SpeechListener log);
    }

    /// Told of every message, on the thread that sends it.
    @FunctionalInterface
    interface MessageSink {
        void sent(LiveMessage message);
    }

    /// Told of what the service does with the turn, on the thread that reads the network.
    interface Ear {
        void sounds(LiveTurn turn);

        void ended(LiveTurn turn);
    }
}
