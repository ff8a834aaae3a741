package dev.soundcheck.offline.wire.catalog;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.soundcheck.offline.wire.http.Exchange;
import dev.soundcheck.offline.wire.message.Problem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Pages by id, as every list of the wire does: `limit`, `starting_after`, `ending_before`. Stateless.
final class Paging {
    private Paging() {}

    /// Some of a list.
    ///
    /// @param more  true where others follow in the direction asked for
    /// @param next  the id to go on from, null on the last page
    record Page<T>(List<T> items, boolean more, @Nullable String next) {
        JsonObject json(Function<T, JsonElement> item) {
            JsonArray data = new JsonArray();
            items.forEach(one -> data.add(item.apply(one)));
            JsonObject page = new JsonObject();
            page.add("data", data);
            page.addProperty("has_more", more);
            page.addProperty("next_page", next);
            return page;
        }
    }

    static <T> Page<T> of(Exchange exchange, List<T> all, Function<T, String> id) {
        int limit = limit(exchange.query("limit"));
        String after = exchange.query("starting_after");
        String before = exchange.query("ending_before");
        if (after != null && before != null) {
            throw Problem.badRequest("Invalid request", "starting_after and ending_before cannot both be set.");
        }
        int from = after == null ? 0 : indexOf(all, id, after) + 1;
        int to = Math.min(from + limit, all.size());
        if (before != null) {
            to = indexOf(all, id, before);
            from = Math.max(0, to - limit);
        }
        boolean more = before == null ? to < all.size() : from > 0;
        return new Page<>(all.subList(from, to), more, more ? id.apply(all.get(before == null ? to - 1 : from)) : null);
    }

    private static int limit(@Nullable String text) {
        try {
            int limit = text == null ? 10 : Integer.parseInt(text);
            if (limit >= 1 && limit <= 100) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // answered below like any other wrong number
        }
        throw Problem.badRequest("Invalid request", "limit must be a number from 1 to 100.");
    }

    private static <T> int indexOf(List<T> all, Function<T, String> id, String wanted) {
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equalsIgnoreCase(wanted)) {
                return i;
            }
        }
        throw Problem.badRequest("Invalid request", "There is no " + Problem.shown(wanted) + " to page from.");
    }
}
