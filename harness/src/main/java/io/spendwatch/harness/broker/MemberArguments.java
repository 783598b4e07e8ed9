package io.spendwatch.harness.broker;

import io.spendwatch.local.infrastructure.KafkaMember;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the process of one broker of several is told: its directory, its cluster, its id, and all addresses. */
record MemberArguments(KafkaMember member, Path data) {
    private static final String SEPARATOR = "/";
    private static final int ADDRESSES = 3;
    private static final int WITHOUT_ENTRANCE = 3;

    static String[] write(KafkaMember member, Path data) {
        List<String> arguments =
                new ArrayList<>(List.of(data.toString(), member.clusterId(), Integer.toString(member.id())));
        for (KafkaMember.Address address : member.addresses()) {
            List<String> parts = new ArrayList<>(List.of(
                    address.host(), Integer.toString(address.port()), Integer.toString(address.controllerPort())));
            address.entrance().ifPresent(entrance -> parts.addAll(List.of(entrance.listens(), entrance.advertised())));
            arguments.add(String.join(SEPARATOR, parts));
        }
        return arguments.toArray(String[]::new);
    }

    static MemberArguments read(String... arguments) {
        List<KafkaMember.Address> addresses = new ArrayList<>();
        for (int i = ADDRESSES; i < arguments.length; i++) {
            addresses.add(address(arguments[i].split(SEPARATOR, -1)));
        }
        return new MemberArguments(
                new KafkaMember(arguments[1], addresses, Integer.parseInt(arguments[2])), Path.of(arguments[0]));
    }

    private static KafkaMember.Address address(String... parts) {
        return new KafkaMember.Address(
                parts[0],
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                parts.length == WITHOUT_ENTRANCE
                        ? Optional.empty()
                        : Optional.of(new KafkaMember.Entrance(parts[WITHOUT_ENTRANCE], parts[WITHOUT_ENTRANCE + 1])));
    }
}
