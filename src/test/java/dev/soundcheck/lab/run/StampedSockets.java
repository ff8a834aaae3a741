package dev.soundcheck.lab.run;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import javax.net.ServerSocketFactory;

/// Sockets of a server that note when it hands bytes to the system: behind its own encoding, threads and encryption, so
/// that what comes after is the network and the client. Any thread.
final class StampedSockets extends ServerSocketFactory {
    private final NavigableSet<Long> writes = new ConcurrentSkipListSet<>();

    /// The first write at that instant or later, the instant itself where there was none.
    long firstWrite(long nanos) {
        Long write = writes.ceiling(nanos);
        return write == null ? nanos : write;
    }

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new ServerSocket() {
            @Override
            public Socket accept() throws IOException {
                Socket socket = new StampedSocket();
                implAccept(socket);
                return socket;
            }
        };
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return bound(new InetSocketAddress(port), 0);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return bound(new InetSocketAddress(port), backlog);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
        return bound(new InetSocketAddress(address, port), backlog);
    }

    private ServerSocket bound(InetSocketAddress to, int backlog) throws IOException {
        ServerSocket socket = createServerSocket();
        socket.bind(to, backlog);
        return socket;
    }

    private final class StampedSocket extends Socket {
        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    writes.add(System.nanoTime());
                    out.write(bytes, from, count);
                }
            };
        }
    }
}
