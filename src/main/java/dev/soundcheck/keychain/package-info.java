/// Keys that outlive the program, in the keychain of the system.
@NullMarked
package dev.soundcheck.keychain;

import org.jspecify.annotations.NullMarked;
