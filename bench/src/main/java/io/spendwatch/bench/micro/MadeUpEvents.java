package io.spendwatch.bench.micro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spendwatch.generator.Generator;
import io.spendwatch.generator.GeneratorOptions;
import io.spendwatch.generator.Limit;
import io.spendwatch.generator.output.EventOutput;
import io.spendwatch.generator.pace.Pace;
import io.spendwatch.generator.random.SeededRandom;
import io.spendwatch.generator.time.EventTimes;
import io.spendwatch.generator.transaction.GeneratedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Events of many customers, the same ones at every call: enough of them that no processor remembers which way the
 * branches of each go.
 */
final class MadeUpEvents {
    /** How many there are. */
    static final int COUNT = 4096;

    private static final int CUSTOMERS = 1000;
    private static final long SEED = 1;
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final Duration STEP = Duration.ofMillis(20_123);
    private static final ObjectReader TREE = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(ObjectNode.class);

    private MadeUpEvents() {}

    static List<byte[]> in(EventShape shape) {
        SeededRandom random = new SeededRandom(SEED);
        Written written = new Written();
        new Generator(
                        GeneratorOptions.defaults(SEED)
                                .withCustomers(CUSTOMERS)
                                .withEventTimes(new EventTimes.Stepped(START, STEP))
                                .withPace(new Pace.Unlimited())
                                .withLimit(Limit.ofEvents(COUNT)),
                        written)
                .run();
        return written.events.stream()
                .map(event -> shape.write(tree(event), random))
                .toList();
    }

    private static ObjectNode tree(byte[] event) {
        try {
            return TREE.readValue(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The generator wrote what is no JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Written implements EventOutput {
        private final List<byte[]> events = new ArrayList<>(COUNT);

        @Override
        public void write(GeneratedEvent event) {
            events.add(event.value());
        }

        @Override
        public String destination() {
            return "memory";
        }

        @Override
        public void close() {
            // Nothing to let go of.
        }
    }
}
