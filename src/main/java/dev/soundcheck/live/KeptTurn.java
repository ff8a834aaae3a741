package dev.soundcheck.live;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.session.Piece;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireRow;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The text, messages and flushes of a kept live take, with their times. Immutable.
///
/// Messages are read from the wire log; a take without one has its pieces. Times count from the first text.
///
/// @param steps  in the order of their times
record KeptTurn(Take take, OptionalInt maxBufferDelayMillis, List<Step> steps, List<Flushed> flushes) {
    /// What was done with the text.
    sealed interface Step {
        long atNanos();

        /// Text came.
        record Came(long atNanos, String text) implements Step {}

        /// A piece left.
        record Sent(long atNanos, int length) implements Step {}

        record Flush(long atNanos) implements Step {}

        record Finish(long atNanos) implements Step {}

        record Cancel(long atNanos) implements Step {}
    }

    /// The service reported that everything before a flush was spoken.
    record Flushed(long atNanos, int flushId) {}

    KeptTurn {
        steps = List.copyOf(steps);
        flushes = List.copyOf(flushes);
    }

    /// True where the take was sent in pieces.
    static boolean has(Take take) {
        return take.state().ended() && take.utterance().pieces().size() > 1;
    }

    static KeptTurn of(Take take) {
        return new Reading(take).read();
    }

    TurnPlan plan(String voiceName) {
        return new TurnPlan(voiceName, take.request().withText(""), maxBufferDelayMillis, Cut.AS_TYPED, false);
    }

    /// Goes through the wire log of one take once.
    private static final class Reading {
        private final Take take;
        private final long origin;
        private final List<Step> steps = new ArrayList<>();
        private final List<Flushed> flushes = new ArrayList<>();
        private OptionalInt delayMillis = OptionalInt.empty();
        private String context = "";

        Reading(Take take) {
            this.take = take;
            this.origin = take.utterance().pressNanos();
        }

        KeptTurn read() {
            came();
            take.wire().rows().forEach(this::row);
            if (steps.stream().noneMatch(Step.Sent.class::isInstance)) {
                take.utterance().pieces()
                        .forEach(piece -> steps.add(new Step.Sent(piece.sentNanos() - origin, piece.length())));
            }
            if (steps.stream().noneMatch(step -> step instanceof Step.Finish || step instanceof Step.Cancel)) {
                end();
            }
            // A list sort is stable: text that came when it was sent stays before that.
            steps.sort((one, other) -> Long.compare(one.atNanos(), other.atNanos()));
            return new KeptTurn(take, delayMillis, steps, flushes);
        }

        private void came() {
            String text = take.request().text();
            for (Piece piece : take.utterance().pieces()) {
                int from = piece.offset();
                for (Piece.Came portion : piece.came()) {
                    came(portion.atNanos() - origin, text.substring(from, from + portion.length()));
                    from += portion.length();
                }
            }
        }

        /// Text that came at once is one step, although it was sent in two pieces.
        private void came(long at, String text) {
            if (!steps.isEmpty() && steps.getLast() instanceof Step.Came(long before, String begun) && before == at) {
                steps.set(steps.size() - 1, new Step.Came(at, begun + text));
            } else {
                steps.add(new Step.Came(at, text));
            }
        }

        private void end() {
            long last = steps.stream().mapToLong(Step::atNanos).max().orElse(0);
            long done = take.trace().at(Mark.DONE).orElse(take.trace().at(Mark.LAST_AUDIO).orElse(origin)) - origin;
            steps.add(take.state() == TakeState.CANCELLED
                    ? new Step.Cancel(Math.max(last, done))
                    : new Step.Finish(last));
        }

        private void row(WireRow row) {
            try {
                switch (row.entry()) {
                    case WireEntry.MessageOut(String text) -> out(row.atNanos() - origin, JsonFields.parse(text));
                    case WireEntry.MessageIn(String text, _) -> in(row.atNanos() - origin, text);
                    default -> {
                    }
                }
            } catch (JsonParseException _) {
                // A row that was cut short or blanked holds nothing to read.
            }
        }

        private void out(long at, JsonObject json) {
            String id = JsonFields.string(json, "context_id", "");
            if (!id.equals(context)) {
                // It started again on a new socket: what was sent before reached nobody.
                context = id;
                steps.removeIf(step -> !(step instanceof Step.Came));
                flushes.clear();
            }
            int delay = JsonFields.integer(json, "max_buffer_delay_ms", -1);
            delayMillis = delay < 0 ? delayMillis : OptionalInt.of(delay);
            String text = JsonFields.string(json, "transcript", "");
            if (JsonFields.bool(json, "cancel")) {
                steps.add(new Step.Cancel(at));
            } else if (JsonFields.bool(json, "flush")) {
                steps.add(new Step.Flush(at));
            } else if (text.isEmpty()) {
                steps.add(new Step.Finish(at));
            } else {
                steps.add(new Step.Sent(at, text.length()));
            }
        }

        private void in(long at, String text) {
            if (text.contains("flush_done")) {
                JsonObject json = JsonFields.parse(text);
                if ("flush_done".equals(JsonFields.stringOrNull(json, "type"))) {
                    flushes.add(new Flushed(at, JsonFields.integer(json, "flush_id", 0)));
                }
            }
        }
    }
}
