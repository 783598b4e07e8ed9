package io.spendwatch.job.rulebook;

/** Who is told what was decided. */
interface RuleListener {
    /** Takes a version that counts from some event time on, which has not been judged yet. */
    void changed(RuleChange change);

    /** Takes what became of the newest version of a rule; counts nothing. */
    void decided(RuleStatus status);
}
