package dev.soundcheck.ui.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.ui.shell.ShellRig;
import java.util.Objects;
import java.util.concurrent.Executors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The bottom bar over models without a network.
final class BarViewTest {
    private final ShellRig rig = new ShellRig().ready();
    private final TransportModel model = rig.model.transport();

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void theLampClosesWhatIsKeptOverHttpAndSaysSo() throws Exception {
        fx(() -> {
            Button lamp = lamp();
            model.endpointProperty().set(Endpoint.BYTES);
            model.socket().cool();
            assertTrue(lamp.isDisabled());

            rig.offline.keepHttp();
            model.socket().look();
            assertFalse(lamp.isDisabled());
            assertEquals("Closes the HTTP connections that are kept, so that the next take starts cold",
                    lamp.getTooltip().getText());
            assertEquals("Socket: closed. " + lamp.getTooltip().getText(), lamp.getAccessibleText());

            lamp.fire();
            assertTrue(lamp.isDisabled());
            assertEquals("Socket: closed. No connection is kept: the next take starts cold", lamp.getAccessibleText());
        });
    }

    @Test
    void theLampOfAnOpenSocketSaysThatItClosesAllConnections() throws Exception {
        fx(() -> {
            Button lamp = lamp();
            rig.offline.socket(SocketState.Status.OPEN);
            model.socket().look();
            assertFalse(lamp.isDisabled());
            assertEquals("Closes the socket and all other connections, so that the next take starts cold",
                    lamp.getTooltip().getText());
        });
    }

    private Button lamp() {
        BarView bar = new BarView(model, rig.model.services(), rig.model.health(), rig.model.sound(), () -> {});
        new Scene(bar, 1000, 60);
        return (Button) Objects.requireNonNull(bar.lookup("#socket"));
    }

    private static void fx(Runnable work) throws Exception {
        Fx.on(Executors.callable(work));
    }
}
