package dev.soundcheck.cartesia.connection;

import dev.soundcheck.speech.SpeechFailure;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What goes into the `Authorization` header of speech requests. Any thread; never blocks.
public interface Credentials {
    /// Gives the header's value as soon as there is one: at once, or on a network thread.
    ///
    /// @param ready  takes the value, null where none is to be sent
    void use(Consumer<@Nullable String> ready, Consumer<SpeechFailure> refused);

    /// The value was refused with 401.
    ///
    /// @return true where another one can be had
    boolean renewable();

    /// The same for every request.
    record Fixed(@Nullable String value) implements Credentials {
        @Override
        public void use(Consumer<@Nullable String> ready, Consumer<SpeechFailure> refused) {
            ready.accept(value);
        }

        @Override
        public boolean renewable() {
            return false;
        }

        @Override
        public String toString() {
            return "Fixed[redacted]";
        }
    }
}
