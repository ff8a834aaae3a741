package dev.soundcheck.cartesia.socket;

/// The numbers a WebSocket is closed with (RFC 6455, 7.4). Stateless.
final class CloseCode {
    static final int NORMAL = 1000;
    static final int PROTOCOL_ERROR = 1002;
    /// Stands for a close frame without a number; never sent.
    static final int NONE_TOLD = 1005;

    private CloseCode() {}

    /// True for the numbers that may stand in a close frame.
    static boolean maySend(int code) {
        return (code >= 1000 && code <= 1014 && code != 1004 && code != NONE_TOLD && code != 1006)
                || (code >= 3000 && code <= 4999);
    }

    /// True where the same request may succeed on another socket.
    static boolean passing(int code) {
        return code == NORMAL || code == 1001 || code == NONE_TOLD || code == 1012;
    }
}
