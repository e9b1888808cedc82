package io.windlass.agent.config;

/// How a user of SNMP version 3 proves who it is (RFC 3414, RFC 7860). MD5 is broken.
public enum SnmpAuth {
    SHA1,
    SHA224,
    SHA256,
    SHA384,
    SHA512,
    MD5
}
