package dev.soundcheck.ui.kit;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A part of the window that is made when it is first asked for. FX thread.
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<? extends T> make;
    private @Nullable T made;

    public Lazy(Supplier<? extends T> make) {
        this.make = make;
    }

    @Override
    public T get() {
        T part = made;
        if (part == null) {
            part = Objects.requireNonNull(make.get());
            made = part;
        }
        return part;
    }

    /// True where the part has been made and that is so of it.
    public boolean is(Predicate<? super T> so) {
        return made != null && so.test(made);
    }

    /// Does something with the part, where it has been made.
    public void ifMade(Consumer<? super T> use) {
        if (made != null) {
            use.accept(made);
        }
    }
}
