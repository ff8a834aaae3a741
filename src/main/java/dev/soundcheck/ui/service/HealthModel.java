package dev.soundcheck.ui.service;

import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.ui.kit.Latest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Whether the place in use answers. Learns it from free requests and from all other requests. FX thread.
///
/// The free requests take no connection from the speech and leave none behind, so no figure changes by them.
public final class HealthModel {
    private static final long WELL_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long ILL_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final ServiceModel services;
    private final Executor fx;
    private final Executor io;
    private final ReadOnlyObjectWrapper<Health> health = new ReadOnlyObjectWrapper<>(this, "health",
            new Health.Asked());
    private final Latest questions = new Latest();
    private final List<BooleanSupplier> busyRooms = new ArrayList<>();
    private boolean asking;
    /// Of the last answer; null where it is time to ask.
    private @Nullable Long answeredNanos;

    /// @param io  for work that blocks
    public HealthModel(ServiceModel services, Executor fx, Executor io) {
        this.services = services;
        this.fx = fx;
        this.io = io;
        services.statusProperty().subscribe(this::follow);
    }

    // == PROPERTIES ==

    public ReadOnlyObjectProperty<Health> healthProperty() {
        return health.getReadOnlyProperty();
    }

    // == COMMANDS ==

    /// Asks when it is time to: often while the place does not answer, seldom while it does.
    ///
    /// @param busy  true while something is spoken: no other request may run then
    public void look(long nowNanos, boolean busy) {
        Long last = answeredNanos;
        if (last == null) {
            answeredNanos = nowNanos;
        } else if (nowNanos - last >= (healing() ? ILL_NANOS : WELL_NANOS) && !busy && !roomsBusy()) {
            answeredNanos = nowNanos;
            ask();
        }
    }

    /// Asks nothing while this is true, either.
    public void restWhile(BooleanSupplier busy) {
        busyRooms.add(busy);
    }

    /// True while a room measures or speaks.
    public boolean roomsBusy() {
        return busyRooms.stream().anyMatch(BooleanSupplier::getAsBoolean);
    }

    /// Asks the place now. What is known stays until it answers.
    public void ask() {
        SpeechService service = services.service();
        if (service == null || asking) {
            return;
        }
        asking = true;
        Latest.Wish mine = questions.wish();
        io.execute(() -> {
            Health answer = answer(service);
            fx.execute(() -> {
                if (mine.stands()) {
                    asking = false;
                    health.set(answer);
                }
            });
        });
    }

    /// A request to the place was answered.
    public void answered() {
        if (services.service() != null) {
            health.set(new Health.Well());
        }
    }

    /// A request to the place was refused or not answered.
    public void failed(SpeechFailure failure) {
        health.set(services.service() == null ? new Health.Ill(failure) : of(failure));
    }

    private void follow(ServiceStatus status) {
        questions.forget();
        asking = false;
        answeredNanos = null;
        health.set(status instanceof ServiceStatus.Failed(_, SpeechFailure failure)
                ? new Health.Ill(failure)
                : new Health.Asked());
    }

    private boolean healing() {
        return health.get() instanceof Health.Ill ill && !ill.keyRefused();
    }

    private static Health answer(SpeechService service) {
        try {
            service.check();
            return new Health.Well();
        } catch (SpeechException e) {
            return of(e.failure());
        }
    }

    /// A place that refuses for a reason other than the key answers, and may speak.
    private static Health of(SpeechFailure failure) {
        return switch (failure.kind()) {
            case UNAUTHORIZED, FORBIDDEN, UNREACHABLE, NOT_CARTESIA, SERVER -> new Health.Ill(failure);
            case REJECTED -> failure.status() == 0 ? new Health.Ill(failure) : new Health.Well();
            case NOTHING_TO_SAY, OUT_OF_CREDIT, VOICE_UNKNOWN, MODEL_UNKNOWN, BUSY, BROKEN_STREAM, STALLED, LIMIT ->
                new Health.Well();
        };
    }
}
