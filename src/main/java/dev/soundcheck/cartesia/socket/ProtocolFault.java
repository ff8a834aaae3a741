package dev.soundcheck.cartesia.socket;

import java.io.IOException;
import java.io.Serial;
import java.util.Locale;

/// The server broke a rule of the WebSocket protocol. The message says what the server did.
final class ProtocolFault extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    ProtocolFault(String whatItDid) {
        super(whatItDid);
    }

    /// Checks the first two bytes of a frame from a server.
    static void checkHead(int first, int second) throws ProtocolFault {
        if ((first & 0x70) != 0) {
            throw new ProtocolFault((first & 0x40) != 0
                    ? "compressed a message although no compression was agreed on"
                    : "used an extension that was not agreed on");
        }
        if (!Opcode.known(first & 0x0F)) {
            throw new ProtocolFault(String.format(Locale.ROOT, "sent a frame of the unknown kind %d", first & 0x0F));
        }
        if ((second & 0x80) != 0) {
            throw new ProtocolFault("masked a frame, which only a client may do");
        }
    }
}
