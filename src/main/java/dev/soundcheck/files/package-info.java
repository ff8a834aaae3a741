/// Files that are written whole and read with care, folders that go away whole. Knows the JDK alone; every layer may use it.
@NullMarked
package dev.soundcheck.files;

import org.jspecify.annotations.NullMarked;
