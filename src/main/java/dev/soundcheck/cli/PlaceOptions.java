package dev.soundcheck.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which service is asked: the options of all commands that ask one. Filled by picocli, then read.
final class PlaceOptions {
    @Option(names = "--base-url", paramLabel = "URL", converter = Names.BaseUrl.class, description = "Address of the server, with or without a path.")
    private @Nullable URI baseUrl;
    @Option(names = "--offline", description = "Use the offline voices, even with a key.")
    private boolean offline;

    ServiceChoice choice(Toolbox toolbox) {
        return ServiceChoice.of(baseUrl, offline, toolbox.hasKey());
    }
}
