package io.spendwatch.bench.micro;

import io.spendwatch.job.money.Money;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionParser;
import java.time.Duration;

/** The job's parser, which holds an event against the whole contract on the way. */
final class SpendwatchReader implements PaymentReader {
    private final TransactionParser parser = new TransactionParser(Duration.ofHours(1));
    private final Transaction transaction = new Transaction();

    @Override
    public Transaction read(byte[] event) {
        if (!parser.parse(event, 0, event.length, TransactionParser.NO_TIMESTAMP, transaction)) {
            throw new IllegalStateException(parser.reason() + ": " + parser.detail());
        }
        return transaction;
    }

    @Override
    public Payment shown(Object read) {
        Transaction now = (Transaction) read;
        return new Payment(
                now.customer().toString(),
                now.transactionType().toString(),
                Money.ofUnits(now.onlinePaymentUnits()).toBigDecimal(),
                Money.ofUnits(now.inStorePaymentUnits()).toBigDecimal(),
                now.latitude(),
                now.longitude(),
                now.eventTimeMillis());
    }
}
