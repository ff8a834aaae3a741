/// The voices of eSpeak NG, where the system has it installed: its library runs in a process of its own.
@NullMarked
package dev.soundcheck.offline.voice.espeak;

import org.jspecify.annotations.NullMarked;
