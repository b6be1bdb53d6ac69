package id.lindung.office.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import id.lindung.office.store.OfficeDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keysets live beside the data, one file a purpose; made on first use. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    @Bean
    Seal seal(OfficeDirectory office) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        MacConfig.register();
        var configuration = RegistryConfiguration.get();
        return new Seal(
                keyset(office.keys(), "seal", PredefinedAeadParameters.AES256_GCM)
                        .getPrimitive(configuration, Aead.class),
                keyset(office.keys(), "index", indexParameters()).getPrimitive(configuration, Mac.class));
    }

    @Bean
    FileSeal fileSeal(OfficeDirectory office) throws GeneralSecurityException, IOException {
        StreamingAeadConfig.register();
        var keyset = keyset(office.keys(), "files", PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
        return new FileSeal(keyset.getPrimitive(RegistryConfiguration.get(), StreamingAead.class), office.files());
    }

    /** No key id in front: an index must be the same bytes for ever. */
    private static HmacParameters indexParameters() throws GeneralSecurityException {
        return HmacParameters.builder()
                .setKeySizeBytes(32)
                .setTagSizeBytes(16)
                .setHashType(HmacParameters.HashType.SHA256)
                .setVariant(HmacParameters.Variant.NO_PREFIX)
                .build();
    }

    private static KeysetHandle keyset(Path keys, String name, Parameters parameters)
            throws GeneralSecurityException, IOException {
        var file = keys.resolve(name + ".keyset.json");
        try (var channel = FileChannel.open(
                        keys.resolve("keys.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!lock.isValid()) throw new IOException("the key directory cannot be locked");
            if (!Files.exists(file)) {
                var fresh = KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
                var draft = keys.resolve(name + ".keyset.new");
                Files.writeString(
                        draft,
                        TinkJsonProtoKeysetFormat.serializeKeyset(
                                fresh, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }
}
