package io.windlass.agent.modbus;

import io.windlass.agent.profile.Models;
import io.windlass.agent.profile.Register;
import io.windlass.agent.profile.Sentinels;
import io.windlass.telemetry.SignalId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where the signals of SunSpec models lie in a device that has been walked.
final class Survey {
    private final List<Model> present;
    private final Map<SignalId, Located> located = new LinkedHashMap<>();
    private final List<Model> used = new ArrayList<>();

    Survey(List<Model> present) {
        this.present = present;
    }

    /// Finds the group's signals; those that an earlier group has stay as they are.
    void locate(Models group) {
        int nth = 0;
        for (var model : present) {
            if (!group.models().contains(model.id())) continue;
            used.add(model);
            int blocks = group.repeat().map(length -> blocks(model, group, length)).orElse(1);
            for (int block = 0; block < blocks; block++)
                locate(group, new Spot(model, block * group.repeat().orElse(0), ++nth));
        }
    }

    Collection<Located> located() {
        return located.values();
    }

    /// The models that signals were found in.
    List<Model> used() {
        return used;
    }

    /// @param shift from the first repeating block to this one
    private record Spot(Model model, int shift, int nth) {}

    private void locate(Models group, Spot spot) {
        for (var register : group.signals()) {
            boolean counted = register.component().contains(Models.NTH);
            if ((counted || spot.nth() == 1) && fits(register, spot)) put(register, spot);
        }
    }

    private void put(Register register, Spot spot) {
        int first = spot.model().first();
        var component = register.component().replace(Models.NTH, "" + spot.nth());
        var signal = new SignalId(component, register.name());
        located.putIfAbsent(
                signal,
                new Located(
                        register,
                        signal,
                        Sentinels.STANDARD,
                        Located.value(register, first + spot.shift()),
                        Located.scaleFactor(register, first)));
    }

    /// Older devices have shorter models.
    private static boolean fits(Register register, Spot spot) {
        int end = register.first() + register.type().words() + spot.shift();
        int factor = register.scaleFactor().map(address -> address.number() + 1).orElse(0);
        return Math.max(end, factor) <= spot.model().length()
                && spot.model().first() + spot.model().length() <= 0x10000;
    }

    /// How many blocks fit: the last declared number of a block must lie in the model.
    private static int blocks(Model model, Models group, int length) {
        int end =
                group.signals().stream()
                        .filter(s -> s.component().contains(Models.NTH))
                        .mapToInt(s -> s.first() + s.type().words())
                        .max()
                        .orElse(model.length() + 1);
        return model.length() < end ? 1 : 1 + (model.length() - end) / length;
    }
}
