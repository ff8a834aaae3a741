/// A comparison in files: JSON that can be opened again, CSV, Markdown, the table of a terminal.
@NullMarked
package dev.soundcheck.lab.file;

import org.jspecify.annotations.NullMarked;
