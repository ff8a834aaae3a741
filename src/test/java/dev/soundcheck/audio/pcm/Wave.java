package dev.soundcheck.audio.pcm;

import java.util.function.DoubleUnaryOperator;

/// A sound of a known shape that ends after so many samples.
class Wave implements SampleSource {
    private final DoubleUnaryOperator valueAtSeconds;
    private final int rateHz;
    private final int total;
    private int at;

    Wave(DoubleUnaryOperator valueAtSeconds, int rateHz, int total) {
        this.valueAtSeconds = valueAtSeconds;
        this.rateHz = rateHz;
        this.total = total;
    }

    @Override
    public int read(short[] target, int offset, int count) {
        int part = Math.min(count, total - at);
        for (int i = 0; i < part; i++) {
            target[offset + i] = (short) Math.round(valueAtSeconds.applyAsDouble((double) (at + i) / rateHz));
        }
        at += part;
        return part;
    }

    @Override
    public boolean exhausted() {
        return at == total;
    }

    @Override
    public double position() {
        return at;
    }

    @Override
    public double step() {
        return 1;
    }
}
