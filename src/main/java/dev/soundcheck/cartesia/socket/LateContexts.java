package dev.soundcheck.cartesia.socket;

import dev.soundcheck.cartesia.wire.WireFrame;
import dev.soundcheck.cartesia.wire.WireMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The last few utterances that were cancelled and that the service may still speak. Any thread.
final class LateContexts {
    private static final int MOST = 32;

    // Guarded by itself.
    private final Map<String, SocketContext> contexts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SocketContext> eldest) {
            return size() > MOST;
        }
    };

    void add(SocketContext context) {
        synchronized (contexts) {
            contexts.put(context.contextId(), context);
        }
    }

    /// A message of a context that is not live.
    void receive(String id, WireMessage message, long arrived, int wireBytes) {
        WireFrame frame = message.frame();
        SocketContext context = take(id, frame instanceof WireFrame.Done || frame instanceof WireFrame.Failure);
        if (context != null && message.soundBytes() > 0) {
            context.late(message, arrived, wireBytes);
        }
    }

    private @Nullable SocketContext take(String id, boolean last) {
        synchronized (contexts) {
            return last ? contexts.remove(id) : contexts.get(id);
        }
    }
}
