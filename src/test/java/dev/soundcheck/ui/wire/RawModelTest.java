package dev.soundcheck.ui.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.ui.shell.ShellRig;
import org.junit.jupiter.api.Test;

class RawModelTest {
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
}
