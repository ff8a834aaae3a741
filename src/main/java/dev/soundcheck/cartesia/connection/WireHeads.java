package dev.soundcheck.cartesia.connection;

import dev.soundcheck.cartesia.failure.Redactor;
import dev.soundcheck.wire.Secrets;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireHeader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Connection;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;

/// Heads of requests and answers as rows of a wire log, without secrets. Stateless.
final class WireHeads {
    private WireHeads() {}

    static WireEntry.Request of(Request request, String version, Redactor redactor) {
        return new WireEntry.Request(request.method(), blank(request.url().toString(), redactor), version,
                headers(request.headers(), redactor), blank(body(request), redactor));
    }

    static WireEntry.Response of(Response response, String address, boolean reused, Redactor redactor) {
        return new WireEntry.Response(response.code(), blank(response.message(), redactor),
                version(response.protocol()), headers(response.headers(), redactor), address, reused);
    }

    private static String blank(String text, Redactor redactor) {
        return Secrets.blank(redactor.blank(text));
    }

    /// Of head and body.
    static int bytes(Request request) {
        RequestBody body = request.body();
        try {
            return (int) (request.headers().byteCount() + (body == null ? 0 : Math.max(0, body.contentLength())));
        } catch (IOException unknown) {
            return 0;
        }
    }

    static String address(Connection connection) {
        InetSocketAddress socket = connection.route().socketAddress();
        InetAddress ip = socket.getAddress();
        String host = ip == null ? socket.getHostString() : ip.getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + socket.getPort();
    }

    static String version(Protocol protocol) {
        return switch (protocol) {
            case HTTP_1_0 -> "HTTP/1.0";
            case HTTP_1_1 -> "HTTP/1.1";
            case HTTP_2, H2_PRIOR_KNOWLEDGE -> "HTTP/2";
            default -> protocol.toString();
        };
    }

    private static List<WireHeader> headers(Headers headers, Redactor redactor) {
        List<WireHeader> list = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            list.add(new WireHeader(headers.name(i),
                    Secrets.header(headers.name(i), redactor.blank(headers.value(i)))));
        }
        return list;
    }

    private static String body(Request request) {
        RequestBody body = request.body();
        if (body == null) {
            return "";
        }
        try {
            Buffer text = new Buffer();
            body.writeTo(text);
            return text.readUtf8();
        } catch (IOException impossible) {
            return "";
        }
    }
}
