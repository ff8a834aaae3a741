package dev.soundcheck.ui.kit;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows the values of a choice by their titles. Nothing is typed there, so nothing is read back.
public final class Titles<T> extends StringConverter<T> {
    private final Function<T, String> title;

    public Titles(Function<T, String> title) {
        this.title = title;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : title.apply(value);
    }

    @Override
    public T fromString(String title) {
        throw new UnsupportedOperationException("a choice is not typed");
    }
}
