package dev.soundcheck.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A socket whose bytes travel as in the profile's network, both ways, handshakes above it included.
///
/// Two virtual threads carry the bytes between the real socket and the delayed ends; any thread may use those.
final class ConditionedSocket extends Socket {
    private static final int COPY_BYTES = 16 * 1024;

    private final NetworkProfile profile;
    private final DelayQueue coming;
    private final DelayQueue going;
    private final InputStream input = new Input();
    private final OutputStream output = new Output();
    private volatile int readTimeoutMillis;
    private volatile boolean closed;
    /// The output was shut and its last byte was sent: the real socket must be closed here.
    private volatile boolean allSent;
    private volatile boolean outputShut;

    ConditionedSocket(NetworkProfile profile, SplittableRandom random) {
        this.profile = profile;
        this.coming = new DelayQueue(new DelayLine(profile, random.split()), System::nanoTime);
        this.going = new DelayQueue(new DelayLine(profile, random.split()), System::nanoTime);
    }

    @Override
    public void connect(SocketAddress address) throws IOException {
        connect(address, 0);
    }

    /// Waits a round trip longer than the real connection takes: SYN there, SYN-ACK back.
    @Override
    public void connect(SocketAddress address, int timeoutMillis) throws IOException {
        long began = System.nanoTime();
        super.connect(address, timeoutMillis);
        waitUntil(began + Math.round(profile.rttMillis() * 1e6));
        if (closed) {
            closeReal();
            throw new SocketException("Socket closed");
        }
        InputStream realInput = super.getInputStream();
        OutputStream realOutput = super.getOutputStream();
        Thread.ofVirtual().name("conditioned-in").start(() -> receive(realInput));
        Thread.ofVirtual().name("conditioned-out").start(() -> send(realOutput));
    }

    @Override
    public InputStream getInputStream() throws IOException {
        check();
        return input;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        check();
        return output;
    }

    /// Kept here: the real socket is read without a limit.
    @Override
    public void setSoTimeout(int millis) throws SocketException {
        if (millis < 0) {
            throw new IllegalArgumentException("the timeout must not be negative, was " + millis);
        }
        if (closed) {
            throw new SocketException("Socket is closed");
        }
        readTimeoutMillis = millis;
    }

    @Override
    public int getSoTimeout() {
        return readTimeoutMillis;
    }

    @Override
    public boolean isClosed() {
        return closed || super.isClosed();
    }

    @Override
    public void shutdownOutput() throws IOException {
        check();
        outputShut = true;
        going.end(null);
    }

    @Override
    public boolean isOutputShutdown() {
        return outputShut;
    }

    /// Reads end; bytes that were written still travel and arrive.
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        coming.close();
        if (isConnected()) {
            going.end(new SocketException("Socket closed"));
            if (allSent) {
                closeReal();
            }
        } else {
            super.close();
        }
    }

    private void check() throws SocketException {
        if (isClosed()) {
            throw new SocketException("Socket is closed");
        }
        if (!isConnected()) {
            throw new SocketException("Socket is not connected");
        }
    }

    private void receive(InputStream real) {
        byte[] buffer = new byte[COPY_BYTES];
        IOException why = null;
        try {
            for (int read = real.read(buffer); read >= 0; read = real.read(buffer)) {
                coming.put(buffer, 0, read);
            }
        } catch (IOException e) {
            why = e;
        }
        coming.end(why);
    }

    private void send(OutputStream real) {
        byte[] buffer = new byte[COPY_BYTES];
        try {
            for (int taken = going.take(buffer, 0, COPY_BYTES, 0); taken >= 0; taken = going.take(buffer, 0, COPY_BYTES,
                    0)) {
                real.write(buffer, 0, taken);
            }
            super.shutdownOutput();
            allSent = true;
            if (closed) { // it was closed meanwhile: the second of the two closes the real socket
                closeReal();
            }
        } catch (IOException e) {
            going.close();
            coming.end(e);
            closeReal();
        }
    }

    private void closeReal() {
        try {
            super.close();
        } catch (IOException _) {
            closed = true;
        }
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    /// The end that reads what has arrived.
    private final class Input extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return length == 0 ? 0 : coming.take(target, offset, length, readTimeoutMillis);
        }

        @Override
        public int available() {
            return coming.available();
        }

        @Override
        public void close() throws IOException {
            ConditionedSocket.this.close();
        }
    }

    /// The sending end; a write returns at once while the bytes are under way.
    private final class Output extends OutputStream {
        @Override
        public void write(int value) throws IOException {
            write(new byte[]{(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] data, int offset, int length) throws IOException {
            if (closed || outputShut) {
                throw new SocketException("Socket closed");
            }
            if (length > 0) {
                going.put(data, offset, length);
            }
        }

        @Override
        public void close() throws IOException {
            ConditionedSocket.this.close();
        }
    }
}
