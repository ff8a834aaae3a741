package dev.soundcheck.ui.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.ui.kit.Pointed;
import dev.soundcheck.ui.shell.ShellRig;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RawModelTest {
    private static final int NO_CHUNK = -1;

    private final ShellRig rig = new ShellRig().ready();
    private final RawModel model = new RawModel(rig.model.transport());

    @Test
    void aMessageForAContextWhoseSocketIsNotOpenYetIsToldApartFromOneThatIsTooLate() {
        rig.model.transport().endpointProperty().set(Endpoint.WEBSOCKET);
        model.textProperty().set("{\"transcript\":\"Hi.\"}");
        model.send();
        rig.beat(model);
        assertTrue(model.onContextProperty().get());
        model.sendOnContext();
        assertEquals("The socket is not open yet. Send the message again in a moment.", model.remarkProperty().get());
        rig.studio.stop();
        model.sendOnContext();
        assertEquals("This context has ended. Send the message as a new take.", model.remarkProperty().get());
    }

    @Test
    void theAnswerIsShownInsteadOfTheTakeOfTheRoomUntilThatPointsAtAnother() {
        WireModel log = new WireModel(rig.studio.desk(), Runnable::run, Runnable::run, UnaryOperator.identity());
        WirePanel panel = new WirePanel(log, model);
        Take turn = WireDrawer.take(2);
        Take nextTurn = WireDrawer.take(3);
        model.textProperty().set("{\"transcript\":\"Hi.\"}");
        assertEquals(turn, shown(panel, log, turn));
        model.send();
        assertEquals("Hi.", shown(panel, log, turn).request().text());
        model.send();
        assertEquals("Hi.", shown(panel, log, turn).request().text());
        assertEquals(nextTurn, shown(panel, log, nextTurn));
        assertEquals(turn, shown(panel, log, turn));
    }

    private Take shown(WirePanel panel, WireModel log, Take pointed) {
        panel.point(new Pointed(pointed, NO_CHUNK));
        rig.beat(log);
        return Objects.requireNonNull(log.take());
    }
}
