package io.spendwatch.job.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** What a person wrote cannot be used. The message has one line a problem. */
public class InvalidDocumentException extends RuntimeException {
    private final List<Problem> problems;

    public InvalidDocumentException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Returns all problems, in the order in which they were found; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
