/// The latency lab: plans, runs, figures, and the files they are kept in.
@NullMarked
package dev.soundcheck.lab;

import org.jspecify.annotations.NullMarked;
