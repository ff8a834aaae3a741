package dev.soundcheck.tour;

import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;

/// Drives the window as a person would: chooses each endpoint, presses Speak, watches, and takes pictures in both
/// themes before, in the middle and after. FX thread.
public final class Tour {
    /// How far into the sound the picture in mid-speech is taken.
    private static final double MIDDLE = 0.55;
    private static final int LIVE_VOICES = 2;
    private static final long LIVE_HEARD_NANOS = 3_200_000_000L;

    private final Scene scene;
    private final Studio studio;
    private final BooleanSupplier ready;
    private final ThemeSwitch themes;
    private final Robot robot = new Robot();
    private final Map<String, Picture> pictures = new LinkedHashMap<>();
    private List<Take> spoken = List.of();
    private long liveSinceNanos;

    /// @param ready   true once the service can be asked to speak
    public Tour(Scene scene, Studio studio, BooleanSupplier ready, ThemeSwitch themes) {
        this.scene = scene;
        this.studio = studio;
        this.ready = ready;
        this.themes = themes;
    }

    /// Sets the theme of the whole window.
    @FunctionalInterface
    public interface ThemeSwitch {
        void set(Settings.Theme theme);
    }

    /// Completes with what was seen; fails with a sentence where the window did not do its job.
    public CompletableFuture<TourResult> start() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("the voices to be ready", ready, () -> shoot("1-before")));
        for (Endpoint endpoint : Endpoint.values()) {
            speak(steps, endpoint);
        }
        steps.add(new Step("the window to rest", this::quiet, () -> {
            shoot("3-after");
            spoken = studio.latest();
        }));
        live(steps);
        answer(steps);
        return new Steps(steps).start().thenApply(_ -> new TourResult(pictures, spoken));
    }

    private void speak(List<Step> steps, Endpoint endpoint) {
        steps.add(new Step("the window to rest", this::quiet, () -> click("#endpoint-" + endpoint.id())));
        steps.add(new Step("the Speak button", () -> enabled("#speak"), () -> click("#speak")));
        steps.add(new Step(endpoint.title() + " to be heard half-way", () -> heardHalfWay(endpoint),
                () -> shoot("2-speaking-" + endpoint.id())));
        steps.add(new Step(endpoint.title() + " to be heard to its end", () -> heardOut(endpoint), () -> {}));
    }

    /// Two voices in the live session: pictures while the first of them is heard.
    private void live(List<Step> steps) {
        steps.add(new Step("the door of the live session", () -> enabled("#open-live"), () -> click("#open-live")));
        steps.add(new Step("the live session", () -> enabled("#live-dialogue"), () -> click("#live-dialogue")));
        steps.add(new Step("both voices to begin", () -> studio.live().size() == LIVE_VOICES,
                () -> liveSinceNanos = System.nanoTime()));
        steps.add(new Step("the first voice to be heard", () -> studio.live().isEmpty() && enabled("#live-interrupt")
                && System.nanoTime() - liveSinceNanos > LIVE_HEARD_NANOS, () -> shoot("4-live")));
        steps.add(new Step("the way back", () -> enabled("#close-live"), () -> click("#close-live")));
    }

    /// Which endpoint: what one open socket saves is measured, the rest is still open.
    private void answer(List<Step> steps) {
        steps.add(new Step("the door of the answer", () -> enabled("#open-answer"), () -> click("#open-answer")));
        steps.add(new Step("the questions", () -> enabled("#answer-turns-yes"), () -> click("#answer-turns-yes")));
        steps.add(new Step("the figure to measure", () -> enabled("#answer-measure-socket-saving"),
                () -> click("#answer-measure-socket-saving")));
        steps.add(new Step("the figure", () -> enabled("#answer-value-socket-saving") && enabled("#answer-measure-base64"),
                () -> shoot("5-answer")));
        steps.add(new Step("the way back", () -> enabled("#close-answer"), () -> click("#close-answer")));
    }

    private boolean heardHalfWay(Endpoint endpoint) {
        Take take = current(endpoint);
        return take != null && take.seconds() > 0
                && studio.desk().snapshot().playback().positionFrames() > MIDDLE * frames(take)
                && (take.state().ended() || take.seconds() > 2);
    }

    private boolean heardOut(Endpoint endpoint) {
        Take take = current(endpoint);
        return take != null && take.state().ended() && !studio.desk().snapshot().heard().active();
    }

    private static double frames(Take take) {
        return take.seconds() * take.request().format().pcm().sampleRateHz();
    }

    private @Nullable Take current(Endpoint endpoint) {
        Take take = studio.current();
        return take != null && take.endpoint() == endpoint ? take : null;
    }

    private boolean quiet() {
        Take take = studio.current();
        return (take == null || take.state().ended())
                && studio.desk().snapshot().heard().mode() != PlaybackState.Mode.PLAYING;
    }

    private boolean enabled(String selector) {
        Node node = scene.lookup(selector);
        return node != null && !node.isDisabled();
    }

    private void click(String selector) {
        Node node = scene.lookup(selector);
        if (node == null) {
            throw new IllegalStateException("There is no " + selector + " in the window");
        }
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
        robot.mouseClick(MouseButton.PRIMARY);
    }

    private void shoot(String name) {
        themes.set(Settings.Theme.DARK);
        pictures.put("dark-" + name, Picture.of(scene));
        themes.set(Settings.Theme.LIGHT);
        pictures.put("light-" + name, Picture.of(scene));
    }
}
