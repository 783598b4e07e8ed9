package io.spendwatch.job.rule;

import io.spendwatch.job.yaml.InvalidDocumentException;
import io.spendwatch.job.yaml.Problem;
import java.util.List;

/** Rules that do not parse, type-check or fit the slices. The message has one line a problem. */
public final class InvalidRulesException extends InvalidDocumentException {
    public InvalidRulesException(List<Problem> problems) {
        super(problems);
    }
}
