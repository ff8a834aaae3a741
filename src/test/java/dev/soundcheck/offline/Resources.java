package dev.soundcheck.offline;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// What this process holds: the server's share grows and shrinks with its clients.
///
/// @param heapMegabytes  after a collection
/// @param descriptors    files and connections that are open; 0 where the system does not tell
record Resources(double heapMegabytes, int threads, long descriptors) {
    static Resources now() {
        System.gc();
        return new Resources(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0,
                ManagementFactory.getThreadMXBean().getThreadCount(), openDescriptors());
    }

    /// Waits until this process holds no more than it did before, but for some slack.
    static Resources backTo(Resources before, Resources slack) throws Exception {
        List<Resources> seen = new ArrayList<>();
        try {
            Until.holds("back to rest", () -> {
                seen.add(now());
                return seen.getLast().within(before, slack);
            });
        } catch (AssertionError held) {
            throw new AssertionError("before " + before + ", then " + seen.getLast(), held);
        }
        return seen.getLast();
    }

    private boolean within(Resources before, Resources slack) {
        return heapMegabytes <= before.heapMegabytes + slack.heapMegabytes && threads <= before.threads + slack.threads
                && descriptors <= before.descriptors + slack.descriptors;
    }

    private static long openDescriptors() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }
}
