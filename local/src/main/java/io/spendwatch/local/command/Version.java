package io.spendwatch.local.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the JAR's manifest names. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not from a JAR)");
        return new String[] {"spendwatch " + version};
    }
}
