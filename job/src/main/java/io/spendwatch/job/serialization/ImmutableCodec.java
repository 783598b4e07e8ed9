package io.spendwatch.job.serialization;

/** A codec of values that never change: a copy is the value itself. */
public abstract class ImmutableCodec<T> implements Codec<T> {
    private static final long serialVersionUID = 1;

    @Override
    public final boolean immutable() {
        return true;
    }

    @Override
    public final T copy(T value) {
        return value;
    }
}
