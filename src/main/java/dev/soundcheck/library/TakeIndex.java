package dev.soundcheck.library;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The heads of all kept takes, and the listeners of their changes. Any thread reads; the library's own thread changes
/// them and calls the listeners.
final class TakeIndex {
    private static final Logger LOG = LoggerFactory.getLogger(TakeIndex.class);
    private final List<Runnable> changed = new CopyOnWriteArrayList<>();
    private final List<Consumer<Notice>> notices = new CopyOnWriteArrayList<>();
    private volatile List<TakeHead> heads = List.of();

    /// In the order of their making.
    List<TakeHead> heads() {
        return heads;
    }

    @Nullable
    TakeHead head(String id) {
        for (TakeHead head : heads) {
            if (head.id().equals(id)) {
                return head;
            }
        }
        return null;
    }

    long bytes() {
        return heads.stream().mapToLong(TakeHead::bytes).sum();
    }

    void onChange(Runnable listener) {
        changed.add(listener);
    }

    void onNotice(Consumer<Notice> listener) {
        notices.add(listener);
    }

    /// Inserts a head by its number.
    void insert(TakeHead head) {
        List<TakeHead> all = new ArrayList<>(heads);
        int at = 0;
        while (at < all.size() && all.get(at).number() <= head.number()) {
            at++;
        }
        all.add(at, head);
        publish(all);
    }

    void replace(TakeHead head) {
        publish(heads.stream().map(other -> other.id().equals(head.id()) ? head : other).toList());
    }

    void remove(String id) {
        publish(heads.stream().filter(other -> !other.id().equals(id)).toList());
    }

    void publish(List<TakeHead> next) {
        heads = List.copyOf(next);
        touch();
    }

    /// Something beside the heads has changed.
    void touch() {
        changed.forEach(Runnable::run);
    }

    /// Logs a failure of the disk and tells the listeners in one sentence.
    void failed(String sentence, Exception problem) {
        failed(sentence, "Check whether the disk is full and whether you may write to the folder.", problem);
    }

    void failed(String sentence, String nextStep, Exception problem) {
        LOG.warn("{} {}", sentence, problem.toString());
        tell(new Notice(sentence, nextStep, problem.toString()));
    }

    void tell(Notice notice) {
        notices.forEach(listener -> listener.accept(notice));
    }
}
