package dev.soundcheck.offline.wire.catalog;

import dev.soundcheck.offline.voice.text.Lexicon;
import dev.soundcheck.offline.wire.message.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The pronunciation dictionaries of this run: one to begin with, and what clients make. Gone with the server. Any thread.
public final class Dictionaries {
    private static final String SAMPLER = "0ff11e00-d1c7-4c0d-8a01-000000000001";
    private static final int MOST = 1000;

    private final InstantSource clock;
    // Guarded by this; in the order in which they were made.
    private final Map<String, Dictionary> all = new LinkedHashMap<>();

    public Dictionaries(InstantSource clock) {
        this.clock = clock;
        Dictionary sampler = new Dictionary(SAMPLER, "Soundcheck sampler", List.of(
                new Lexicon.Entry("Cartesia", "<<k|ɑ|r|t|ˈi|ʒ|ə>>", false),
                new Lexicon.Entry("GIF", "<<ɡ|ɪ|f>>", false), new Lexicon.Entry("SQL", "sequel", true),
                new Lexicon.Entry("New Orleans", "Nawlins", false)), false, Instant.parse("2026-11-22T00:00:00Z"));
        all.put(sampler.id(), sampler);
    }

    /// One dictionary; immutable.
    public record Dictionary(String id, String name, List<Lexicon.Entry> entries, boolean pinned, Instant created) {
        Dictionary named(String other) {
            return new Dictionary(id, other, entries, pinned, created);
        }

        Dictionary with(List<Lexicon.Entry> others) {
            return new Dictionary(id, name, List.copyOf(others), pinned, created);
        }

        Dictionary pinned(boolean now) {
            return new Dictionary(id, name, entries, now, created);
        }
    }

    synchronized List<Dictionary> list() {
        return new ArrayList<>(all.values());
    }

    public synchronized Dictionary get(String id) {
        Dictionary found = all.get(id);
        if (found == null) {
            throw Problem.notFound("pronunciation_dict_not_found", "Dictionary not found", "There is no dictionary "
                    + Problem.shown(id) + ". GET /pronunciation-dicts lists them.");
        }
        return found;
    }

    synchronized Dictionary create(String name, List<Lexicon.Entry> entries) {
        if (all.size() >= MOST) {
            throw Problem.badRequest("Invalid request", "The offline server keeps " + MOST + " dictionaries at most.");
        }
        Dictionary made = new Dictionary(UUID.randomUUID().toString(), name, List.copyOf(entries), false, clock
                .instant().truncatedTo(ChronoUnit.SECONDS));
        all.put(made.id(), made);
        return made;
    }

    synchronized Dictionary change(String id, UnaryOperator<Dictionary> change) {
        Dictionary changed = change.apply(get(id));
        all.put(id, changed);
        return changed;
    }

    synchronized void delete(String id) {
        all.remove(get(id).id());
    }
}
