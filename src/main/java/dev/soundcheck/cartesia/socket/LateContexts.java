package dev.soundcheck.cartesia.socket;

import dev.soundcheck.cartesia.wire.WireFrame;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The utterances that were cancelled and may still be spoken by the service, the last few of them. Any thread.
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
    void receive(String id, WireFrame frame, long arrived) {
        SocketContext context = take(id, frame instanceof WireFrame.Done || frame instanceof WireFrame.Failure);
        if (context != null && frame instanceof WireFrame.Chunk chunk && chunk.audio().length > 0) {
            context.late(chunk.audio().length, arrived);
        }
    }

    private @Nullable SocketContext take(String id, boolean last) {
        synchronized (contexts) {
            return last ? contexts.remove(id) : contexts.get(id);
        }
    }
}
