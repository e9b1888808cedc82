package io.windlass.agent.profile;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// A 0-based address in one of the four tables.
record TableAddress(Function function, Address address) {
    /// Reads what a profile may say: an address with its function, or one entity as manuals print
    /// it.
    ///
    /// @param entities by the key that they were written under
    /// @throws IllegalArgumentException unless exactly one of them is given
    static TableAddress of(
            Optional<Address> address,
            Function function,
            Map<Function, Optional<Integer>> entities) {
        var given = new EnumMap<Function, Integer>(Function.class);
        entities.forEach((table, entity) -> entity.ifPresent(e -> given.put(table, e)));
        if (given.size() + (address.isPresent() ? 1 : 0) != 1)
            throw new IllegalArgumentException(
                    "give exactly one of `address`, `holding`, `input`, `coil` and `discrete`");
        return address.map(a -> new TableAddress(function, a)).orElseGet(() -> of(given, function));
    }

    private static TableAddress of(Map<Function, Integer> given, Function declared) {
        var entity = given.entrySet().iterator().next();
        var function = entity.getKey();
        if (declared != Function.HOLDING && declared != function)
            throw new IllegalArgumentException("function: differs from the table of the address");
        return new TableAddress(function, Address.ofEntity(function, entity.getValue()));
    }
}
