package dev.soundcheck.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// Processor time of threads by their name: told apart from what other processes do. Stateless.
public final class ThreadTime {
    private ThreadTime() {}

    /// All that the threads of the name have used so far.
    public static double millis(String thread) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds())
                .filter(id -> threads.getThreadInfo(id) != null
                        && thread.equals(threads.getThreadInfo(id).getThreadName()))
                .map(threads::getThreadCpuTime).sum() / 1e6;
    }
}
