/// The offline voice server: real speech over Cartesia's wire protocol, on loopback.
@NullMarked
package dev.soundcheck.offline;

import org.jspecify.annotations.NullMarked;
