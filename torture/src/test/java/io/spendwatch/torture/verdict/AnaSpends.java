package io.spendwatch.torture.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spendwatch.torture.log.LogRecord;
import io.spendwatch.torture.log.Position;
import io.spendwatch.torture.model.Model;
import io.spendwatch.torture.model.PossibleRows;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A log with two payments of one customer. */
final class AnaSpends {
    private AnaSpends() {}

    /** Returns what must be found of it. */
    static Map<String, PossibleRows> rows() {
        Model model = new Model(Set.of());
        pay(model, 0, "2026-10-01T00:30:00Z");
        pay(model, 1, "2026-10-02T00:00:00Z");
        return model.rows();
    }

    private static void pay(Model model, long offset, String time) {
        byte[] value = """
                {"customer":"Ana","transaction_type":"shopping","online_payment_amount":0,\
                "in_store_payment_amount":5000000,"lat":44.75,"lon":20.5,"transaction_datetime":"%s"}""".formatted(time).getBytes(UTF_8);
        model.visit(
                0,
                new LogRecord(new Position(0, offset), Optional.empty(), Optional.of(value), Optional.empty(), true));
    }
}
