package dev.soundcheck.cartesia.socket;

/// Whether a turn whose socket was lost is tried once more. Guarded by its context.
final class SecondTry {
    private boolean warm;
    private boolean taken;

    /// @param open  true where the socket had been open before the turn came
    void attached(boolean open) {
        warm = open;
    }

    /// Takes the second try of a turn that was not answered. It is given where nothing was sent, or where the socket had
    /// been idle: one that never answers was dead already.
    ///
    /// @return false where there is none
    boolean take(boolean sent) {
        boolean given = !taken && (warm || !sent);
        taken = taken || given;
        return given;
    }
}
