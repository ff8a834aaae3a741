/// The two HTTP endpoints: bytes and server-sent events.
@NullMarked
package dev.soundcheck.cartesia.http;

import org.jspecify.annotations.NullMarked;
