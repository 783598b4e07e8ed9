package io.spendwatch.local.command;

import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleFile;
import io.spendwatch.job.rulebook.RuleStatus;
import java.util.Optional;

/** The rule that a status says is in force. */
final class StatusRule {
    private StatusRule() {}

    /** Returns it; nothing where none is in force, or it cannot be read here. */
    static Optional<RuleDefinition> of(RuleStatus status) {
        return status.rule().isEmpty()
                ? Optional.empty()
                : RuleFile.parse("[" + status.rule() + "]", status.id()).definitions().stream()
                        .findFirst();
    }
}
