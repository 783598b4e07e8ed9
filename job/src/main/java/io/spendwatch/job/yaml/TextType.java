package io.spendwatch.job.yaml;

/** A type of value that is written as text. */
@FunctionalInterface
public interface TextType<T> {

    /**
     * Returns the value of a text.
     *
     * @throws InvalidTextException if the text is not such a value; the message is for whoever wrote the text
     */
    T parse(String text) throws InvalidTextException;
}
