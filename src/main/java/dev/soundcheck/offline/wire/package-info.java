/// The wire protocol of the offline server: routes, JSON shapes, streaming, contexts. Shares nothing with the client.
@NullMarked
package dev.soundcheck.offline.wire;

import org.jspecify.annotations.NullMarked;
