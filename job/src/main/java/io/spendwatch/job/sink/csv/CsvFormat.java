package io.spendwatch.job.sink.csv;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertField;
import io.spendwatch.job.sink.file.LineFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The tutorial's seven columns, quoted as RFC 4180 says, each line ended by a line feed as Unix tools expect. */
final class CsvFormat implements LineFormat<Alert> {
    private static final long serialVersionUID = 1;
    private static final String LINE_END = "\n";
    private static final String HEADER = String.join(
                    ",",
                    AlertField.CUSTOMER,
                    AlertField.COUNT_TRANSACTIONS,
                    AlertField.TOTAL_ONLINE_PAYMENT_AMOUNT,
                    AlertField.TOTAL_IN_STORE_PAYMENT_AMOUNT,
                    AlertField.LAT,
                    AlertField.LON,
                    AlertField.LAST_TRANSACTION_TIME)
            + LINE_END;

    @Override
    public void writeHeader(OutputStream out) throws IOException {
        out.write(HEADER.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(Alert alert, OutputStream out) throws IOException {
        String line = String.join(
                        ",",
                        quote(alert.customer()),
                        Long.toString(alert.countTransactions()),
                        alert.totalOnlinePaymentAmount().toPlainString(),
                        alert.totalInStorePaymentAmount().toPlainString(),
                        Double.toString(alert.latitude()),
                        Double.toString(alert.longitude()),
                        alert.lastTransactionTime().toString())
                + LINE_END;
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String quote(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
