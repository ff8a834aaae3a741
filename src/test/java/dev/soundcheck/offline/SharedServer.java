package dev.soundcheck.offline;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the one embedded server of the test run; it is closed when the run ends.
final class SharedServer implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SharedServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == OfflineServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent("server", _ -> start(), OfflineServer.class);
    }

    private static OfflineServer start() {
        try {
            OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED.withRun(RunOptions.USUAL
                    .withoutFurtherLanguages()));
            server.ready().join();
            return server;
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
