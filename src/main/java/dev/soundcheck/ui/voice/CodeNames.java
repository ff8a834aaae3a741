package dev.soundcheck.ui.voice;

import java.util.function.UnaryOperator;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows values that are codes under the names people use. Immutable.
final class CodeNames extends StringConverter<String> {
    private final UnaryOperator<String> name;

    CodeNames(UnaryOperator<String> name) {
        this.name = name;
    }

    @Override
    public String toString(@Nullable String code) {
        return code == null ? "" : name.apply(code);
    }

    @Override
    public @Nullable String fromString(String shown) {
        return null;
    }
}
