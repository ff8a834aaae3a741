/// Files that are written whole and read with care, folders that are deleted whole. Knows the JDK alone.
@NullMarked
package dev.soundcheck.files;

import org.jspecify.annotations.NullMarked;
