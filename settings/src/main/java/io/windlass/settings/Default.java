package io.windlass.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a record component is when its key is absent, as it would stand in the file: `"1s"`,
/// `"[]"`. `"{}"` is a nested record made of its own defaults.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
    /// A YAML scalar, or a collection in flow style.
    String value();
}
