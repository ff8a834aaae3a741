package dev.soundcheck.ui.kit;

import dev.soundcheck.snippet.Snippet;
import dev.soundcheck.speech.Endpoint;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/// The items of a menu that copies a request as code, one for each language. FX thread.
public final class CodeItems {
    private final Map<Snippet, MenuItem> items = new EnumMap<>(Snippet.class);

    /// @param place  begins the ids of the items
    /// @param copy   copies the request in the language
    public CodeItems(String place, Consumer<Snippet> copy) {
        for (Snippet snippet : Snippet.values()) {
            MenuItem item = new MenuItem();
            item.setId(place + "-copy-" + snippet.id());
            item.setOnAction(_ -> copy.accept(snippet));
            items.put(snippet, item);
        }
        show(null);
    }

    public Collection<MenuItem> all() {
        return Collections.unmodifiableCollection(items.values());
    }

    /// A language that there is no code in for the endpoint says so, and cannot be chosen.
    ///
    /// @param endpoint  of the request; null where there is none
    public void show(@Nullable Endpoint endpoint) {
        items.forEach((snippet, item) -> {
            String refused = endpoint == null || snippet.refusal(endpoint).isEmpty()
                    ? ""
                    : "   not over " + endpoint.title();
            item.setText(snippet.title() + refused);
            item.setDisable(endpoint == null || !refused.isEmpty());
        });
    }
}
