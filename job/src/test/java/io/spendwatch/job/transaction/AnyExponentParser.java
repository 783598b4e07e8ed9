package io.spendwatch.job.transaction;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads numbers of any exponent, for which BigDecimal has no room, as if its exponent were only very far from zero. */
final class AnyExponentParser extends JsonParserDelegate {
    private static final BigInteger FAR = BigInteger.valueOf(5_000);

    AnyExponentParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public boolean isNaN() {
        return false;
    }

    @Override
    public BigDecimal getDecimalValue() throws IOException {
        String[] parts = getText().split("[eE]", -1);
        BigDecimal mantissa = new BigDecimal(parts[0]);
        if (parts.length == 1) {
            return mantissa;
        }
        BigInteger exponent = new BigInteger(parts[1]).min(FAR).max(FAR.negate());
        return mantissa.scaleByPowerOfTen(exponent.intValueExact());
    }
}
