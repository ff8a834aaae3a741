package dev.soundcheck.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What was found on the shelf at the start.
///
/// @param heads    in the order of their making
/// @param notices  what the user should know about takes that were changed or are missing
record ShelfContents(List<TakeHead> heads, List<Notice> notices) {
    /// Counts while the folders are read. One thread.
    static final class Builder {
        private final List<TakeHead> heads = new ArrayList<>();
        private final List<Notice> notices = new ArrayList<>();
        /// Takes that a crash had cut short.
        int recovered;
        /// Folders that were set aside because they could not be read.
        int broken;
        /// Takes that only a newer Soundcheck can read.
        int newer;
        /// Entries that point to somewhere else.
        int links;
        /// Folders that the disk could not read.
        int unread;

        void add(TakeHead head) {
            heads.add(head);
        }

        ShelfContents build() {
            heads.sort(Comparator.comparingInt(TakeHead::number).thenComparing(TakeHead::id));
            say(recovered, "A take that was cut short the last time has been recovered.",
                    "%d takes that were cut short the last time have been recovered.", "");
            say(broken, "The folder of a take could not be read.", "%d folders of takes could not be read.",
                    "What was in it is kept in the folder set-aside beside the takes.");
            say(newer, "A take was made with a newer Soundcheck.", "%d takes were made with a newer Soundcheck.",
                    "Update Soundcheck to see them; they stay where they are.");
            say(links, "A link among the takes was not followed.", "%d links among the takes were not followed.",
                    "Copy the takes themselves into the folder to see them.");
            say(unread, "A take could not be read from the disk.", "%d takes could not be read from the disk.",
                    "Check whether you may read their folders; they stay where they are.");
            return new ShelfContents(List.copyOf(heads), List.copyOf(notices));
        }

        private void say(int count, String one, String many, String nextStep) {
            if (count > 0) {
                notices.add(new Notice(count == 1 ? one : many.replace("%d", String.valueOf(count)), nextStep, ""));
            }
        }
    }
}
