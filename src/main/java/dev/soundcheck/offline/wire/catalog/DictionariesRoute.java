package dev.soundcheck.offline.wire.catalog;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.soundcheck.offline.voice.text.Lexicon;
import dev.soundcheck.offline.wire.catalog.Dictionaries.Dictionary;
import dev.soundcheck.offline.wire.http.Exchange;
import dev.soundcheck.offline.wire.message.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `/pronunciation-dicts` and what hangs below it. Any thread.
public final class DictionariesRoute {
    public static final String PATH = "/pronunciation-dicts";

    private final Dictionaries dictionaries;

    public DictionariesRoute(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    public void handle(Exchange exchange) throws IOException {
        String rest = exchange.path().substring(PATH.length()).replaceFirst("^/", "");
        int slash = rest.indexOf('/');
        String id = slash < 0 ? rest : rest.substring(0, slash);
        if (id.isEmpty()) {
            handleAll(exchange);
        } else if (slash < 0) {
            handleOne(exchange, id);
        } else {
            handleAction(exchange, id, rest.substring(slash));
        }
    }

    private void handleAll(Exchange exchange) throws IOException {
        switch (exchange.method()) {
            case "GET" -> list(exchange);
            case "POST" -> {
                Fields request = Fields.of(exchange.json());
                exchange.answer(json(dictionaries.create(name(request), entries(request).orElse(List.of()))));
            }
            default -> throw exchange.methodNotAllowed(List.of("GET", "POST"));
        }
    }

    private void handleOne(Exchange exchange, String id) throws IOException {
        switch (exchange.method()) {
            case "GET" -> exchange.answer(json(dictionaries.get(id)));
            case "PATCH" -> exchange.answer(json(change(id, Fields.of(exchange.json()))));
            case "DELETE" -> {
                dictionaries.delete(id);
                exchange.answerNothing();
            }
            default -> throw exchange.methodNotAllowed(List.of("GET", "PATCH", "DELETE"));
        }
    }

    private void handleAction(Exchange exchange, String id, String action) {
        if (!action.equals("/pin") && !action.equals("/unpin")) {
            throw exchange.unknownPath();
        }
        if (!exchange.method().equals("POST")) {
            throw exchange.methodNotAllowed(List.of("POST"));
        }
        dictionaries.change(id, one -> one.pinned(action.equals("/pin")));
        exchange.answerNothing();
    }

    private void list(Exchange exchange) throws IOException {
        Paging.Page<Dictionary> page = Paging.of(exchange, dictionaries.list(), Dictionary::id);
        exchange.answer(page.json(DictionariesRoute::json));
    }

    private Dictionary change(String id, Fields request) {
        Optional<List<Lexicon.Entry>> entries = entries(request);
        return dictionaries.change(id, before -> {
            Dictionary named = request.text("name").isPresent() ? before.named(name(request)) : before;
            return entries.map(named::with).orElse(named);
        });
    }

    private static String name(Fields request) {
        String name = request.requiredText("name");
        if (name.isBlank()) {
            throw request.wrong("name", "must not be empty");
        }
        return name;
    }

    private static Optional<List<Lexicon.Entry>> entries(Fields request) {
        JsonElement items = request.json().get("items");
        if (items == null || items.isJsonNull()) {
            return Optional.empty();
        }
        if (!(items instanceof JsonArray array)) {
            throw request.wrong("items", "must be a list");
        }
        List<Lexicon.Entry> entries = new ArrayList<>();
        for (JsonElement item : array) {
            if (!(item instanceof JsonObject object)) {
                throw request.wrong("items", "must be a list of objects");
            }
            entries.add(entry(new Fields(object, "items[" + entries.size() + "].")));
        }
        return Optional.of(entries);
    }

    /// Clients write `alias`; the guide has `pronunciation` for the same.
    private static Lexicon.Entry entry(Fields item) {
        String text = item.requiredText("text");
        if (!text.equals(text.strip()) || text.isEmpty()) {
            throw item.wrong("text", "must neither be empty nor begin or end with a space");
        }
        String said = item.text("alias").or(() -> item.text("pronunciation")).orElseThrow(() -> item.wrong("alias",
                "is required"));
        return new Lexicon.Entry(text, said, item.flag("case_sensitive"));
    }

    private static JsonObject json(Dictionary dictionary) {
        JsonArray items = new JsonArray();
        for (Lexicon.Entry entry : dictionary.entries()) {
            JsonObject item = new JsonObject();
            item.addProperty("text", entry.text());
            item.addProperty("alias", entry.said());
            item.addProperty("case_sensitive", entry.caseSensitive());
            items.add(item);
        }
        JsonObject json = new JsonObject();
        json.addProperty("id", dictionary.id());
        json.addProperty("name", dictionary.name());
        json.addProperty("owner_id", "offline");
        json.addProperty("pinned", dictionary.pinned());
        json.addProperty("created_at", dictionary.created().toString());
        json.add("items", items);
        return json;
    }
}
