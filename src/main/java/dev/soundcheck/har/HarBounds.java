package dev.soundcheck.har;

/// How much of a HAR is read into memory. What exceeds it is reported and left out.
///
/// @param entryChars  of one request with its answer, as text
/// @param soundBytes  of all takes together, where they lie in memory
record HarBounds(long entryChars, long soundBytes) {
    /// Limits in proportion to the memory of this process, so that opening a file cannot exhaust it.
    static HarBounds ofThisProcess() {
        long heap = Runtime.getRuntime().maxMemory();
        return new HarBounds(heap / 8, heap / 4);
    }
}
