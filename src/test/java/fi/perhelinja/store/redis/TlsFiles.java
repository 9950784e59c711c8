package fi.perhelinja.store.redis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/** A key and a certificate that it signed itself, good for {@code 127.0.0.1} alone; in PEM, made anew by the JDK's own tool. */
record TlsFiles(Path key, Path certificate) {

    private static final String PASSWORD = "not-secret";

    static TlsFiles in(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Files.createDirectories(folder);
        Path store = folder.resolve("pair.p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "redis",
                "-keyalg",
                "EC",
                "-dname",
                "CN=redis of a test",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("keytool made no certificate: " + command);
        }
        KeyStore pair = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            pair.load(in, PASSWORD.toCharArray());
        }
        Key key = pair.getKey("redis", PASSWORD.toCharArray());
        return new TlsFiles(
                pem(folder.resolve("redis.key"), "PRIVATE KEY", key.getEncoded()),
                pem(
                        folder.resolve("redis.crt"),
                        "CERTIFICATE",
                        pair.getCertificate("redis").getEncoded()));
    }

    private static Path pem(Path file, String what, byte[] content) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
    }
}
