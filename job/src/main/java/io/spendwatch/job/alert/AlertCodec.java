package io.spendwatch.job.alert;

import io.spendwatch.job.money.Money;
import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.ImmutableCodec;
import io.spendwatch.job.serialization.VarLong;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes an alert, for its way to the sinks. */
public final class AlertCodec extends ImmutableCodec<Alert> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Alert> type() {
        return Alert.class;
    }

    @Override
    public void write(Alert value, DataOutputView out) throws IOException {
        Bytes.writeText(value.rule(), out);
        Bytes.writeText(value.customer(), out);
        VarLong.write(value.countTransactions(), out);
        writeMoney(value.totalOnlinePaymentAmount(), out);
        writeMoney(value.totalInStorePaymentAmount(), out);
        out.writeDouble(value.latitude());
        out.writeDouble(value.longitude());
        out.writeLong(value.windowStart().toEpochMilli());
        out.writeLong(value.windowEnd().toEpochMilli());
        out.writeLong(value.lastEventTime().toEpochMilli());
        Bytes.writeText(value.status().name(), out);
        out.writeBoolean(value.journey().isPresent());
        if (value.journey().isPresent()) {
            writeJourney(value.journey().get(), out);
        }
    }

    @Override
    public Alert read(DataInputView in, int writtenVersion) throws IOException {
        return new Alert(
                Bytes.readText(in),
                Bytes.readText(in),
                VarLong.read(in),
                readMoney(in),
                readMoney(in),
                in.readDouble(),
                in.readDouble(),
                Instant.ofEpochMilli(in.readLong()),
                Instant.ofEpochMilli(in.readLong()),
                Instant.ofEpochMilli(in.readLong()),
                AlertStatus.valueOf(Bytes.readText(in)),
                in.readBoolean() ? Optional.of(readJourney(in)) : Optional.empty());
    }

    private static void writeJourney(Journey journey, DataOutputView out) throws IOException {
        out.writeDouble(journey.previousLatitude());
        out.writeDouble(journey.previousLongitude());
        out.writeLong(journey.previousTime().toEpochMilli());
        out.writeDouble(journey.distanceKilometres());
        out.writeDouble(journey.speedKilometresPerHour());
    }

    private static Journey readJourney(DataInputView in) throws IOException {
        return new Journey(
                in.readDouble(),
                in.readDouble(),
                Instant.ofEpochMilli(in.readLong()),
                in.readDouble(),
                in.readDouble());
    }

    private static void writeMoney(Money money, DataOutputView out) throws IOException {
        VarLong.write(money.high(), out);
        VarLong.write(money.low(), out);
    }

    private static Money readMoney(DataInputView in) throws IOException {
        return new Money(VarLong.read(in), VarLong.read(in));
    }
}
