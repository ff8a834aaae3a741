package dev.soundcheck.lab.run;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.session.Mute;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.SpeechStream;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.VoiceQuery;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Brings the connection into a lane's mode before the press, outside of every stamp. One thread, but for
/// `cancel`.
public final class Preparation {
    static final long MOST_WAIT_MILLIS = 10_000;
    private static final VoiceQuery ANY_VOICE = new VoiceQuery(1, null, null, null, null);

    private final SpeechService service;
    private final LabPlan plan;
    private final long waitMillis;
    /// Turns that the open socket has spoken; unknown ones do not count.
    private int turnsOnSocket;
    // Guarded by this.
    private @Nullable Thread preparing;
    private boolean cancelled;

    /// The connection could not be prepared.
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final String sentence;

        Refused(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    public Preparation(SpeechService service, LabPlan plan, long waitMillis) {
        this.service = service;
        this.plan = plan;
        this.waitMillis = waitMillis;
    }

    /// Prepares the connection.
    ///
    /// @throws InterruptedException also where it was cancelled
    public void prepare(LabLane lane) throws Refused, InterruptedException {
        begin();
        try {
            bring(lane);
        } catch (Refused refused) {
            throwIfCancelled();
            throw refused;
        } finally {
            end();
        }
    }

    /// Ends the current preparation and all later ones. Any thread.
    public synchronized void cancel() {
        cancelled = true;
        if (preparing != null) {
            preparing.interrupt();
        }
    }

    private synchronized void begin() throws InterruptedException {
        throwIfCancelled();
        preparing = Thread.currentThread();
    }

    private synchronized void end() {
        preparing = null;
        if (cancelled) {
            // The interrupt was meant for the wait above, not for later work.
            Thread.interrupted();
        }
    }

    private synchronized void throwIfCancelled() throws InterruptedException {
        if (cancelled) {
            throw new InterruptedException("cancelled");
        }
    }

    private void bring(LabLane lane) throws Refused, InterruptedException {
        switch (lane.mode()) {
            case COLD -> cool();
            case WARM -> warmHttp();
            case FIRST_TURN -> {
                cool();
                openSocket();
            }
            case LATER_TURN -> {
                openSocket();
                if (turnsOnSocket == 0) {
                    earlierTurn(lane);
                }
            }
        }
    }

    /// A run on the socket has ended well.
    void spoke(LabLane lane) {
        if (lane.endpoint() == Endpoint.WEBSOCKET) {
            turnsOnSocket++;
        }
    }

    private void cool() throws Refused, InterruptedException {
        service.cool();
        turnsOnSocket = 0;
        await(Long.MAX_VALUE, SocketState.Status.CLOSED, "The socket did not close.");
    }

    private void openSocket() throws Refused, InterruptedException {
        if (service.socket().status() != SocketState.Status.OPEN) {
            turnsOnSocket = 0;
            long asked = System.nanoTime();
            service.warmSocket();
            await(asked, SocketState.Status.OPEN, "The socket did not open.");
        }
    }

    /// A free request leaves an idle connection behind.
    private void warmHttp() throws Refused {
        try {
            service.page(ANY_VOICE);
        } catch (SpeechException e) {
            throw new Refused("The connection could not be warmed: " + e.failure().sentence());
        }
    }

    private void earlierTurn(LabLane lane) throws Refused, InterruptedException {
        TraceRecorder unseen = TraceRecorder.pressed(NanoClock.system());
        RunIntake intake = new RunIntake(unseen, new Mute());
        SpeechRequest earlier = lane.request(plan.request().withText(LabPlan.EARLIER_TURN));
        SpeechStream stream = service.speak(Endpoint.WEBSOCKET, earlier, unseen, intake);
        if (!ends(stream, intake)) {
            throw new Refused("The turn before a later turn did not end.");
        }
        if (!(intake.end() instanceof SpeechEvent.Completed)) {
            throw new Refused("The turn before a later turn failed.");
        }
        turnsOnSocket++;
    }

    private boolean ends(SpeechStream stream, RunIntake intake) throws InterruptedException {
        boolean ended = false;
        try {
            ended = intake.awaitEnd(waitMillis);
            return ended;
        } finally {
            if (!ended) {
                stream.cancel();
            }
        }
    }

    /// @param askedNanos  a socket that was closed after this was refused
    private void await(long askedNanos, SocketState.Status wanted, String otherwise)
            throws Refused, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        while (service.socket().status() != wanted) {
            SocketState now = service.socket();
            boolean refused = now.status() == SocketState.Status.CLOSED && now.sinceNanos() > askedNanos;
            if (refused || System.nanoTime() > deadline) {
                throw new Refused(otherwise);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(500_000);
        }
    }
}
