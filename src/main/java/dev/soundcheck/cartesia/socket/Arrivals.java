package dev.soundcheck.cartesia.socket;

import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.wire.FrameDecoder;
import dev.soundcheck.cartesia.wire.WireFrame;
import dev.soundcheck.cartesia.wire.WireMessage;
import dev.soundcheck.wire.WireEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives the messages of one socket to its contexts, and answers pings and the other side's close. Socket's reader
/// thread.
final class Arrivals implements FrameReader.Visitor {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private static final int MAX_SHOWN_BYTES = 4096;

    private final CartesiaApi api;
    private final SocketLink link;

    Arrivals(CartesiaApi api, SocketLink link) {
        this.api = api;
        this.link = link;
    }

    @Override
    public void message(byte[] bytes, int length, long arrived, int wireBytes) {
        link.used();
        WireMessage message;
        try {
            message = FrameDecoder.read(bytes, 0, length);
        } catch (IOException unreadable) {
            String said = new String(bytes, 0, Math.min(length, MAX_SHOWN_BYTES), StandardCharsets.UTF_8);
            if (!said.isBlank()) {
                live(context -> context.unreadable(unreadable, said));
            }
            return;
        }
        WireFrame frame = message.frame();
        String id = frame.contextId();
        if (id != null) {
            link.receive(id, message, arrived, wireBytes);
        } else if (frame instanceof WireFrame.Failure) {
            // An error without a context concerns the connection.
            live(one -> one.receive(message, arrived, wireBytes));
        } else if (frame instanceof WireFrame.Unknown unknown) {
            LOG.debug("Left out a message of the unknown type \"{}\"", api.redactor().clean(unknown.type()));
        } else {
            // A message without a context id belongs to the only context, where there is only one.
            Set<SocketContext> all = Set.copyOf(link.contexts());
            if (all.size() == 1) {
                all.forEach(one -> one.receive(message, arrived, wireBytes));
            }
        }
    }

    /// Something has happened to all contexts, and no new one may join.
    private void live(Consumer<SocketContext> happened) {
        Collection<SocketContext> all = link.contexts();
        link.retire();
        all.forEach(happened);
    }

    @Override
    public void ping(byte[] payload) {
        link.note(new WireEntry.Ping(false), payload.length + 2);
        if (link.put(Opcode.PONG, payload)) {
            link.note(new WireEntry.Pong(true), payload.length + 2);
            api.soon(link::pump);
        }
    }

    @Override
    public void pong() {
        link.note(new WireEntry.Pong(false), 2);
    }

    @Override
    public void closed(int code, String reason) {
        link.note(new WireEntry.Close(false, code, api.redactor().clean(reason)), reason.length() + 4);
        link.answerClose();
        link.end(seconds -> api.failures().closedSocket(seconds, code, reason), CloseCode.passing(code));
    }
}
