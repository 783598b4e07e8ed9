package io.spendwatch.local.diagnosis;

import io.spendwatch.job.deadletter.Position;
import io.spendwatch.job.source.file.StandardInput;

/** Where events are read from, and how a place there is written. */
public enum Origin {
    FILE {
        @Override
        String place(Position position) {
            String file = StandardInput.isNamedBy(position.source()) ? "standard input" : position.source();
            return file + ":" + position.offset();
        }

        @Override
        String describe(InputShape shape, String source) {
            return StandardInput.isNamedBy(source) ? shape.ofStandardInput() : shape.ofFile(source);
        }

        @Override
        boolean isFirst(Position position) {
            return position.offset() == 1;
        }

        @Override
        String sorting() {
            return "sort the lines by time (as with jq -sc 'sort_by(.transaction_datetime)[]')";
        }
    },
    TOPIC {
        @Override
        String place(Position position) {
            return position.toString();
        }

        @Override
        String describe(InputShape shape, String source) {
            return shape.ofTopic(source);
        }

        @Override
        boolean isFirst(Position position) {
            return position.offset() == 0;
        }

        @Override
        String sorting() {
            return "have the producer send each partition in order of time";
        }
    };

    /** Returns where an event is, for messages. */
    abstract String place(Position position);

    /** Returns what a source holds that is not what it should, and what to do. */
    abstract String describe(InputShape shape, String source);

    /** Returns whether nothing stands before this place. */
    abstract boolean isFirst(Position position);

    /** Returns how a source can be brought into order. */
    abstract String sorting();
}
