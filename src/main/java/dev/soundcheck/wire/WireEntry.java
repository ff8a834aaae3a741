package dev.soundcheck.wire;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one row of a wire log holds. The texts hold no key and no token: they were blanked before.
public sealed interface WireEntry {
    /// True for what we sent.
    default boolean sent() {
        return false;
    }

    /// The text as it was on the wire, the sound in it left out; empty where there is none.
    default String text() {
        return "";
    }

    /// The sound it carried.
    default @Nullable WireAudio audio() {
        return null;
    }

    /// A request: of an utterance, or of the handshake of a socket.
    ///
    /// @param httpVersion  as in "HTTP/1.1", "HTTP/2"
    record Request(String method, String url, String httpVersion, List<WireHeader> headers,
            String text) implements WireEntry {
        private static final Pattern VERSION = Pattern.compile("[?&]cartesia_version=([^&#]*)");

        public Request {
            headers = List.copyOf(headers);
        }

        @Override
        public boolean sent() {
            return true;
        }

        /// The version of the API that it asks for, in a header or in the address of a socket; null where in neither.
        public @Nullable String apiVersion() {
            Matcher inAddress = VERSION.matcher(url);
            return inAddress.find()
                    ? inAddress.group(1)
                    : headers.stream().filter(header -> header.name().equalsIgnoreCase("Cartesia-Version"))
                            .map(WireHeader::value).findFirst().orElse(null);
        }
    }

    /// The head of an answer.
    ///
    /// @param address  IP address and port of the server, empty where it is not known
    /// @param reused   true where the connection was open before
    record Response(int status, String reason, String httpVersion, List<WireHeader> headers, String address,
            boolean reused) implements WireEntry {
        /// The names under which the id of a request comes.
        public static final List<String> ID_HEADERS = List.of("x-request-id", "cartesia-request-id",
                "x-cartesia-request-id");

        public Response {
            headers = List.copyOf(headers);
        }

        /// The service's id of the request, under any of its names.
        public @Nullable String requestId() {
            return ID_HEADERS.stream().map(this::header).filter(Objects::nonNull).findFirst().orElse(null);
        }

        public @Nullable String header(String name) {
            return headers.stream().filter(header -> header.name().equalsIgnoreCase(name)).map(WireHeader::value)
                    .findFirst().orElse(null);
        }

        /// The same head, for one that found the connection open.
        public Response reusedOne() {
            return new Response(status, reason, httpVersion, headers, address, true);
        }
    }

    /// One server-sent event: its data.
    record Event(String text, @Nullable WireAudio audio) implements WireEntry {}

    /// A message that we sent on the socket.
    record MessageOut(String text) implements WireEntry {
        @Override
        public boolean sent() {
            return true;
        }
    }

    /// A message that came on the socket.
    record MessageIn(String text, @Nullable WireAudio audio) implements WireEntry {}

    /// One read of a body.
    ///
    /// @param text  of a body that is no sound
    record BodyRead(String text, @Nullable WireAudio audio) implements WireEntry {}

    record Ping(boolean sent) implements WireEntry {}

    record Pong(boolean sent) implements WireEntry {}

    /// The socket's end.
    ///
    /// @param code  1005 where none was told
    /// @param text  the reason that was told
    record Close(boolean sent, int code, String text) implements WireEntry {}

    /// The connection did not come about or broke.
    record Broken(String text) implements WireEntry {}
}
