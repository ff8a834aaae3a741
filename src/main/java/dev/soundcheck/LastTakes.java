package dev.soundcheck;

import dev.soundcheck.library.LibraryException;
import dev.soundcheck.library.TakeHead;
import dev.soundcheck.library.TakeLibrary;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last takes of this run and earlier ones, the oldest first, with all that was kept of them. Blocks on the disk.
final class LastTakes implements Supplier<List<Take>> {
    private static final Logger LOG = LoggerFactory.getLogger(LastTakes.class);
    private static final int MOST = 20;

    private final TakeLibrary library;
    private final Studio studio;

    LastTakes(TakeLibrary library, Studio studio) {
        this.library = library;
        this.studio = studio;
    }

    @Override
    public List<Take> get() {
        List<Take> takes = new ArrayList<>(studio.takes());
        List<TakeHead> kept = library.heads();
        for (TakeHead head : kept.subList(Math.max(0, kept.size() - MOST), kept.size())) {
            boolean known = takes.stream().anyMatch(take -> take.number() == head.number());
            if (!known && head.state().ended()) {
                try {
                    takes.add(library.load(head.id()));
                } catch (LibraryException e) {
                    LOG.info("Take {} is left out: {}", head.number(), e.getMessage());
                }
            }
        }
        takes.sort(Comparator.comparingInt(Take::number));
        return List.copyOf(takes.subList(Math.max(0, takes.size() - MOST), takes.size()));
    }
}
