package dev.soundcheck.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.testing.Fx;
import dev.soundcheck.ui.kit.CountSpinner;
import dev.soundcheck.ui.kit.Spoken;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class LiveBarTest {
    private final Setup setup = new Setup();

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void aSeedThatIsNoNumberIsTheLastOneAgain() throws Exception {
        fx(() -> {
            CountSpinner seed = (CountSpinner) shown().lookup("#live-seed");
            seed.getValueFactory().setValue(42);
            seed.getEditor().setText("forty");
            seed.commitValue();
            assertEquals(42, setup.seedProperty().get());
            assertEquals("42", seed.getEditor().getText());
        });
    }

    @Test
    void allThatSetsTheModelsPaceHasAName() throws Exception {
        fx(() -> {
            Node bar = shown();
            List<String> names = Stream.of(".slider", ".spinner", ".combo-box").map(bar::lookupAll)
                    .flatMap(found -> found.stream()).map(Spoken::name).sorted().toList();
            assertEquals(List.of("Burst", "Cut by", "First token", "Jitter",
                    "Longest wait of the service for more text", "Seed", "Tokens/s"), names);
        });
    }

    private Node shown() {
        LiveBar bar = new LiveBar(setup);
        setup.sourceProperty().set(Setup.Source.MODEL);
        new Scene(bar, 1000, 200).getRoot().applyCss();
        return bar;
    }

    private static void fx(Runnable work) throws Exception {
        Fx.on(Executors.callable(work));
    }
}
