package io.spendwatch.local.command;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has signals handled by the command rather than by the JVM, which would begin to shut down: Flink's own shutdown hooks
 * would then delete files that the command still needs to stop cleanly, and nothing could be started any more.
 */
final class Signals {
    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

    private Signals() {}

    /**
     * Has an action run, in a thread of its own, each time the process gets a signal; a JVM that leaves signals to the
     * system ({@code -Xrs}) never runs it.
     *
     * @param name such as {@code INT}
     * @return what undoes this
     */
    static Runnable handle(String name, Runnable action) {
        try {
            // The compiler has no way not to warn of this class, which every JVM of today has.
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Method handle = type.getMethod("handle", type, handlerType);
            Object signal = type.getConstructor(String.class).newInstance(name);
            Object handler = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handlerType}, (proxy, method, arguments) -> {
                        action.run();
                        return null;
                    });
            Object before = handle.invoke(null, signal, handler);
            return () -> restore(handle, signal, before);
        } catch (ReflectiveOperationException e) {
            LOG.info("Signal {} is left to the JVM", name, e);
            return () -> {};
        }
    }

    private static void restore(Method handle, Object signal, Object before) {
        try {
            Object unused = handle.invoke(null, signal, before);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The handler of " + signal + " could not be put back", e);
        }
    }
}
