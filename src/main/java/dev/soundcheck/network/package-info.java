/// A socket that behaves like a network of one's choice.
@NullMarked
package dev.soundcheck.network;

import org.jspecify.annotations.NullMarked;
