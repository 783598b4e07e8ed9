package io.spendwatch.bench.micro;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spendwatch.generator.random.SeededRandom;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How the same events are written down. */
public enum EventShape {
    /** As the generator writes them: compact, in the contract's order, two decimals. */
    CLEAN("as generated"),

    /** White space, fields in any order and one more that nobody asked for, escapes in the names, times with offsets. */
    UNTIDY("white space, other order, escapes"),

    /** Amounts of eight decimals, so that every payment is rounded half-even to four. */
    FINE_AMOUNTS("amounts of eight decimals");

    private static final int FINE_DECIMALS = 8;
    private static final int FINE_PART = 1_000_000;
    private static final List<String> AMOUNTS = List.of("online_payment_amount", "in_store_payment_amount");

    private final String label;

    EventShape(String label) {
        this.label = label;
    }

    /** Returns what tables call it. */
    String label() {
        return label;
    }

    /** Returns the event in this shape. */
    byte[] write(ObjectNode event, SeededRandom random) {
        String text = switch (this) {
            case CLEAN -> event.toString();
            case UNTIDY -> untidy(event, random);
            case FINE_AMOUNTS -> fineAmounts(event, random);
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String fineAmounts(ObjectNode event, SeededRandom random) {
        ObjectNode fine = event.deepCopy();
        for (String amount : AMOUNTS) {
            BigDecimal more = BigDecimal.valueOf(random.below(FINE_PART), FINE_DECIMALS);
            fine.put(amount, fine.get(amount).decimalValue().add(more));
        }
        return fine.toString();
    }

    private static String untidy(ObjectNode event, SeededRandom random) {
        List<String> fields = new ArrayList<>();
        event.fields()
                .forEachRemaining(field -> fields.add("\"%s\" : %s"
                        .formatted(
                                field.getKey(),
                                switch (field.getKey()) {
                                    case "customer" -> escaped(field.getValue().textValue(), random);
                                    case "transaction_datetime" ->
                                        "\"%s\""
                                                .formatted(field.getValue()
                                                        .textValue()
                                                        .replace("Z", "+00:00"));
                                    default -> field.getValue().toString();
                                })));
        fields.add("\"card\" : {\"kind\": \"debit\", \"last\": [4, 7, 1, 1]}");
        StringBuilder text = new StringBuilder("{\n");
        while (!fields.isEmpty()) {
            text.append(" ".repeat(1 + random.below(4))).append(fields.remove(random.below(fields.size())));
            text.append(fields.isEmpty() ? "\n}" : ",\n");
        }
        return text.toString();
    }

    /** Returns a JSON text in which one letter, at random, is escaped. */
    private static String escaped(String name, SeededRandom random) {
        int at = random.below(name.length());
        return "\"%s\\u%04x%s\"".formatted(name.substring(0, at), (int) name.charAt(at), name.substring(at + 1));
    }
}
