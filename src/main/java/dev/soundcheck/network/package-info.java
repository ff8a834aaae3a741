/// Sockets that imitate a chosen network: round trip, jitter, pace, stalls.
@NullMarked
package dev.soundcheck.network;

import org.jspecify.annotations.NullMarked;
