package dev.soundcheck.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.SplittableRandom;

import javax.net.SocketFactory;

import org.jspecify.annotations.Nullable;

/// Makes sockets that behave like the profile's network. Any thread; each socket draws its own jitter from the seed.
public final class ConditionedSockets extends SocketFactory {
    private final NetworkProfile profile;
    private final SplittableRandom random;

    private ConditionedSockets(NetworkProfile profile, long seed) {
        this.profile = profile;
        this.random = new SplittableRandom(seed);
    }

    /// The plain factory where the profile changes nothing.
    public static SocketFactory of(NetworkProfile profile, long seed) {
        return profile.idle() ? SocketFactory.getDefault() : new ConditionedSockets(profile, seed);
    }

    @Override
    public Socket createSocket() {
        SplittableRandom own;
        synchronized (random) {
            own = random.split();
        }
        return new ConditionedSocket(profile, own);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    private Socket connected(InetSocketAddress to, @Nullable InetSocketAddress from)
            throws IOException {
        Socket socket = createSocket();
        try {
            if (from != null) {
                socket.bind(from);
            }
            socket.connect(to);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
