package dev.soundcheck.audio.engine;

import dev.soundcheck.audio.device.AudioOutput;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Commands on their way to the feeder's thread, in the order of asking. Any thread posts, the feeder's drains.
final class Inbox {
    private final Queue<Command> commands = new ConcurrentLinkedQueue<>();
    private final Runnable wakeFeeder;
    private volatile boolean closed;

    Inbox(Runnable wakeFeeder) {
        this.wakeFeeder = wakeFeeder;
    }

    void post(Command command) {
        commands.add(command);
        wakeFeeder.run();
    }

    /// Any thread. A line that opens after the close is given back.
    void deliver(AudioOutput output) {
        if (closed) {
            output.close();
        } else {
            post(new Command.Opened(output));
        }
    }

    /// Feeder: gives every command to its receiver.
    void drain(Wish wish, OutputCare outputs, boolean ended) {
        for (Command command = commands.poll(); command != null; command = commands.poll()) {
            if (command instanceof Command.Opened(AudioOutput output)) {
                outputs.arrived(output);
            } else if (command instanceof Command.UseOutput(String name)) {
                outputs.want(name);
            } else {
                wish.add(command, ended);
            }
        }
    }

    /// Feeder: from now on lines that open are given back.
    void close() {
        closed = true;
    }
}
