package io.spendwatch.bench.race;

import io.spendwatch.bench.run.Contender;
import io.spendwatch.bench.spendwatch.SpendwatchContender;

/** All contenders. A new one needs two lines here, and nothing else. */
public enum Contenders {
    SPENDWATCH;

    Contender contender() {
        return switch (this) {
            case SPENDWATCH -> new SpendwatchContender();
        };
    }
}
