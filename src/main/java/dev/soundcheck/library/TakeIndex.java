package dev.soundcheck.library;

import dev.soundcheck.session.Take;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The heads of all kept takes, and who is told when they change. Any thread reads; the library's own thread changes
/// them, and its listeners are told there.
final class TakeIndex {
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

    /// The head of a take of this run, null where it is not kept.
    @Nullable
    TakeHead of(Take take) {
        for (TakeHead head : heads) {
            if (head.number() == take.number() && head.madeAt().equals(take.madeAt())) {
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

    /// The newest of all.
    void append(TakeHead head) {
        List<TakeHead> all = new ArrayList<>(heads);
        all.add(head);
        publish(all);
    }

    /// Where its number belongs.
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

    void tell(Notice notice) {
        notices.forEach(listener -> listener.accept(notice));
    }
}
