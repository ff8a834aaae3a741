package dev.soundcheck.tour;

import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;

/// Drives the window as a person would: chooses each endpoint, presses Speak, watches, and takes pictures in both
/// themes before, in the middle and after. Then it takes the album. FX thread.
public final class Tour {
    /// How far into the sound the picture in mid-speech is taken, and where it is left.
    private static final double MIDDLE = 0.55;
    private static final double LATE = 0.98;
    private static final int LIVE_VOICES = 2;
    private static final long LIVE_HEARD_NANOS = 3_200_000_000L;

    private final TourWindow window;
    private final Scene scene;
    private final Studio studio;
    private final PictureFolder story;
    private final PictureFolder album;
    private final Hands hands;
    private final Robot robot = new Robot();
    private final Map<Tongue, Take> takes = new EnumMap<>(Tongue.class);
    private List<Take> spoken = List.of();
    private long liveSinceNanos;

    /// @param folder  gets the pictures of the way through the main job; those of the album go to a folder in it
    public Tour(TourWindow window, Path folder) throws IOException {
        this.window = window;
        this.scene = window.scene();
        this.studio = window.studio();
        this.hands = new Hands(scene);
        this.story = new PictureFolder(folder);
        this.album = new PictureFolder(folder.resolve("album"));
    }

    /// The way through the main job and the album. Completes with what was seen; fails with a sentence where the window did
    /// not do its job.
    public CompletableFuture<TourResult> start() {
        List<Step> steps = mainJob();
        further(steps, Tongue.JAPANESE);
        further(steps, Tongue.ARABIC);
        return new Steps(steps).start()
                .thenCompose(_ -> new Album(window, new Album.Plan(
                        List.of(Settings.Theme.LIGHT, Settings.Theme.DARK), takes, List.of(Page.values()), Format.ALL),
                        new Kept()).start())
                .thenApply(flaws -> new TourResult(spoken, flaws, List.of(story, album)));
    }

    /// As `start`, without the album.
    public CompletableFuture<TourResult> startMainJob() {
        return new Steps(mainJob()).start().thenApply(_ -> new TourResult(spoken, Map.of(), List.of(story)));
    }

    private List<Step> mainJob() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("the voices to be ready", window::ready, () -> shoot("1-before")));
        for (Endpoint endpoint : Endpoint.values()) {
            speak(steps, endpoint);
        }
        speakOverAll(steps);
        steps.add(new Step("the window to rest", this::quiet, () -> {
            shoot("3-after");
            takes.put(Tongue.ENGLISH, studio.latest().getLast());
        }));
        live(steps);
        answer(steps);
        return steps;
    }

    /// Puts the album's pictures into its folder.
    private final class Kept implements Album.Sink {
        @Override
        public boolean hasRoom() {
            return album.hasRoom();
        }

        @Override
        public void keep(String name, Parent root, Format format) {
            album.keep(name, Picture.of(root, format));
        }
    }

    private void speak(List<Step> steps, Endpoint endpoint) {
        steps.add(new Step("the window to rest", this::quiet, () -> click("#endpoint-" + endpoint.id())));
        steps.add(new Step("the Speak button", () -> enabled("#speak"), () -> click("#speak")));
        steps.add(new Step(endpoint.title() + " to sound", () -> sounds(endpoint), () -> skipTo(MIDDLE)));
        steps.add(new Step(endpoint.title() + " to be heard half-way", () -> heardHalfWay(endpoint), () -> {
            shoot("2-speaking-" + endpoint.id());
            skipTo(LATE);
        }));
        steps.add(new Step(endpoint.title() + " to be heard to its end", () -> heardOut(endpoint), () -> {}));
    }

    /// The takes before were the first over their endpoints; these may be compared.
    private void speakOverAll(List<Step> steps) {
        steps.add(new Step("the window to rest", this::quiet, () -> {
            spoken = studio.latest(); // each of them was heard
            click("#speak-all");
        }));
        steps.add(new Step("a take of each endpoint that may be compared", this::comparable, () -> skipTo(LATE)));
    }

    private boolean comparable() {
        return studio.latest().stream().noneMatch(take -> take.trace().warmingUp() || !kept(take));
    }

    /// True once the take is on the disk: until then its row in the list may be behind the stream.
    private boolean kept(Take take) {
        return take.state().ended() && !studio.takes().contains(take);
    }

    /// A take in another language for the album. Where no voice speaks it, the album goes on with the English one.
    private void further(List<Step> steps, Tongue tongue) {
        steps.add(new Step("the window to rest", this::quiet, () -> {
            if (window.line(tongue.line(), tongue.code())) {
                hands.press("#speak");
            } else {
                takes.put(tongue, spoken.getLast());
            }
        }));
        steps.add(new Step("a take in " + tongue.title(), () -> takes.containsKey(tongue) || spoke(tongue), () -> {
            Take take = studio.current();
            if (take != null && take.state() == TakeState.DONE) {
                takes.putIfAbsent(tongue, take);
            }
            takes.putIfAbsent(tongue, spoken.getLast());
            studio.stop();
        }));
    }

    private boolean spoke(Tongue tongue) {
        Take take = studio.current();
        return take != null && take.request().text().equals(tongue.line()) && take.state().ended();
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

    private boolean sounds(Endpoint endpoint) {
        Take take = current(endpoint);
        return take != null && kept(take) && position() > 0;
    }

    private void skipTo(double part) {
        Take take = studio.current();
        if (take != null) {
            studio.desk().seek(part * take.seconds());
        }
    }

    /// Which endpoint: what one open socket saves is measured, the rest is still open.
    private void answer(List<Step> steps) {
        steps.add(new Step("the door of the answer", () -> enabled("#open-answer"), () -> click("#open-answer")));
        steps.add(new Step("the questions", () -> enabled("#answer-turns-yes"), () -> click("#answer-turns-yes")));
        steps.add(new Step("the figure to measure", () -> enabled("#answer-measure-socket-saving"),
                () -> click("#answer-measure-socket-saving")));
        steps.add(new Step("the figure",
                () -> enabled("#answer-value-socket-saving") && enabled("#answer-measure-base64"),
                () -> shoot("5-answer")));
        steps.add(new Step("the way back", () -> enabled("#close-answer"), () -> click("#close-answer")));
    }

    private boolean heardHalfWay(Endpoint endpoint) {
        Take take = current(endpoint);
        return take != null && position() > MIDDLE * take.seconds();
    }

    private boolean heardOut(Endpoint endpoint) {
        Take take = current(endpoint);
        return take != null && take.state().ended() && !studio.desk().snapshot().heard().active();
    }

    private double position() {
        return studio.desk().snapshot().positionSeconds();
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
        return hands.offers(selector);
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
        window.theme(Settings.Theme.DARK);
        story.keep("dark-" + name, Picture.of(scene));
        window.theme(Settings.Theme.LIGHT);
        story.keep("light-" + name, Picture.of(scene));
    }
}
