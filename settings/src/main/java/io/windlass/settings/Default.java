package io.windlass.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a record component is when its key is absent, as YAML: `1s`, `[]`, `{}` for a record of
/// defaults.
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Default {
    /// The YAML text.
    String value();
}
