/// One service reached: its options, key and tokens, HTTP calls, and the stamps of its connections.
@NullMarked
package dev.soundcheck.cartesia.connection;

import org.jspecify.annotations.NullMarked;
