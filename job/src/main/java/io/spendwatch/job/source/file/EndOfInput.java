package io.spendwatch.job.source.file;

import org.apache.flink.api.connector.source.SourceEvent;

/** A reader says that it has read its files; the enumerator says that all have. */
record EndOfInput() implements SourceEvent {}
