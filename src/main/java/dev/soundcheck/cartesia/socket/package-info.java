/// The WebSocket endpoint: one shared socket and the contexts on it.
@NullMarked
package dev.soundcheck.cartesia.socket;

import org.jspecify.annotations.NullMarked;
