package dev.soundcheck.cartesia.socket;

import dev.soundcheck.cartesia.wire.WireMessage;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The utterances on one socket, by the ids that the service answers to. Any thread.
final class LinkContexts {
    // A context is in here before its first message leaves and not after its end.
    private final Map<String, SocketContext> contexts = new ConcurrentHashMap<>();
    private final LateContexts late = new LateContexts();

    void add(SocketContext context) {
        contexts.put(context.contextId(), context);
    }

    /// From now on the context gets what is answered to this id too.
    void answer(String id, SocketContext context) {
        contexts.putIfAbsent(id, context);
    }

    boolean carries(SocketContext context) {
        return contexts.get(context.contextId()) == context;
    }

    /// Takes the context out; sound that the service still sends for it is counted as late.
    ///
    /// @return false where it was not in here
    boolean remove(SocketContext context) {
        boolean removed = contexts.values().removeIf(context::equals);
        if (removed && context.mayStillSpeak()) {
            late.add(context);
        }
        return removed;
    }

    boolean isEmpty() {
        return contexts.isEmpty();
    }

    /// Those that are on the socket now.
    Collection<SocketContext> all() {
        return Set.copyOf(contexts.values());
    }

    /// Takes all of them out.
    Collection<SocketContext> removeAll() {
        Collection<SocketContext> live = all();
        contexts.clear();
        return live;
    }

    /// A message of a context, which may have left.
    void receive(String contextId, WireMessage message, long arrived, int wireBytes) {
        SocketContext context = contexts.get(contextId);
        if (context != null) {
            context.receive(message, arrived, wireBytes);
        } else {
            late.receive(contextId, message, arrived, wireBytes);
        }
    }
}
