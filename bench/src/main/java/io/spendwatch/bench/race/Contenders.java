package io.spendwatch.bench.race;

import io.spendwatch.bench.limit.LimitContender;
import io.spendwatch.bench.run.Contender;
import io.spendwatch.bench.spendwatch.SpendwatchContender;
import java.util.Locale;

/** All contenders. A new one needs two lines here, and nothing else. */
public enum Contenders {
    LIMIT("The limit", 1, 1),
    SPENDWATCH("Spendwatch", 0.6, 0.5);

    private static final int MANY_CUSTOMERS = 100_000;

    private final String label;
    private final double pace;
    private final double paceWithMany;

    /**
     * Makes one.
     *
     * @param label for people
     * @param pace how fast it is about, with a hundred customers, as a part of the limit: measures how much work it gets
     * @param paceWithMany the same with a million customers
     */
    Contenders(String label, double pace, double paceWithMany) {
        this.label = label;
        this.pace = pace;
        this.paceWithMany = paceWithMany;
    }

    public String label() {
        return label;
    }

    /** Returns its name of lower-case letters and hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns about how fast it is, as a part of the limit: how much work it gets, so that all are done about equally soon. */
    public double pace(int customers) {
        return customers < MANY_CUSTOMERS ? pace : paceWithMany;
    }

    Contender contender() {
        return switch (this) {
            case LIMIT -> new LimitContender();
            case SPENDWATCH -> new SpendwatchContender();
        };
    }
}
