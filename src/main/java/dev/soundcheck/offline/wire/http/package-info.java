/// One HTTP request and its answer, and what a scenario does to it before a stream begins.
@NullMarked
package dev.soundcheck.offline.wire.http;

import org.jspecify.annotations.NullMarked;
