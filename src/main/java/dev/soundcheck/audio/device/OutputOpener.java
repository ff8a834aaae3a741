package dev.soundcheck.audio.device;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Opens and closes devices on threads of their own: both can take long, and a driver that hangs must not keep another
/// device from being opened.
///
/// Any thread may ask. Only the answer to the last question counts.
public final class OutputOpener {
    private final OutputDevices devices;
    private final Executor executor;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();

    /// @param executor  for work that blocks, several at a time
    public OutputOpener(OutputDevices devices, Executor executor) {
        this.devices = devices;
        this.executor = executor;
    }

    /// Asks for a device by its name, or for the default.
    ///
    /// @param answer  told on the opener's thread; gets a silent output where the device does not open
    public void open(String name, Consumer<AudioOutput> answer) {
        int ticket = asked.incrementAndGet();
        executor.execute(() -> {
            AudioOutput opened = devices.open(name);
            if (ticket == asked.get()) {
                // Before the answer, so that the receiver does not find the opener still busy.
                answered.set(ticket);
                answer.accept(opened);
            } else {
                opened.close();
            }
        });
    }

    public boolean busy() {
        return answered.get() != asked.get();
    }

    public void retire(AudioOutput output) {
        executor.execute(output::close);
    }
}
