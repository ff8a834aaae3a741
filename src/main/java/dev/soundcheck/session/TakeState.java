package dev.soundcheck.session;

/// The state of a take, and which states may follow.
public enum TakeState {
    /// Asked for; no audio yet.
    WAITING,
    /// Audio is arriving.
    STREAMING, DONE, FAILED, CANCELLED;

    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    boolean mayBecome(TakeState next) {
        return switch (this) {
            case WAITING -> next != WAITING;
            case STREAMING -> next.ended();
            case DONE, FAILED, CANCELLED -> false;
        };
    }
}
