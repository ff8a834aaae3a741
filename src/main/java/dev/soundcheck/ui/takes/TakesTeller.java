package dev.soundcheck.ui.takes;

import java.nio.file.Path;

/// Gets what became of takes and sessions, a sentence at a time. FX thread.
public interface TakesTeller {
    void tell(String sentence);

    /// As the other `tell`, about what can be shown in its folder.
    ///
    /// @param written  a file or a folder
    void tell(String sentence, Path written);
}
