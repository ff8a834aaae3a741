package dev.soundcheck.offline.wire.stream;

import com.google.gson.JsonObject;
import dev.soundcheck.offline.scenario.Scenario.SseFraming;
import dev.soundcheck.offline.wire.message.Wire;
import dev.soundcheck.offline.wire.render.EventEmitter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Frames events as server-sent events. One thread.
final class SseWriter implements EventEmitter.Line {
    private final OutputStream out;
    private final SseFraming framing;

    SseWriter(OutputStream out, SseFraming framing) {
        this.out = out;
        this.framing = framing;
    }

    @Override
    public void send(JsonObject event) throws IOException {
        String name = "event: " + event.get("type").getAsString() + '\n';
        String data = "data: " + Wire.write(event) + "\n\n";
        write(switch (framing) {
            case USUAL, BYTEWISE -> name + data;
            case CRLF -> (name + data).replace("\n", "\r\n");
            case UNNAMED -> data;
            case HEARTBEAT -> ": still here\n\n" + name + data;
        });
    }

    /// Sends half an event, as a broken connection would.
    void sendHalf(JsonObject event) throws IOException {
        String whole = "event: chunk\ndata: " + Wire.write(event);
        write(whole.substring(0, whole.length() / 2));
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (framing == SseFraming.BYTEWISE) {
            for (byte one : bytes) {
                out.write(one);
                out.flush();
            }
        } else {
            out.write(bytes);
            out.flush();
        }
    }
}
