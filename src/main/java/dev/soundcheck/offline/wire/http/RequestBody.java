package dev.soundcheck.offline.wire.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/// Reads the body of a request as it comes, so that no thread waits for a slow client. Jetty calls it, one call at a
/// time.
///
/// What is longer than `MOST_BYTES` is read to its end, so that the client hears the refusal, but not kept.
public final class RequestBody implements Runnable {
    static final int MOST_BYTES = 4 << 20;

    private final Request request;
    private final CompletableFuture<Optional<byte[]>> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean tooLong;

    private RequestBody(Request request) {
        this.request = request;
    }

    /// Ends with the body, with nothing where it was too long, or with the failure that kept it from coming.
    public static CompletableFuture<Optional<byte[]>> read(Request request) {
        RequestBody body = new RequestBody(request);
        body.run();
        return body.whole;
    }

    @Override
    public void run() {
        while (true) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                whole.completeExceptionally(chunk.getFailure());
                return;
            }
            keep(chunk.getByteBuffer());
            chunk.release();
            if (chunk.isLast()) {
                whole.complete(tooLong ? Optional.empty() : Optional.of(kept.toByteArray()));
                return;
            }
        }
    }

    private void keep(ByteBuffer part) {
        tooLong |= kept.size() + part.remaining() > MOST_BYTES;
        if (tooLong) {
            kept.reset();
        } else {
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            kept.writeBytes(bytes);
        }
    }
}
