package dev.soundcheck.tour;

import java.util.function.BooleanSupplier;

/// One thing the tour does as soon as the window is ready for it. Both parts run on the FX thread.
///
/// @param title  what it waits for, for the message if that never comes
record Step(String title, BooleanSupplier when, Runnable then) {}
