package dev.soundcheck.cartesia.turn;

import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechListener;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives a listener its events one at a time, with exactly one end. Any thread; never blocks on the listener.
///
/// The thread that finds the gate idle delivers. A thread that finds it busy leaves its event to the delivering one.
final class EventGate {
    private static final Logger LOG = LoggerFactory.getLogger(EventGate.class);

    private final SpeechListener listener;
    private final Consumer<Throwable> broken;
    // Guarded by this.
    private final Queue<SpeechEvent> queue = new ArrayDeque<>();
    private boolean delivering;
    private boolean ended;

    /// @param broken  called when the listener throws; the stream is useless then
    EventGate(SpeechListener listener, Consumer<Throwable> broken) {
        this.listener = listener;
        this.broken = broken;
    }

    /// Delivers the event, or leaves it to the thread that is delivering now.
    ///
    /// @return false where the stream had ended already and the event was dropped
    boolean emit(SpeechEvent event) {
        synchronized (this) {
            if (ended) {
                return false;
            }
            ended = event instanceof SpeechEvent.Ended;
            queue.add(event);
            if (delivering) {
                return true;
            }
            delivering = true;
        }
        deliver();
        return true;
    }

    synchronized boolean ended() {
        return ended;
    }

    private void deliver() {
        for (SpeechEvent event = next(); event != null; event = next()) {
            try {
                listener.onEvent(event);
            } catch (RuntimeException | Error failure) {
                LOG.error("A listener failed on {}", event.getClass().getSimpleName(), failure);
                broken.accept(failure);
            }
        }
    }

    private synchronized @Nullable SpeechEvent next() {
        SpeechEvent event = queue.poll();
        delivering = event != null;
        return event;
    }
}
