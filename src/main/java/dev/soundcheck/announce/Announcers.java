package dev.soundcheck.announce;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Chooses the announcer of the machine.
public final class Announcers {
    private Announcers() {}

    /// Opens nothing before the first sentence.
    ///
    /// @param fx      the FX thread
    /// @param active  true while the toolkit knows of a screen reader; asked on the FX thread
    public static Announcer ofThisMachine(Executor fx, BooleanSupplier active) {
        return Way.of(System.getProperty("os.name", "")).map(way -> polite(way, fx, active)).orElse(Announcer.none());
    }

    private static Announcer polite(Way way, Executor fx, BooleanSupplier active) {
        ScheduledExecutorService own = Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("announcer").daemon().factory());
        PoliteAnnouncer.Later later = (pause, task) -> {
            var _ = own.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
        };
        return way.onWindowThread()
                ? new PoliteAnnouncer(way::open, active, fx, later)
                : new PoliteAnnouncer(way::open, () -> true, own, later);
    }

    /// How a system reaches its screen reader.
    enum Way {
        LINUX("Linux"), WINDOWS("Windows"), MACOS("Mac");

        private final String system;

        Way(String system) {
            this.system = system;
        }

        /// @param name  as the JDK names the system
        static Optional<Way> of(String name) {
            return Stream.of(values()).filter(way -> name.startsWith(way.system)).findFirst();
        }

        ScreenReader open() {
            return switch (this) {
                case LINUX -> new AtSpiReader();
                case WINDOWS -> new UiAutomation();
                case MACOS -> new AppKit();
            };
        }

        /// False on Linux, where a call may block, and where the toolkit has no screen readers and cannot know of one.
        boolean onWindowThread() {
            return this != LINUX;
        }
    }
}
