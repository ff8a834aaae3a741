/// The HTTP server of the offline voices: its certificate, its port and which path leads where. Shares nothing with the
/// client.
@NullMarked
package dev.soundcheck.offline.wire;

import org.jspecify.annotations.NullMarked;
