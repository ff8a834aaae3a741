package dev.soundcheck.ui.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.run.LabClock;
import dev.soundcheck.lab.run.RunLimits;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.Pictures;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.ui.theme.ThemeService;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The staircase on the headless platform, of a service that takes ten at once; pictures of it lie under
/// `target/pictures`.
class LoadViewTest {
    private static final int TAKES_AT_ONCE = 10;
    private static final List<Integer> STEPS = List.of(1, 2, 4, 8, 16);
    private static final int ROUNDS = 3;

    private final HandClock clock = new HandClock();
    private final ScriptedService service = ScriptedService.cartesia();
    private final List<ScriptedCall> burst = new ArrayList<>();
    private int bursts;
    private final LoadModel model = new LoadModel(new LoadPorts(() -> service,
            () -> SpeechRequest.of("One two three.", "v", "sonic-3.6"), () -> true,
            new LabClock(clock, () -> Instant.EPOCH), new RunLimits(5000, 0, 0), Runnable::run, Runnable::run));

    LoadViewTest() {
        service.script(this::answer);
        model.upToProperty().set(STEPS.getLast());
        model.roundsProperty().set(ROUNDS);
    }

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    /// One after the other, as a service with few workers would; what is too much is refused.
    private void answer(ScriptedCall call) {
        burst.add(call);
        if (burst.size() < STEPS.get(Math.min(bursts / ROUNDS, STEPS.size() - 1))) {
            return;
        }
        bursts++;
        clock.advanceMillis(110);
        for (int i = 0; i < burst.size(); i++) {
            if (i < TAKES_AT_ONCE) {
                clock.advanceMillis(9);
                burst.get(i).sayAll();
            } else {
                burst.get(i)
                        .fail(SpeechFailure.of(SpeechFailure.Kind.BUSY, "Too many at once.", "Wait a little.", "429"));
            }
        }
        burst.clear();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theStaircaseIsDrawnToTheStepThatWasRefusedAndSaysSo(Settings.Theme theme) throws Exception {
        WritableImage picture = Fx.on(() -> {
            LoadView view = new LoadView(model);
            ThemeService themes = new ThemeService();
            themes.choiceProperty().set(theme);
            Scene scene = new Scene(view, 1000, 620);
            themes.dress(scene);
            model.start();
            view.applyCss();
            view.layout();
            Node mark = view.lookup(".endpoint-mark");
            assertTrue(mark.getStyleClass().contains(model.endpointProperty().get().id()));
            model.endpointProperty().set(Endpoint.SSE);
            assertTrue(mark.getStyleClass().contains(Endpoint.SSE.id()));
            Node chart = view.lookup("#load-chart");
            assertEquals("At 16 at once the service refused 6 of 16 as too many (429); 8 at once were served.",
                    chart.getAccessibleText());
            return scene.snapshot(null);
        });
        String name = "load-" + theme.name().toLowerCase(Locale.ROOT);
        assertTrue(Files.size(Pictures.write(picture, name)) > 10_000);
    }

    @Test
    void whatIsSaidBeforeTheStartFitsANarrowWindow() throws Exception {
        long colors = Fx.on(() -> {
            LoadView view = new LoadView(model);
            ThemeService themes = new ThemeService();
            themes.choiceProperty().set(Settings.Theme.LIGHT);
            themes.dress(new Scene(view, 700, 440));
            view.applyCss();
            view.layout();
            return Pictures.colorsAtTheRightEdge(view.lookup("#load-chart"), 8);
        });
        assertEquals(1, colors, "words across the edge of the chart");
    }

    @Test
    void theStepsFillAWideWindow() throws Exception {
        int inked = Fx.on(() -> {
            LoadView view = new LoadView(model);
            ThemeService themes = new ThemeService();
            themes.choiceProperty().set(Settings.Theme.LIGHT);
            Scene scene = new Scene(view, 1900, 620);
            themes.dress(scene);
            model.start();
            WritableImage picture = scene.snapshot(null);
            int rightPx = (int) picture.getWidth() - 100;
            return (int) IntStream.range(0, (int) picture.getHeight())
                    .filter(y -> picture.getPixelReader().getColor(rightPx, y).getSaturation() > 0.5).count();
        });
        assertTrue(inked > 0, "the last stair reaches the right edge");
    }

    @Test
    void theFocusGoesFromStartToCancelAndBack() throws Exception {
        List<Runnable> background = new ArrayList<>();
        LoadModel held = new LoadModel(new LoadPorts(() -> service,
                () -> SpeechRequest.of("One two three.", "v", "sonic-3.6"), () -> true,
                new LabClock(clock, () -> Instant.EPOCH), new RunLimits(5000, 0, 0), Runnable::run, background::add));
        held.upToProperty().set(1);
        held.roundsProperty().set(1);
        service.script(ScriptedCall::sayAll);
        Fx.on(() -> {
            LoadView view = new LoadView(held);
            Scene scene = new Scene(view, 1000, 620);
            Button start = (Button) view.lookup("#load-start");
            start.requestFocus();
            start.fire();
            assertEquals(view.lookup("#load-cancel"), scene.getFocusOwner());

            background.removeFirst().run();
            assertEquals(start, scene.getFocusOwner());
            return null;
        });
    }
}
