package dev.soundcheck.ui.lab;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.Slot;
import dev.soundcheck.lab.result.ConnectionFacts;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Onset;
import dev.soundcheck.session.Take;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One run or one take, drawn in full. Immutable.
///
/// @param take  null for a run of a lab
record Detail(String title, LabRun run, @Nullable Take take) {

    static Detail of(LabRun run) {
        return new Detail(run.lane().title() + ", run " + run.slot().number(), run, null);
    }

    /// The runs of a run's block, one per lane, in the order of the lanes.
    ///
    /// @param chosen  null for the last run
    static List<Detail> block(Lab lab, @Nullable LabRun chosen) {
        if (lab.runs().isEmpty()) {
            return List.of();
        }
        LabRun of = chosen == null ? lab.runs().getLast() : chosen;
        return lab.runs().stream()
                .filter(run -> run.slot().block() == of.slot().block()
                        && (run.slot().equals(of.slot()) || !run.lane().equals(of.lane())))
                .sorted(Comparator.comparingInt(run -> lab.plan().lanes().indexOf(run.lane()))).map(Detail::of)
                .toList();
    }

    /// A take as if it were a run: the same stamps, drawn by the same rules.
    static Detail of(Take take) {
        PcmTrack track = take.track();
        LabLane lane = LabLane.of(take.endpoint(), !take.trace().reused()).getFirst();
        LabRun run = new LabRun(new Slot(take.number(), lane, 1), take.madeAt(), take.trace(),
                track == null ? take.request().format().pcm() : track.format(), track == null ? 0 : track.frames(),
                Onset.of(track), ConnectionFacts.UNKNOWN, null);
        return new Detail(take.endpoint().title() + ", take " + take.number() + (take.offline() ? " · offline" : ""),
                run, take);
    }
}
