package io.spendwatch.local.infrastructure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server's certificate for the loopback address, and that of the authority that has signed it, made by the JDK's keytool.
 *
 * @param keyStore the server's, with its key
 * @param authority what its clients trust, PEM
 */
record Certificates(Path keyStore, Path authority) {
    static final String PASSWORD = "changeit";

    private static final Path KEYTOOL = Path.of(System.getProperty("java.home"), "bin", "keytool");

    /**
     * Makes both.
     *
     * @param startsDaysAgo since when the server's is valid
     * @param days for how long from then on
     */
    static Certificates make(Path folder, int startsDaysAgo, int days) throws IOException, InterruptedException {
        Path authorityStore = folder.resolve("authority.p12");
        Path authority = folder.resolve("authority.pem");
        Path keyStore = folder.resolve("server.p12");
        Path request = folder.resolve("server.csr");
        Path signed = folder.resolve("server.pem");
        keytool(
                authorityStore,
                "-genkeypair",
                "-alias",
                "authority",
                "-keyalg",
                "EC",
                "-dname",
                "CN=authority",
                "-ext",
                "bc:c");
        keytool(authorityStore, "-exportcert", "-rfc", "-alias", "authority", "-file", authority.toString());
        keytool(keyStore, "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=localhost");
        keytool(keyStore, "-certreq", "-alias", "server", "-file", request.toString());
        keytool(
                authorityStore,
                "-gencert",
                "-rfc",
                "-alias",
                "authority",
                "-ext",
                "SAN=ip:" + LoopbackPort.HOST,
                "-startdate",
                "-%dd".formatted(startsDaysAgo),
                "-validity",
                Integer.toString(days),
                "-infile",
                request.toString(),
                "-outfile",
                signed.toString());
        keytool(keyStore, "-importcert", "-noprompt", "-alias", "authority", "-file", authority.toString());
        keytool(keyStore, "-importcert", "-noprompt", "-alias", "server", "-file", signed.toString());
        return new Certificates(keyStore, authority);
    }

    private static void keytool(Path store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(KEYTOOL.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("keytool failed: its output says why");
        }
    }
}
