/// The messages of the protocol: addresses, request JSON, frames and error bodies. Opens no connection.
@NullMarked
package dev.soundcheck.cartesia.wire;

import org.jspecify.annotations.NullMarked;
