/// The WebSocket route: one connection and the contexts on it.
@NullMarked
package dev.soundcheck.offline.wire.socket;

import org.jspecify.annotations.NullMarked;
