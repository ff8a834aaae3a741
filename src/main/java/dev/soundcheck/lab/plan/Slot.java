package dev.soundcheck.lab.plan;

/// One place in the order of a plan.
///
/// @param number  counts from 1 over the whole plan
/// @param block   counts from 1; 0 for warm-up runs, which belong to no block
public record Slot(int number, LabLane lane, int block) {
    public boolean warmUp() {
        return block == 0;
    }
}
