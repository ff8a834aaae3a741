package dev.soundcheck.lab.result;

import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.speech.SpeechService;
import java.net.URI;
import java.time.Instant;

/// Under which circumstances a lab was made: what a reader must know to believe its figures.
///
/// @param host         of the endpoint, never with a path or a query, and of the proxy where one is between
/// @param offline      true where the offline voices spoke; every figure is marked so
/// @param networkNote  the user's own words about the network
/// @param conditioner  `NetworkProfile.mark()` of the network that was imitated, empty for none
/// @param machine      processor count and Java, for readers
public record LabInfo(String appVersion, String host, boolean offline, String networkNote, String conditioner,
        String machine, Instant startedAt) {

    public static LabInfo of(SpeechService service, NetworkProfile network, String networkNote, Instant startedAt) {
        return new LabInfo(versionOfApp(), hostOf(service), service.offline(), networkNote.strip(),
                network.mark(), thisMachine(), startedAt);
    }

    /// The marks that every figure of this lab carries.
    public String marks() {
        String offlineMark = offline ? "offline" : "";
        return offlineMark + (offline && !conditioner.isEmpty() ? " · " : "") + conditioner;
    }

    private static String hostOf(SpeechService service) {
        URI base = service.baseUrl();
        String host = base.getPort() < 0 ? String.valueOf(base.getHost()) : base.getHost() + ":" + base.getPort();
        return service.proxy() == null ? host : host + " through the proxy " + service.proxy();
    }

    private static String versionOfApp() {
        String packaged = LabInfo.class.getPackage().getImplementationVersion();
        return packaged == null ? "unpackaged" : packaged;
    }

    private static String thisMachine() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, Java "
                + System.getProperty("java.version");
    }
}
