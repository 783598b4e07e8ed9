package io.spendwatch.job.sink.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.spendwatch.job.deadletter.DeadLetter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A dead letter as one line of JSON: {@code reason}, {@code detail}, {@code source}, {@code line}, {@code value}. A
 * value that is not valid UTF-8 is shown with replacement characters, and kept whole in {@code value_base64}.
 */
public final class DeadLetterLines implements LineFormat<DeadLetter> {
    private static final long serialVersionUID = 1;
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Override
    public void write(DeadLetter letter, OutputStream out) throws IOException {
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringField("reason", letter.reason());
            generator.writeStringField("detail", letter.detail());
            generator.writeStringField("source", letter.position().source());
            generator.writeNumberField("line", letter.position().offset());
            writeValue(letter.value(), generator);
            generator.writeEndObject();
        }
        out.write('\n');
    }

    private static void writeValue(byte[] value, JsonGenerator generator) throws IOException {
        try {
            generator.writeStringField(
                    "value",
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(value))
                            .toString());
        } catch (CharacterCodingException notText) {
            generator.writeStringField("value", new String(value, StandardCharsets.UTF_8));
            generator.writeBinaryField("value_base64", value);
        }
    }
}
