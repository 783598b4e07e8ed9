package io.spendwatch.torture.log;

/** Takes records one by one. */
public interface LogVisitor {
    /**
     * Takes a record.
     *
     * @param event how many events were made up before it
     */
    void visit(long event, LogRecord logRecord);
}
