package dev.soundcheck.har;

/// How much of a HAR is taken into memory. What is beyond is told and left.
///
/// @param entryChars  of one request with its answer, as text
/// @param soundBytes  of all takes together, where they lie in memory
record HarBounds(long entryChars, long soundBytes) {
    /// So that opening a file cannot take the memory of this process, however large that is.
    static HarBounds ofThisProcess() {
        long heap = Runtime.getRuntime().maxMemory();
        return new HarBounds(heap / 8, heap / 4);
    }
}
