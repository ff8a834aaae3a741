/// The program: entry point, JavaFX lifecycle and the one place that builds the object graph.
@NullMarked
package dev.soundcheck;

import org.jspecify.annotations.NullMarked;
