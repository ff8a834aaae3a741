package dev.soundcheck.ui.answer;

import dev.soundcheck.lab.answer.Answer;
import dev.soundcheck.lab.answer.AnswerPlan;
import dev.soundcheck.lab.answer.Findings;
import dev.soundcheck.lab.answer.Needs;
import dev.soundcheck.lab.answer.Question;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.ui.kit.Latest;
import dev.soundcheck.ui.kit.Message;
import dev.soundcheck.ui.lab.LabJob;
import dev.soundcheck.ui.lab.LabWork;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The questions, the answer, and the measuring of what is not known yet. FX thread.
public final class AnswerModel implements AutoCloseable {
    private static final long CLOSING_MILLIS = 3000;

    private final AnswerPorts ports;
    private final KeptFindings kept;
    private final LabWork work;
    private final Latest readings = new Latest();
    private final BooleanProperty wholeTextKnown = asked("wholeTextKnown", Needs.SIMPLEST.wholeTextKnown());
    private final BooleanProperty stamps = asked("stamps", Needs.SIMPLEST.stamps());
    private final BooleanProperty manyTurns = asked("manyTurns", Needs.SIMPLEST.manyTurns());
    private final BooleanProperty textInPieces = asked("textInPieces", Needs.SIMPLEST.textInPieces());
    private final BooleanProperty readsEvents = asked("readsEvents", Needs.SIMPLEST.readsEvents());
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(this, "answer",
            Answer.of(Needs.SIMPLEST, List.of()));
    private final Message message = new Message(this);
    private List<Findings> findings = List.of();

    public AnswerModel(AnswerPorts ports) {
        this.ports = ports;
        this.kept = new KeptFindings(ports.lab().folder());
        this.work = new LabWork(ports.lab(), new Following(), CLOSING_MILLIS);
        List.of(wholeTextKnown, stamps, manyTurns, textInPieces, readsEvents)
                .forEach(question -> question.subscribe(this::decide));
    }

    // == PROPERTIES ==

    public BooleanProperty wholeTextKnownProperty() {
        return wholeTextKnown;
    }

    public BooleanProperty stampsProperty() {
        return stamps;
    }

    public BooleanProperty manyTurnsProperty() {
        return manyTurns;
    }

    public BooleanProperty textInPiecesProperty() {
        return textInPieces;
    }

    public BooleanProperty readsEventsProperty() {
        return readsEvents;
    }

    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// What happened last, in one sentence.
    public ReadOnlyStringProperty messageProperty() {
        return message.textProperty();
    }

    /// What of it a screen reader says unasked.
    public ReadOnlyStringProperty newsProperty() {
        return message.newsProperty();
    }

    public ReadOnlyBooleanProperty measuringProperty() {
        return work.runningProperty();
    }

    /// What measuring costs, in a few words, in the runs that are counted meanwhile; empty where nothing can be measured now.
    public String cost(List<Question> questions) {
        return priced(questions).map(cost -> cost.runs() + " runs, " + (ports.lab().offline().getAsBoolean()
                ? "free"
                : "about " + cost.credits() + " credits")).orElse("");
    }

    /// The whole of it, in a sentence: how many requests are made, and for how much.
    public String wholeCost(List<Question> questions) {
        return priced(questions).map(cost -> cost.sentence(ports.lab().offline().getAsBoolean())).orElse("");
    }

    // == COMMANDS ==

    /// Looks at the kept labs again.
    public void refresh() {
        Latest.Wish mine = readings.wish();
        ports.lab().io().execute(() -> {
            List<Findings> fresh = kept.latest(ports.here());
            ports.lab().fx().execute(() -> {
                if (mine.stands()) {
                    findings = fresh;
                    decide();
                }
            });
        });
    }

    /// Answers the questions from the takes that were made.
    public void readFromTakes() {
        ports.lab().io().execute(() -> {
            List<Take> takes = ports.takes().get();
            Needs needs = Needs.of(takes);
            ports.lab().fx().execute(() -> {
                if (!takes.isEmpty()) {
                    show(needs);
                }
                message.tell(Needs.read(takes));
            });
        });
    }

    /// Measures what the questions ask, through the lab; does nothing while something is measured.
    public void measure(List<Question> questions) {
        if (work.runningProperty().get()) {
            return;
        }
        SpeechRequest request = ports.lab().request().get();
        if (request == null) {
            message.tell("Choose a voice first.");
        } else if (!ports.lab().services().takeTurn()) {
            message.tell("A comparison runs in the lab. Wait for it to end, or cancel it there.");
        } else {
            work.start(new LabJob(plan(request, questions), NetworkProfile.NONE, "", false));
        }
    }

    public void cancel() {
        work.cancel();
    }

    /// Chooses the recommended endpoint for the desk.
    public void use() {
        ports.use().accept(answer.get().recommendation().endpoint());
        message.tell("The desk speaks over " + answer.get().recommendation().endpoint().title() + " now.");
    }

    public void say(String sentence) {
        message.tell(sentence);
    }

    @Override
    public void close() {
        work.close();
    }

    private Optional<LabPlan.Cost> priced(List<Question> questions) {
        SpeechRequest request = ports.lab().request().get();
        return request == null || questions.isEmpty()
                ? Optional.empty()
                : Optional.of(plan(request, questions).cost());
    }

    private LabPlan plan(SpeechRequest request, List<Question> questions) {
        return AnswerPlan.of(request, questions, answer.get().recommendation().endpoint(),
                ThreadLocalRandom.current().nextInt(1_000_000));
    }

    private BooleanProperty asked(String name, boolean first) {
        return new SimpleBooleanProperty(this, name, first);
    }

    private void show(Needs needs) {
        wholeTextKnown.set(needs.wholeTextKnown());
        stamps.set(needs.stamps());
        manyTurns.set(needs.manyTurns());
        textInPieces.set(needs.textInPieces());
    }

    private void decide() {
        answer.set(Answer.of(new Needs(wholeTextKnown.get(), stamps.get(), manyTurns.get(), textInPieces.get(),
                readsEvents.get()), findings));
    }

    /// Why a figure stands on fewer runs than were planned; empty where all count.
    private static String leftOut(Lab lab) {
        int left = lab.excluded().size();
        return lab.excluded().stream().map(LabRun::exclusion).filter(Objects::nonNull).findFirst()
                .map(why -> " " + left + " of " + lab.runs().size() + " runs left out: " + why.reason()).orElse("");
    }

    /// What was measured is kept by then: it is found with the other labs.
    private final class Following implements LabWork.Follower {
        @Override
        public void soFar(Lab lab) {}

        @Override
        public void done(@Nullable Lab lab, String sentence) {
            message.tell(sentence + (lab == null ? "" : leftOut(lab)));
            refresh();
        }

        @Override
        public void step(String sentence) {
            message.step(sentence);
        }
    }
}
