package dev.soundcheck.timeline;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/// An immutable list whose longer successors share its storage, so that appending copies nothing.
///
/// Only the newest of a line of lists extends the shared array; an older one that is extended gets its own. Safe to
/// hand to other threads by any safe publication: what a list counts is never written again.
final class Growing<T> extends AbstractList<T> implements RandomAccess {
    private static final int FIRST_CAPACITY = 16;

    private static final class Store {
        private Object[] items = new Object[FIRST_CAPACITY];
        // Guarded by this.
        private int used;
    }

    private final Store store;
    private final Object[] items;
    private final int count;

    private Growing(Store store, Object[] items, int count) {
        this.store = store;
        this.items = items;
        this.count = count;
    }

    static <T> Growing<T> empty() {
        Store store = new Store();
        return new Growing<>(store, store.items, 0);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get(int index) {
        if (index >= count) {
            throw new IndexOutOfBoundsException(index + " of " + count);
        }
        return (T) items[index];
    }

    @Override
    public int size() {
        return count;
    }

    Growing<T> plus(List<? extends T> more) {
        synchronized (store) {
            return store.used == count ? append(store, more) : replacing(count, more);
        }
    }

    /// With the items from `from` on replaced; that part is copied, and the storage with it.
    Growing<T> replacing(int from, List<? extends T> tail) {
        Store target = new Store();
        target.items = Arrays.copyOf(items, items.length);
        return new Growing<T>(target, target.items, from).append(target, tail);
    }

    private Growing<T> append(Store target, List<? extends T> more) {
        int size = count + more.size();
        if (size > target.items.length) {
            target.items = Arrays.copyOf(target.items, Math.max(size, target.items.length * 2));
        }
        for (int i = 0; i < more.size(); i++) {
            target.items[count + i] = more.get(i);
        }
        target.used = size;
        return new Growing<>(target, target.items, size);
    }
}
