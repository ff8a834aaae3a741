package dev.soundcheck.audio.line;

/// The feeder's orders to the pump and whether they were carried out: one order at a time, and neither waits. Feeder's
/// and audio thread.
///
/// Each field is written by one side alone, except `hold`, which both sides write in turn.
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

    /// Feeder: silence, and discard what is in the line and the ring. The ring must not be fed until this is `settled`.
    public void halt() {
        gently = false;
        haltAsked = haltDone + 1;
    }

    /// Feeder: as `halt`, but what is in the line is played out and dies away, so that no click is heard.
    public void fade() {
        gently = true;
        haltAsked = haltDone + 1;
    }

    /// Feeder: take nothing out of the ring until `release`, so that it can be filled again; the line plays on.
    public void hold() {
        hold = Hold.ASKED;
    }

    public void release() {
        hold = Hold.NONE;
    }

    /// Feeder: play what is in the ring and what will follow.
    public void go() {
        goAsked = goTaken + 1;
    }

    /// Feeder: true where every order was carried out, so that the pump's published state is newer than the last order.
    public boolean settled() {
        return haltAsked == haltDone && hold != Hold.ASKED && goAsked == goTaken;
    }

    /// The rest is called by the pump.
    boolean haltPending() {
        return haltAsked != haltDone;
    }

    boolean gently() {
        return gently;
    }

    /// Cancels every other order that was pending.
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
