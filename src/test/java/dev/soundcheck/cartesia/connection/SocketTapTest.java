package dev.soundcheck.cartesia.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import okio.Buffer;
import okio.Okio;
import okio.Sink;
import okio.Socket;
import okio.Source;
import org.junit.jupiter.api.Test;

class SocketTapTest {
    private final SocketTap tap = new SocketTap();
    private final Buffer wire = new Buffer();
    private final Source tapped = tap.wrap(new Wire(wire)).getSource();

    @Test
    void partOfALargeMessageIsAMessageUnderWay() throws IOException {
        read(4096);

        assertTrue(tap.unfinishedFor(System.nanoTime()) < Long.MAX_VALUE);
    }

    @Test
    void aPingOrPongIsNoMessage() throws IOException {
        read(4096);
        tap.message();

        read(127);

        assertEquals(Long.MAX_VALUE, tap.unfinishedFor(System.nanoTime()));
    }

    private void read(int bytes) throws IOException {
        wire.write(new byte[bytes]);
        assertEquals(bytes, tapped.read(new Buffer(), 8192));
    }

    private record Wire(Buffer bytes) implements Socket {
        @Override
        public Source getSource() {
            return bytes;
        }

        @Override
        public Sink getSink() {
            return Okio.blackhole();
        }

        @Override
        public void cancel() {}
    }
}
