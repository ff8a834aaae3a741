/// The Cartesia client: bytes, SSE and WebSocket behind one port. The only package that knows OkHttp.
@NullMarked
package dev.soundcheck.cartesia;

import org.jspecify.annotations.NullMarked;
