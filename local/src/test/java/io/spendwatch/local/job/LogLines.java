package io.spendwatch.local.job;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;

/** All that is logged in this process at level INFO and above, as on a cluster, until it is closed. */
final class LogLines extends AbstractAppender implements AutoCloseable {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger root = (Logger) LogManager.getRootLogger();
    private final Level levelBefore = root.getLevel();

    private LogLines() {
        super("lines", null, null, false, Property.EMPTY_ARRAY);
    }

    static LogLines record() {
        LogLines log = new LogLines();
        log.start();
        log.root.addAppender(log);
        Configurator.setRootLevel(Level.INFO);
        return log;
    }

    @Override
    public void append(LogEvent event) {
        StringWriter line = new StringWriter();
        line.append(event.getMessage().getFormattedMessage());
        if (event.getThrown() != null) {
            event.getThrown().printStackTrace(new PrintWriter(line));
        }
        lines.add(line.toString());
    }

    /** Returns whether any line has this text. */
    boolean contain(String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    @Override
    public void close() {
        Configurator.setRootLevel(levelBefore);
        root.removeAppender(this);
        stop();
    }
}
