package dev.soundcheck.audio;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Opens and closes devices on a thread of its own: both can take long, above all while a sound server is dying.
///
/// Any thread may ask.
final class OutputOpener {
    private final OutputDevices devices;
    private final Executor executor;
    private final AtomicInteger underWay = new AtomicInteger();

    OutputOpener(OutputDevices devices, Executor executor) {
        this.devices = devices;
        this.executor = executor;
    }

    /// Asks for a device by its name, or for the default.
    ///
    /// @param answer  told on the opener's thread; gets a silent output where the device does not open
    void open(String name, Consumer<AudioOutput> answer) {
        underWay.incrementAndGet();
        executor.execute(() -> {
            AudioOutput opened = devices.open(name);
            // Before the answer: who is told must not find it still busy.
            underWay.decrementAndGet();
            answer.accept(opened);
        });
    }

    boolean busy() {
        return underWay.get() > 0;
    }

    void retire(AudioOutput output) {
        executor.execute(output::close);
    }
}
