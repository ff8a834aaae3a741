package dev.soundcheck.ui.load;

import dev.soundcheck.lab.load.LoadPlan;
import dev.soundcheck.lab.load.LoadResult;
import dev.soundcheck.lab.load.LoadRunner;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.ui.kit.Message;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// More and more generations at once: the set-up, the cost and the result. FX thread; the steps are made in the
/// background.
public final class LoadModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoadModel.class);

    /// What the button does.
    public enum Phase {
        READY,
        /// It costs credits and waits for a confirmation.
        ASKING, RUNNING
    }

    private final LoadPorts ports;
    private final ObjectProperty<Endpoint> endpoint = new SimpleObjectProperty<>(this, "endpoint", Endpoint.WEBSOCKET);
    private final IntegerProperty upTo = new SimpleIntegerProperty(this, "upTo", 8);
    private final IntegerProperty rounds = new SimpleIntegerProperty(this, "rounds", 3);
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", Phase.READY);
    private final ReadOnlyObjectWrapper<@Nullable LoadResult> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ReadOnlyStringWrapper cost = new ReadOnlyStringWrapper(this, "cost", "");
    private final Message message = new Message(this);
    /// At work; null while nothing is. Set in the background, read by `cancel`.
    private final AtomicReference<@Nullable LoadRunner> runner = new AtomicReference<>();
    private @Nullable SpeechRequest estimated;
    /// True where a cancel came before the service was open.
    private volatile boolean cancelled;

    public LoadModel(LoadPorts ports) {
        this.ports = ports;
        endpoint.subscribe(this::estimate);
        upTo.subscribe(this::estimate);
        rounds.subscribe(this::estimate);
    }

    // == PROPERTIES ==

    public ObjectProperty<Endpoint> endpointProperty() {
        return endpoint;
    }

    /// At once in the last step.
    public IntegerProperty upToProperty() {
        return upTo;
    }

    public IntegerProperty roundsProperty() {
        return rounds;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// Grows while the steps are made; null before the first.
    public ReadOnlyObjectProperty<@Nullable LoadResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// The cost, shown before the start.
    public ReadOnlyStringProperty costProperty() {
        return cost.getReadOnlyProperty();
    }

    /// What the steps say, or what went wrong.
    public ReadOnlyStringProperty messageProperty() {
        return message.textProperty();
    }

    /// What of it a screen reader says unasked.
    public ReadOnlyStringProperty newsProperty() {
        return message.newsProperty();
    }

    // == COMMANDS ==

    /// Looks whether the line in the window is another one now.
    void follow() {
        if (!Objects.equals(ports.request().get(), estimated)) {
            estimate();
        }
    }

    /// Looks at the line in the window again.
    public void estimate() {
        estimated = ports.request().get();
        if (phase.get() == Phase.ASKING) {
            phase.set(Phase.READY);
        }
        LoadPlan plan = planOrNull();
        if (plan != null) {
            cost.set(plan.cost().sentence(ports.offline().getAsBoolean()));
        }
    }

    /// Starts; where it costs credits, the second call does.
    public void start() {
        LoadPlan plan = planOrNull();
        if (plan == null || phase.get() == Phase.RUNNING) {
            return;
        }
        if (!ports.offline().getAsBoolean() && phase.get() == Phase.READY) {
            phase.set(Phase.ASKING);
            return;
        }
        phase.set(Phase.RUNNING);
        cancelled = false;
        result.set(null);
        message.step("Opening the service…");
        ports.io().execute(() -> work(plan));
    }

    /// Declines the cost, or ends the run: what was measured stays.
    public void cancel() {
        if (phase.get() == Phase.ASKING) {
            phase.set(Phase.READY);
        } else if (phase.get() == Phase.RUNNING) {
            cancelled = true;
            message.step("Cancelling…");
            LoadRunner now = runner.get();
            if (now != null) {
                now.cancel();
            }
        }
    }

    @Override
    public void close() {
        cancel();
    }

    private @Nullable LoadPlan planOrNull() {
        SpeechRequest request = ports.request().get();
        if (request == null) {
            cost.set("Choose a voice first.");
            return null;
        }
        try {
            SpeechRequest plain = request.withStamps(StampOptions.NONE);
            return new LoadPlan(endpoint.get().carries(plain.format()) ? plain : plain.withFormat(plain.format().raw()),
                    endpoint.get(), upTo.get(), rounds.get());
        } catch (IllegalArgumentException e) {
            cost.set("This cannot be measured: " + e.getMessage() + ".");
            return null;
        }
    }

    // == IN THE BACKGROUND ==

    private void work(LoadPlan plan) {
        try (SpeechService service = ports.opener().open()) {
            LoadRunner fresh = new LoadRunner(plan, service, ports.clock(), ports.limits(),
                    soFar -> ports.fx().execute(() -> show(soFar)));
            runner.set(fresh);
            if (cancelled) {
                fresh.cancel();
            }
            LoadResult done = fresh.run();
            end(done, done.sentence());
        } catch (SpeechException e) {
            end(null, e.failure().line());
        } catch (RuntimeException e) {
            LOG.error("The load steps went wrong", e);
            end(null, "The load steps were stopped by a fault in the program; the log names the cause.");
        } finally {
            runner.set(null);
        }
    }

    private void show(LoadResult soFar) {
        result.set(soFar);
        message.step("Step of " + soFar.steps().getLast().atOnce() + " at once is done.");
    }

    private void end(@Nullable LoadResult done, String sentence) {
        ports.fx().execute(() -> {
            if (done != null) {
                result.set(done);
            }
            message.tell(sentence);
            phase.set(Phase.READY);
        });
    }
}
