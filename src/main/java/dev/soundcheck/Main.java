package dev.soundcheck;

/// Stand-in.
public final class Main {
    private Main() {}
}
