package io.windlass.agent.snmp;

import io.windlass.agent.config.SnmpAuth;
import io.windlass.agent.config.SnmpPriv;
import io.windlass.agent.config.SnmpUser;
import io.windlass.settings.Placed;
import io.windlass.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snmp4j.security.AuthHMAC128SHA224;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC256SHA384;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.security.AuthMD5;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES192;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.PrivDES;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.SecurityProtocols.SecurityProtocolSet;
import org.snmp4j.security.UsmUser;
import org.snmp4j.security.nonstandard.PrivAES192With3DESKeyExtension;
import org.snmp4j.security.nonstandard.PrivAES256With3DESKeyExtension;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;

/// The configuration's words for what SNMP4J does.
final class Ciphers {
    private Ciphers() {}

    /// Everything that can be configured. A user has one of each, so offering more gives nothing
    /// away.
    static SecurityProtocols all() {
        var all = new SecurityProtocols(SecurityProtocolSet.maxCompatibility);
        all.addAuthenticationProtocol(new AuthMD5());
        all.addPrivacyProtocol(new PrivAES192With3DESKeyExtension());
        all.addPrivacyProtocol(new PrivAES256With3DESKeyExtension());
        return all;
    }

    /// The user with its passphrases as they stand in their files now.
    static UsmUser user(SnmpUser user) {
        return new UsmUser(
                new OctetString(user.user()),
                orNull(user.auth().map(Ciphers::oid)),
                orNull(user.authFile().map(Ciphers::passphrase)),
                orNull(user.priv().map(Ciphers::oid)),
                orNull(user.privFile().map(Ciphers::passphrase)));
    }

    private static OctetString passphrase(Placed<Secret> file) {
        return new OctetString(new String(file.value().read()).getBytes(StandardCharsets.UTF_8));
    }

    private static OID oid(SnmpAuth auth) {
        return switch (auth) {
            case SHA1 -> AuthSHA.ID;
            case SHA224 -> AuthHMAC128SHA224.ID;
            case SHA256 -> AuthHMAC192SHA256.ID;
            case SHA384 -> AuthHMAC256SHA384.ID;
            case SHA512 -> AuthHMAC384SHA512.ID;
            case MD5 -> AuthMD5.ID;
        };
    }

    private static OID oid(SnmpPriv priv) {
        return switch (priv) {
            case AES128 -> PrivAES128.ID;
            case AES192 -> PrivAES192.ID;
            case AES256 -> PrivAES256.ID;
            case AES192C -> PrivAES192With3DESKeyExtension.ID;
            case AES256C -> PrivAES256With3DESKeyExtension.ID;
            case DES -> PrivDES.ID;
        };
    }

    /// SNMP4J takes null for what a user has not.
    private static <T> @Nullable T orNull(Optional<T> part) {
        return part.isPresent() ? part.get() : null;
    }
}
