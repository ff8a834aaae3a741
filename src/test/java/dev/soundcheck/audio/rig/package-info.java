/// Proof on recorded sound: a private sound server, a recorder on it, and the player in a JVM of its own.
@NullMarked
package dev.soundcheck.audio.rig;

import org.jspecify.annotations.NullMarked;
