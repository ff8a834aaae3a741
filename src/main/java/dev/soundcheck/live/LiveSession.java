package dev.soundcheck.live;

import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.ContextOptions;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A live session: up to eight voices on one socket, their turns, their playback, and the sent messages.
///
/// Text and commands may come from any thread, and any thread may read. `beat` must be called in each frame while the
/// session is busy.
public final class LiveSession implements AutoCloseable {
    public static final int MOST_LANES = 8;

    private final Studio studio;
    private final Supplier<SpeechService> service;
    private final NanoClock clock;
    private final Runnable changed;
    private final LiveSpeakers speakers;
    private final List<LiveLane> lanes = new CopyOnWriteArrayList<>();
    private final Set<LiveTurn> resumed = ConcurrentHashMap.newKeySet();
    private final Transcript transcript = new Transcript();
    private volatile int solo = -1;
    private final AtomicInteger contexts = new AtomicInteger();

    /// @param service    asked at each turn, so that a change of place counts from the next turn on
    /// @param playbacks  opens a playback; the session closes it
    /// @param changed    told of every change, on the thread that made it; must be quick
    public LiveSession(Studio studio, Supplier<SpeechService> service, Supplier<Playback> playbacks, NanoClock clock,
            Runnable changed) {
        this.studio = studio;
        this.service = service;
        this.clock = clock;
        this.changed = changed;
        this.speakers = new LiveSpeakers(playbacks, this::silent);
    }

    // == LANES ==

    public List<LiveLane> lanes() {
        return lanes;
    }

    /// Another voice; null where there are eight.
    public synchronized @Nullable LiveLane add(TurnPlan plan) {
        if (lanes.size() == MOST_LANES) {
            return null;
        }
        LiveLane lane = new LiveLane(lanes.size(), plan, this::start);
        lanes.add(lane);
        changed.run();
        return lane;
    }

    /// Removes the last voice; what it speaks is cancelled.
    public synchronized void removeLast() {
        if (!lanes.isEmpty()) {
            LiveLane last = lanes.removeLast();
            last.turns().forEach(this::interrupt);
            changed.run();
        }
    }

    public void mute(LiveLane lane, boolean muted) {
        lane.muted(muted);
        speakers.levels();
        changed.run();
    }

    /// Plays only this lane; null plays all again.
    public void solo(@Nullable LiveLane lane) {
        solo = lane == null ? -1 : lane.index();
        speakers.levels();
        changed.run();
    }

    /// The lane that alone is heard, -1 where there is none.
    public int solo() {
        return solo;
    }

    /// True to hear the voices at the same time, false for one after the other.
    public void mixed(boolean together) {
        speakers.mixed(together);
    }

    // == TURNS ==

    /// Opens socket and loudspeaker ahead of need.
    public void warm() {
        service.get().warmSocket();
        speakers.warm();
    }

    /// The turns of all lanes, in the order they began.
    public List<LiveTurn> turns() {
        List<LiveTurn> all = new ArrayList<>();
        lanes.forEach(lane -> all.addAll(lane.turns()));
        all.sort(Comparator.comparingInt(turn -> Integer.parseInt(turn.name())));
        return all;
    }

    /// Barge-in: all sound stops at once, and what is being spoken is cancelled.
    public void interrupt() {
        turns().forEach(this::interrupt);
    }

    /// Interrupts one turn. A turn that was heard to its end stays as it is.
    public void interrupt(LiveTurn turn) {
        boolean queued = speakers.queues(turn);
        PlaybackState at = speakers.silence(turn);
        if (at != null) {
            turn.interrupted(at);
        } else if (queued) {
            turn.dropped();
        } else {
            turn.cancel();
        }
        changed.run();
    }

    /// Text of the lane that broken turns left unspoken and that was not resumed; "" for none.
    public String unspoken(LiveLane lane) {
        return unspoken(broken(lane));
    }

    private static String unspoken(List<LiveTurn> broken) {
        return broken.stream().map(LiveTurn::neverSpoken).map(String::strip).collect(Collectors.joining(" "));
    }

    /// Speaks the unspoken text in a new context.
    public void resume(LiveLane lane) {
        List<LiveTurn> broken = broken(lane); // looked up once: another turn may break meanwhile
        String rest = unspoken(broken);
        if (!rest.isEmpty()) {
            resumed.addAll(broken);
            lane.type(rest);
            lane.finish();
        }
    }

    private List<LiveTurn> broken(LiveLane lane) {
        return lane.turns().stream().filter(turn -> !resumed.contains(turn) && !turn.neverSpoken().isBlank()).toList();
    }

    /// Forgets the turns that are over, and what was sent so far.
    public void clear() {
        lanes.forEach(LiveLane::clear);
        resumed.retainAll(turns());
        transcript.clear();
        changed.run();
    }

    /// How many contexts have not ended.
    public int openContexts() {
        return (int) turns().stream().filter(turn -> turn.take() != null && !turn.over()).count();
    }

    /// True while a turn streams, plays or waits to be played.
    public boolean busy() {
        return openContexts() > 0 || speakers.busy();
    }

    // == WHAT IS SEEN ==

    /// Looks at every turn; moves on to the next one that is to be played.
    public void beat() {
        speakers.beat();
    }

    /// What was sent so far, as a script that can be played again.
    public LiveScript script() {
        return transcript.script();
    }

    /// What is wrong with what was sent.
    public List<LintFinding> findings() {
        return transcript.findings(openContexts() == 0);
    }

    /// The text of a turn as the service reads it.
    public JoinedText joined(LiveTurn turn) {
        return transcript.joined(turn.name());
    }

    @Override
    public void close() {
        turns().forEach(LiveTurn::cancel);
        speakers.close();
    }

    /// Replays a kept turn with its sound. It costs no request and makes no take.
    ///
    /// @param voiceName  as people know its voice
    /// @param ended      told once, after its last message; not after `stop`
    /// @return  null where the session has no room for a voice
    public @Nullable KeptPlayer replay(Take take, String voiceName, RunClock pace, Runnable ended) {
        KeptTurn kept = KeptTurn.of(take);
        TurnPlan plan = kept.plan(voiceName);
        LiveLane lane = lanes.isEmpty() ? add(plan) : lanes.getFirst();
        if (lane == null) {
            return null;
        }
        Studio aside = new Studio(new Mute(), clock, changed);
        KeptSpeech speech = new KeptSpeech(kept, pace);
        LiveTurn turn = start(lane, plan, (_, press, log) -> aside.open(press, speech, plan.request(),
                ContextOptions.of(plan.maxBufferDelayMillis()), log));
        lane.show(turn);
        return new KeptPlayer(kept, this, turn, pace, ended);
    }

    private LiveTurn start(LiveLane lane, TurnPlan plan) {
        return start(lane, plan, this::open);
    }

    private LiveTurn start(LiveLane lane, TurnPlan plan, TurnPorts.Opener opener) {
        LiveTurn turn = new LiveTurn(Integer.toString(contexts.incrementAndGet()), lane.index(), plan,
                new TurnPorts(clock, opener, message -> {
                    transcript.sent(message);
                    changed.run();
                }, new Listening()));
        speakers.add(turn);
        return turn;
    }

    private Take open(TurnPlan plan, TraceRecorder press, SpeechListener log) {
        return studio.open(press, service.get(), plan.request(),
                new ContextOptions(plan.maxBufferDelayMillis(), !plan.safe()), log);
    }

    private boolean silent(int lane) {
        int alone = solo;
        return alone >= 0 ? alone != lane : lane < lanes.size() && lanes.get(lane).muted();
    }

    /// Hears of the turns on the threads that read the network.
    private final class Listening implements TurnPorts.Ear {
        @Override
        public void sounds(LiveTurn turn) {
            speakers.soundComes();
        }

        @Override
        public void ended(LiveTurn turn) {
            transcript.ended(turn.name(), turn.failure() != null);
            changed.run();
        }
    }
}
