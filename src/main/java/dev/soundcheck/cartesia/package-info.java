/// The Cartesia client as one service: bytes, SSE and WebSocket behind one port. It and its packages alone know OkHttp.
@NullMarked
package dev.soundcheck.cartesia;

import org.jspecify.annotations.NullMarked;
