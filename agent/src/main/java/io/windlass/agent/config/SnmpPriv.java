package io.windlass.agent.config;

/// How what a user of SNMP version 3 asks is encrypted (RFC 3826). AES with longer keys never
/// became a standard: net-snmp and most PDUs stretch the key one way, Cisco and its kind (`c`)
/// another. DES is broken.
public enum SnmpPriv {
    AES128,
    AES192,
    AES256,
    AES192C,
    AES256C,
    DES
}
