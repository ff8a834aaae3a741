package dev.soundcheck.offline;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the one embedded server of the test run; it is closed when the run ends.
final class SharedServer implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SharedServer.class);
    private static final OfflineOptions OWN_VOICES = OfflineOptions.EMBEDDED.withRun(RunOptions.USUAL
            .withoutFurtherLanguages());

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == OfflineServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent("server", _ -> start(), OfflineServer.class);
    }

    /// A server whose contexts stay open however long a test takes between two inputs. The caller closes it.
    static OfflineServer patient() throws IOException {
        return OfflineServer.start(OWN_VOICES.withContextExpiry(Duration.ofMinutes(10)));
    }

    private static OfflineServer start() {
        try {
            OfflineServer server = OfflineServer.start(OWN_VOICES);
            server.ready().join();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
