package dev.soundcheck.live;

/// A flush that was asked for, and when all sound before it had come.
///
/// @param flushId    as the service counts them, from 1
/// @param doneNanos  0 while it has not
public record FlushStamp(int flushId, long askedNanos, long doneNanos) {}
