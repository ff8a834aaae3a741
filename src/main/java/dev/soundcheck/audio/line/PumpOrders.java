package dev.soundcheck.audio.line;

/// What the feeder tells the pump to do, and that it was done: one order at a time, nobody waits for the other.
///
/// Each field is written by one side alone, but for `hold`, which is handed to and fro.
public final class PumpOrders {
    private enum Hold {
        NONE, ASKED, GRANTED
    }

    private volatile int haltAsked;
    private volatile boolean gently;
    private volatile int haltDone;
    private volatile int goAsked;
    private volatile int goTaken;
    private volatile Hold hold = Hold.NONE;

    /// Feeder: silence, and throw away line and ring. Until it is `settled` the ring must not be fed.
    public void halt() {
        gently = false;
        haltAsked = haltDone + 1;
    }

    /// Feeder: as `halt`, but what is in the line is played out and dies away, so that no click is heard.
    public void fade() {
        gently = true;
        haltAsked = haltDone + 1;
    }

    /// Feeder: take nothing out of the ring until `release`, so that it can be filled anew; the line plays on.
    public void hold() {
        hold = Hold.ASKED;
    }

    public void release() {
        hold = Hold.NONE;
    }

    /// Feeder: make what is in the ring heard, and what will follow.
    public void go() {
        goAsked = goTaken + 1;
    }

    /// Feeder: every order has been taken, and what the pump says of itself is of the time after it.
    public boolean settled() {
        return haltAsked == haltDone && hold != Hold.ASKED && goAsked == goTaken;
    }

    /// Pump from here on.
    boolean haltPending() {
        return haltAsked != haltDone;
    }

    boolean gently() {
        return gently;
    }

    /// Whatever else was asked for before it is void.
    void haltCarriedOut() {
        hold = Hold.NONE;
        goTaken = goAsked;
        haltDone = haltAsked;
    }

    boolean holdPending() {
        return hold == Hold.ASKED;
    }

    void grantHold() {
        hold = Hold.GRANTED;
    }

    boolean holding() {
        return hold == Hold.GRANTED;
    }

    boolean goPending() {
        return goAsked != goTaken;
    }

    void goCarriedOut() {
        goTaken = goAsked;
    }
}
