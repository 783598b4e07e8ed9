package io.spendwatch.harness.alerts;

/** Takes rows one by one. */
public interface RowVisitor {
    /**
     * Takes a row.
     *
     * @param rule its rule's id
     * @param row as a CSV file has it, without what ends the line
     */
    void visit(String rule, String row);
}
