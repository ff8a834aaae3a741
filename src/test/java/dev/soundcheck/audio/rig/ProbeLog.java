package dev.soundcheck.audio.rig;

import java.util.ArrayList;
import java.util.List;

/// What the probe wrote.
record ProbeLog(List<Shown> shown, List<Event> events) {

    /// What the player showed at a time.
    record Shown(long nanos, long frame, String mode, boolean silent) {}

    record Event(long nanos, String name, long value) {}

    static ProbeLog parse(List<String> lines) {
        List<Shown> shown = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" ", -1);
            if (parts.length == 5 && parts[1].equals("shown")) {
                shown.add(new Shown(Long.parseLong(parts[0]), Long.parseLong(parts[2]), parts[3],
                        parts[4].equals("silent")));
            } else if (parts.length == 3 && parts[0].matches("\\d+")) {
                events.add(new Event(Long.parseLong(parts[0]), parts[1], Long.parseLong(parts[2])));
            } else {
                throw new IllegalArgumentException("the probe said: " + line);
            }
        }
        return new ProbeLog(shown, events);
    }

    List<Event> all(String name) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
    }

    long value(String name) {
        return all(name).getLast().value();
    }

    /// Steps back of the shown frame that no seek explains.
    long backwardSteps() {
        long steps = 0;
        for (int i = 1; i < shown.size(); i++) {
            Shown before = shown.get(i - 1);
            Shown now = shown.get(i);
            boolean jump = events.stream()
                    .anyMatch(event -> jumps(event.name()) && event.nanos() > before.nanos() - 250_000_000
                            && event.nanos() <= now.nanos());
            steps += now.frame() < before.frame() && !jump ? 1 : 0;
        }
        return steps;
    }

    /// Shortly after a command two truths overlap: what was asked for and what is still heard.
    boolean unsteady(long nanos) {
        return events.stream().anyMatch(event -> commands(event.name()) && nanos >= event.nanos()
                && nanos < event.nanos() + 80_000_000);
    }

    private static boolean commands(String name) {
        return jumps(name) || name.equals("pause") || name.equals("resume");
    }

    private static boolean jumps(String name) {
        return name.equals("seek") || name.equals("stop") || name.equals("first");
    }
}
