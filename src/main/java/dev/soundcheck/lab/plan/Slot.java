package dev.soundcheck.lab.plan;

/// One place in the order of a plan.
///
/// @param number  counts from 1 over the whole plan
/// @param block   counts from 1; 0 for warm-up runs, which belong to no block
/// @param line    which of the plan's lines is spoken, from 0
public record Slot(int number, LabLane lane, int block, int line) {
    /// A place in a plan of one line.
    public Slot(int number, LabLane lane, int block) {
        this(number, lane, block, 0);
    }

    public boolean warmUp() {
        return block == 0;
    }
}
