package dev.soundcheck.audio.rig;

import com.sun.management.ThreadMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;

/// What the engine has used up so far, in the JVM it runs in.
record Resources(long audioBytes, long feederBytes, long audioCpuNanos, long engineCpuNanos) {
    static Resources now() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long audio = id("soundcheck-audio");
        long feeder = id("soundcheck-feeder");
        return new Resources(threads.getThreadAllocatedBytes(audio), threads.getThreadAllocatedBytes(feeder),
                threads.getThreadCpuTime(audio), threads.getThreadCpuTime(audio) + threads.getThreadCpuTime(feeder));
    }

    static long threads() {
        return count("/proc/self/task");
    }

    static long files() {
        return count("/proc/self/fd");
    }

    private static long count(String folder) {
        String[] names = new File(folder).list();
        return names == null ? -1 : names.length;
    }

    private static long id(String name) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals(name)).findFirst()
                .orElseThrow().threadId();
    }
}
