package io.spendwatch.job.configuration;

import io.spendwatch.job.yaml.InvalidDocumentException;
import io.spendwatch.job.yaml.Problem;
import java.util.List;

/** The configuration cannot be used. The message has one line a problem, and shows no secret. */
public final class InvalidConfigurationException extends InvalidDocumentException {
    public InvalidConfigurationException(List<Problem> problems) {
        super(problems);
    }
}
