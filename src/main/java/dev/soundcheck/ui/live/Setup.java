package dev.soundcheck.ui.live;

import dev.soundcheck.live.Cut;
import dev.soundcheck.live.ModelPace;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How text arrives and is sent, as chosen for the next turns. FX thread.
final class Setup {
    /// Where the text comes from.
    enum Source {
        TYPING, MODEL
    }

    /// When typed text goes out.
    enum SendOn {
        WORD, MARK, ENTER
    }

    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(this, "source", Source.TYPING);
    private final ObjectProperty<SendOn> sendOn = new SimpleObjectProperty<>(this, "sendOn", SendOn.WORD);
    private final ObjectProperty<Cut> cut = new SimpleObjectProperty<>(this, "cut", Cut.AS_TYPED);
    private final ObjectProperty<OptionalInt> delay = new SimpleObjectProperty<>(this, "delay", OptionalInt.empty());
    private final BooleanProperty safe = new SimpleBooleanProperty(this, "safe", true);
    private final BooleanProperty mixed = new SimpleBooleanProperty(this, "mixed", false);
    private final DoubleProperty tokensPerSecond = new SimpleDoubleProperty(this, "tokensPerSecond", 30);
    private final DoubleProperty firstTokenMillis = new SimpleDoubleProperty(this, "firstTokenMillis", 350);
    private final DoubleProperty jitter = new SimpleDoubleProperty(this, "jitter", 0.3);
    private final IntegerProperty burst = new SimpleIntegerProperty(this, "burst", 1);
    private final IntegerProperty seed = new SimpleIntegerProperty(this, "seed", 1);

    ObjectProperty<Source> sourceProperty() {
        return source;
    }

    ObjectProperty<SendOn> sendOnProperty() {
        return sendOn;
    }

    /// How the model's tokens become messages.
    ObjectProperty<Cut> cutProperty() {
        return cut;
    }

    /// Empty to leave it to the service.
    ObjectProperty<OptionalInt> delayProperty() {
        return delay;
    }

    BooleanProperty safeProperty() {
        return safe;
    }

    BooleanProperty mixedProperty() {
        return mixed;
    }

    DoubleProperty tokensPerSecondProperty() {
        return tokensPerSecond;
    }

    DoubleProperty firstTokenMillisProperty() {
        return firstTokenMillis;
    }

    DoubleProperty jitterProperty() {
        return jitter;
    }

    IntegerProperty burstProperty() {
        return burst;
    }

    IntegerProperty seedProperty() {
        return seed;
    }

    ModelPace pace() {
        return new ModelPace(firstTokenMillis.get(), tokensPerSecond.get(), jitter.get(), burst.get(), seed.get());
    }

    /// How typed text is cut: complete pieces go out, the rest can still be edited.
    Cut typingCut() {
        return switch (sendOn.get()) {
            case WORD -> Cut.by(Cut.By.WORD);
            case MARK -> Cut.by(Cut.By.CLAUSE);
            case ENTER -> Cut.by(Cut.By.LINE);
        };
    }
}
